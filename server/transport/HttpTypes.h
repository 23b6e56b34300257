#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <QList>

#include <optional>
#include <utility>
#include <vector>

namespace confab::transport {

// HTTP messages as values. No I/O, any thread.

enum class HttpMethod { Get, Head, Post, Put, Patch, Delete, Options };

const char *httpMethodName(HttpMethod method);
const char *httpReason(int status);

// Everything of a request but its body, vetted: the target begins with '/', header values hold no control characters, framing is
// unambiguous.
struct HttpRequestHead {
    HttpMethod method = HttpMethod::Get;
    QByteArray target; // as received, at most 8 KiB
    QByteArray path;   // percent-encoding as received
    QByteArray query;  // likewise, without '?'
    int minorVersion = 1;
    std::vector<std::pair<QByteArray, QByteArray>> headers; // names in lower case; in order, repeated ones repeated
    std::optional<quint64> contentLength;                   // nothing: no body, or chunked
    bool chunked = false;
    bool keepAlive = true;
    bool expectsContinue = false;
    bool secure = false;       // came over TLS
    QHostAddress peer;         // the client: from X-Forwarded-For if a trusted proxy relayed it

    QByteArray header(QByteArrayView lowerCaseName) const; // the first of that name; null if none
    bool hasHeader(QByteArrayView lowerCaseName) const;
    bool hasToken(QByteArrayView lowerCaseName, QByteArrayView lowerCaseToken) const; // in a comma-separated list
    std::optional<QByteArray> queryValue(QByteArrayView name) const; // percent-decoded; the first of that name
    bool isWebSocketUpgrade() const;
};

class HttpResponse
{
public:
    explicit HttpResponse(int status = 200) : m_status(status) {}

    static HttpResponse json(int status, QByteArray body);
    static HttpResponse text(int status, QByteArray body);
    // RFC 9457, with `code` as an extension member.
    static HttpResponse problem(int status, QByteArrayView code, QByteArrayView detail);

    int status() const { return m_status; }
    const QByteArray &body() const { return m_body; }
    void setBody(QByteArray body, QByteArrayView contentType);

    // A name that is no token, or a value with control characters, is dropped with a warning: nothing can be injected.
    // Content-Length, Transfer-Encoding, Connection and Date are the connection's and cannot be set.
    HttpResponse &setHeader(QByteArrayView name, QByteArrayView value);
    // Ends the connection once this answer is out.
    HttpResponse &setClosing() { m_closing = true; return *this; }
    bool isClosing() const { return m_closing; }
    const QByteArray &headerLines() const { return m_headerLines; }

private:
    int m_status;
    bool m_closing = false;
    QByteArray m_headerLines;
    QByteArray m_body;
};

// What to do with a request, decided from its head alone.
struct HttpRoutePlan {
    enum class Kind {
        Buffered,  // handle() is called once the whole body is there
        Streaming, // handle() is called at once; the body comes through HttpExchange::onBody
        WebSocket, // the socket is handed to acceptWebSocket()
        Refuse,    // `refusal` is the answer
    };
    Kind kind = Kind::Buffered;
    quint64 bodyLimit = 0;
    bool bulk = false;           // much data in no hurry: served by a thread that gives way to the others
    int thread = -1;             // WebSocket: index of the I/O thread that must own it, -1: any
    qint64 messageLimit = 64 * 1024; // WebSocket: bytes of one incoming message
    std::optional<HttpResponse> refusal;

    static HttpRoutePlan buffered(quint64 bodyLimit);
    static HttpRoutePlan streaming(quint64 bodyLimit);
    static HttpRoutePlan webSocket(qint64 messageLimit, int thread = -1);
    static HttpRoutePlan refuse(HttpResponse response);
    HttpRoutePlan &&asBulk() && { bulk = true; return std::move(*this); }
};

} // namespace confab::transport
