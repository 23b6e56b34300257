#pragma once

#include "server/transport/HttpParser.h"

#include <optional>

// The head that the listener's parser makes of these header lines, as handlers get it; nothing if it refuses them.
inline std::optional<confab::transport::HttpRequestHead> requestWith(QByteArrayView lines, const char *requestLine)
{
    using namespace confab::transport;
    HttpParser parser;
    const QByteArray bytes = QByteArray(requestLine) + " HTTP/1.1\r\nHost: a\r\n" + lines.toByteArray() + "\r\n\r\n";
    for (qsizetype at = 0; !parser.headDone();) {
        const auto taken = parser.parseHead(QByteArrayView(bytes).sliced(at), HttpLimits());
        if (!taken || *taken == 0)
            return std::nullopt;
        at += *taken;
    }
    return parser.head();
}
