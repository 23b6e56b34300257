#pragma once

#include "server/api/ApiModel.h"

#include <QByteArray>

// The parts of docs/protocol.md that are made from the contract. In the file each stands between
// `<!-- generated: NAME -->` and `<!-- end -->`; what is around them is written by hand.

namespace confab::api {

// A schema in a few words, as "text, 1 to 64 characters" or "list of Message".
QString schemaInWords(const QJsonObject &schema);

// `markdown` with its generated parts brought up to date. A part of an unknown name is left empty.
QByteArray withGeneratedParts(const QByteArray &markdown);

} // namespace confab::api
