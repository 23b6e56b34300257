#pragma once

#include "server/transport/HttpTypes.h"

namespace confab {

// What part of a content a GET asks for, and whether it needs it at all (RFC 9110, 13 and 14).
struct RangeRequest {
    int status = 200;  // or 206, 304, 412, 416
    qint64 from = 0;
    qint64 length = 0; // of what is to be sent

    // `tag` without its quotes, strong. Several ranges in one request are answered with the whole, as one may.
    static RangeRequest of(const transport::HttpRequestHead &head, QByteArrayView tag, qint64 size);
};

// The header Content-Disposition by which any name survives and none is taken for anything else (RFC 6266, RFC 8187).
QByteArray attachmentDisposition(const QString &name);

// The media type to send a content with: one that no browser runs anything of.
QByteArray inertMediaType(const QString &mediaType);

} // namespace confab
