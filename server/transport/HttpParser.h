#pragma once

#include "server/transport/HttpTypes.h"

#include <expected>
#include <functional>
#include <memory>

namespace confab::transport {

// Limits that hold for every request, whatever its route.
struct HttpLimits {
    qsizetype headerBytes = 16 * 1024;
    qsizetype targetBytes = 8 * 1024;
    int headerCount = 100;
};

// Turns bytes into requests, one object per request; Boost.Beast's parser behind a stricter gate. Sans-I/O.
// What two parsers could read differently is refused: bare LF, folded lines, doubled or conflicting lengths, odd codings.
class HttpParser
{
public:
    struct Refusal {
        int status;
        const char *detail;
    };
    // How many of the offered bytes were taken, or why the connection must end.
    using Taken = std::expected<qsizetype, Refusal>;

    HttpParser();
    ~HttpParser();

    // `bytes` is all that has come of the head so far; 0 taken: more is needed. Call again with the longer prefix.
    Taken parseHead(QByteArrayView bytes, const HttpLimits &limits);
    bool headDone() const;
    HttpRequestHead &head();

    // Body bytes go to `sink` in pieces, without their chunk framing.
    Taken parseBody(QByteArrayView bytes, const std::function<void(QByteArrayView)> &sink);
    bool done() const;

private:
    class Beast;
    std::unique_ptr<Beast> m_beast;
    qsizetype m_scanned = 0;
};

} // namespace confab::transport
