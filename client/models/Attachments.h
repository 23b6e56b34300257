#pragma once

#include "client/core/ClientCore.h"
#include "client/models/FileText.h"

#include <QVariantMap>

namespace confab {

// What screens show of files: maps with id, name, mediaType, kind ("image", "voice", "file"), size, sizeText, width, height, url,
// placeholderUrl (both image://confab/… or empty), state ("waiting", "moving", "paused", "failed", "away", "here"), up (is it on
// its way to the server), progress (0 to 1, only while it is on its way), failureText, durationMs, lengthText, waveform (0 to 1
// each), program.

QVariantList attachmentsOf(ClientCore &core, const protocol::Message &message);
QVariantList attachmentsOf(const QList<Uploader::Upload> &uploads);

// For screen readers: what kind of thing each is.
QStringList filesInWords(const protocol::Message &message);
QStringList filesInWords(MessageType type, const QList<Uploader::Upload> &uploads);

} // namespace confab
