#include "server/transport/HttpTypes.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace confab::transport {

namespace {

bool isToken(QByteArrayView text)
{
    constexpr QByteArrayView marks("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || marks.contains(c);
    });
}

bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return (uchar(c) >= 0x20 && c != 0x7f) || c == '\t'; });
}

} // namespace

const char *httpMethodName(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get: return "GET";
    case HttpMethod::Head: return "HEAD";
    case HttpMethod::Post: return "POST";
    case HttpMethod::Put: return "PUT";
    case HttpMethod::Patch: return "PATCH";
    case HttpMethod::Delete: return "DELETE";
    case HttpMethod::Options: return "OPTIONS";
    }
    return "";
}

const char *httpReason(int status)
{
    switch (status) {
    case 100: return "Continue";
    case 101: return "Switching Protocols";
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 307: return "Temporary Redirect";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 411: return "Length Required";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 416: return "Range Not Satisfiable";
    case 417: return "Expectation Failed";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 426: return "Upgrade Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 460: return "Checksum Mismatch"; // tus
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    case 507: return "Insufficient Storage";
    default: return "Status";
    }
}

QByteArray HttpRequestHead::header(QByteArrayView lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

bool HttpRequestHead::hasHeader(QByteArrayView lowerCaseName) const
{
    return std::ranges::any_of(headers, [&](const auto &header) { return header.first == lowerCaseName; });
}

bool HttpRequestHead::hasToken(QByteArrayView lowerCaseName, QByteArrayView lowerCaseToken) const
{
    for (const auto &[name, value] : headers) {
        if (name != lowerCaseName)
            continue;
        const QList<QByteArray> tokens = value.toLower().split(',');
        for (const QByteArray &token : tokens) {
            if (token.trimmed() == lowerCaseToken)
                return true;
        }
    }
    return false;
}

std::optional<QByteArray> HttpRequestHead::queryValue(QByteArrayView name) const
{
    const QList<QByteArray> pairs = query.split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (QByteArrayView(pair).first(equals < 0 ? pair.size() : equals) != name)
            continue;
        QByteArray value = equals < 0 ? QByteArray("") : pair.sliced(equals + 1);
        value.replace('+', ' ');
        return QByteArray::fromPercentEncoding(value);
    }
    return std::nullopt;
}

bool HttpRequestHead::isWebSocketUpgrade() const
{
    return method == HttpMethod::Get && minorVersion >= 1 && hasToken("upgrade", "websocket") && hasToken("connection", "upgrade");
}

HttpResponse HttpResponse::json(int status, QByteArray body)
{
    HttpResponse response(status);
    response.setBody(std::move(body), "application/json");
    return response;
}

HttpResponse HttpResponse::text(int status, QByteArray body)
{
    HttpResponse response(status);
    response.setBody(std::move(body), "text/plain; charset=UTF-8");
    return response;
}

HttpResponse HttpResponse::problem(int status, QByteArrayView code, QByteArrayView detail)
{
    const QJsonObject object{
        {QStringLiteral("type"), QStringLiteral("about:blank")},
        {QStringLiteral("title"), QString::fromLatin1(httpReason(status))},
        {QStringLiteral("status"), status},
        {QStringLiteral("code"), QString::fromUtf8(code)},
        {QStringLiteral("detail"), QString::fromUtf8(detail)},
    };
    HttpResponse response(status);
    response.setBody(QJsonDocument(object).toJson(QJsonDocument::Compact), "application/problem+json");
    return response;
}

void HttpResponse::setBody(QByteArray body, QByteArrayView contentType)
{
    m_body = std::move(body);
    setHeader("Content-Type", contentType);
}

HttpResponse &HttpResponse::setHeader(QByteArrayView name, QByteArrayView value)
{
    const QByteArray lower = name.toByteArray().toLower();
    const bool ours = lower == "content-length" || lower == "transfer-encoding" || lower == "connection" || lower == "date";
    if (ours || !isToken(name) || !isFieldValue(value)) {
        qWarning("response header %s dropped", isToken(name) ? name.toByteArray().constData() : "with a malformed name");
        return *this;
    }
    m_headerLines.append(name).append(": ").append(value).append("\r\n");
    return *this;
}

HttpRoutePlan HttpRoutePlan::buffered(quint64 bodyLimit)
{
    HttpRoutePlan plan;
    plan.bodyLimit = bodyLimit;
    return plan;
}

HttpRoutePlan HttpRoutePlan::streaming(quint64 bodyLimit)
{
    HttpRoutePlan plan;
    plan.kind = Kind::Streaming;
    plan.bodyLimit = bodyLimit;
    return plan;
}

HttpRoutePlan HttpRoutePlan::webSocket(qint64 messageLimit, int thread)
{
    HttpRoutePlan plan;
    plan.kind = Kind::WebSocket;
    plan.messageLimit = messageLimit;
    plan.thread = thread;
    return plan;
}

HttpRoutePlan HttpRoutePlan::refuse(HttpResponse response)
{
    HttpRoutePlan plan;
    plan.kind = Kind::Refuse;
    plan.refusal = std::move(response);
    return plan;
}

} // namespace confab::transport
