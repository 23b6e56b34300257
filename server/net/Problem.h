#pragma once

#include "common/base/Error.h"

#include <QByteArray>

namespace confab {

// An error on its way out, in the three shapes WIRE.md gives it.
QByteArray refusalJson(const Error &error);                        // {"ok":false,"error":{…}}
QByteArray errorJson(const Error &error);                          // {"code":…,"message":…}, as connect_error's data
QByteArray errorEventJson(const Error &error, const QString &event); // payload of the `error` event
QByteArray problemJson(const Error &error, int status);            // RFC 9457 application/problem+json

int httpStatus(const Error &error);

} // namespace confab
