#include "server/net/HttpEntrance.h"

#include "server/net/Problem.h"

namespace confab {

using transport::HttpRequestHead;
using transport::HttpResponse;

namespace {

std::optional<QString> bearerToken(const HttpRequestHead &head)
{
    const QByteArray value = head.header("authorization");
    if (value.size() < 8 || value.first(7).toLower() != "bearer ")
        return std::nullopt;
    return QString::fromLatin1(value.sliced(7).trimmed());
}

} // namespace

Task<Result<Caller>> HttpEntrance::admit(const HttpRequestHead &head, protocol::RateKind rate, bool anonymous)
{
    auto who = co_await caller(head, anonymous);
    if (!who)
        co_return who;
    const QByteArray key = who->user.isNull() ? head.peer.toString().toUtf8() : who->user.toBytes();
    if (const auto taken = m_limiter.take(key, rate); !taken) {
        m_observer.rateLimited(rate);
        co_return Fail(taken.error());
    }
    co_return who;
}

Task<Result<Caller>> HttpEntrance::caller(const HttpRequestHead &head, bool anonymous)
{
    Caller caller;
    caller.address = head.peer.toString();
    caller.agent = QString::fromUtf8(head.header("user-agent")).left(200);
    if (anonymous)
        co_return caller;
    const auto token = bearerToken(head);
    if (!token)
        co_return Fail(Error::of(ErrorCode::Unauthenticated, QStringLiteral("This needs an Authorization: Bearer token.")));
    const auto identity = co_await m_gate.identify(*token);
    if (!identity) {
        m_observer.tokenRefused(identity.error().code);
        co_return Fail(identity.error());
    }
    caller.user = identity->user;
    caller.session = identity->session;
    caller.tokenExpires = identity->expires;
    co_return caller;
}

void HttpEntrance::allowOrigin(HttpResponse &response, const HttpRequestHead &head) const
{
    const QByteArray origin = head.header("origin");
    if (origin.isEmpty() || !m_origins.contains(origin))
        return;
    response.setHeader("Access-Control-Allow-Origin", origin);
    response.setHeader("Vary", "Origin");
}

HttpResponse HttpEntrance::refusal(const Error &error, int status, const HttpRequestHead &head) const
{
    HttpResponse response(status);
    response.setBody(problemJson(error, status), "application/problem+json");
    if (error.retryAfter)
        response.setHeader("Retry-After", QByteArray::number((error.retryAfter->count() + 999) / 1000)); // RFC 9110, 10.2.3
    if (status == 401)
        response.setHeader("WWW-Authenticate", error.code == ErrorCode::TokenExpired ? "Bearer error=\"invalid_token\"" : "Bearer");
    allowOrigin(response, head);
    return response;
}

HttpResponse HttpEntrance::wrongMethod(const QByteArray &allowed, const HttpRequestHead &head) const
{
    const Error error = Error::of(ErrorCode::Unsupported, QStringLiteral("This path takes: %1.").arg(QLatin1StringView(allowed)));
    return refusal(error, 405, head).setHeader("Allow", allowed);
}

void HttpEntrance::allowPage(HttpResponse &response, const HttpRequestHead &head, QByteArrayView methods, QByteArrayView headers) const
{
    if (m_origins.contains(head.header("origin"))) {
        response.setHeader("Access-Control-Allow-Methods", methods);
        response.setHeader("Access-Control-Allow-Headers", headers);
        response.setHeader("Access-Control-Max-Age", "600");
    }
    allowOrigin(response, head);
}

} // namespace confab
