#include "server/net/HttpApi.h"

#include "common/base/StrictJson.h"
#include "server/net/IdempotencyKey.h"
#include "server/net/Problem.h"

#include <QUrlQuery>

namespace confab {

using transport::HttpExchange;
using transport::HttpMethod;
using transport::HttpRequestHead;
using transport::HttpResponse;
using transport::HttpRoutePlan;

namespace {

bool hasBody(const HttpRequestHead &head)
{
    return head.chunked || head.contentLength.value_or(0) > 0;
}

// RFC 9110, 8.3: the media type without its parameters.
bool isJson(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    return type == "application/json" || type.endsWith("+json");
}

std::optional<QString> bearerToken(const HttpRequestHead &head)
{
    const QByteArray value = head.header("authorization");
    if (value.size() < 8 || value.first(7).toLower() != "bearer ")
        return std::nullopt;
    return QString::fromLatin1(value.sliced(7).trimmed());
}

} // namespace

HttpApi::HttpApi(const Router &router, Gate &gate, RateLimiter &limiter, NetObserver &observer, quint64 bodyLimit)
    : m_router(router)
    , m_gate(gate)
    , m_limiter(limiter)
    , m_observer(observer)
    , m_bodyLimit(bodyLimit)
{
}

Router::Found HttpApi::route(const HttpRequestHead &head) const
{
    const auto method = Router::method(transport::httpMethodName(head.method));
    return m_router.route(method.value_or(protocol::Method::None), QByteArrayView(head.path).sliced(prefix.size()));
}

HttpRoutePlan HttpApi::plan(const HttpRequestHead &head)
{
    if (head.method == HttpMethod::Options)
        return HttpRoutePlan::refuse(preflight(head));
    const Router::Found found = route(head);
    if (const auto *wrong = std::get_if<Router::WrongMethod>(&found)) {
        const Error error = Error::of(ErrorCode::Unsupported, QStringLiteral("This path takes: %1.").arg(QLatin1StringView(wrong->allowed)));
        return HttpRoutePlan::refuse(refusal(error, 405, head).setHeader("Allow", wrong->allowed));
    }
    if (std::holds_alternative<Router::NoSuchPath>(found))
        return HttpRoutePlan::refuse(refusal(Error::notFound(QStringLiteral("No such path.")), 404, head));
    return HttpRoutePlan::buffered(m_bodyLimit);
}

void HttpApi::handle(std::shared_ptr<HttpExchange> exchange)
{
    perform(std::move(exchange));
}

Task<void> HttpApi::perform(ExchangePtr exchange)
{
    const auto since = std::chrono::steady_clock::now();
    m_observer.opened(NetObserver::Line::Rest);
    const Router::Found found = route(exchange->head());
    const auto &match = std::get<Router::Match>(found); // else plan() has refused
    const Result<Answer> answered = co_await answer(exchange, match);
    m_observer.operationDone({match.name.constData(), size_t(match.name.size())}, std::chrono::steady_clock::now() - since,
                             answered ? std::nullopt : std::optional(answered.error().code));
    m_observer.closed(NetObserver::Line::Rest);
    if (!answered) {
        exchange->respond(refusal(answered.error(), httpStatus(answered.error()), exchange->head()));
        co_return;
    }
    HttpResponse response(answered->status);
    if (!answered->json.isEmpty())
        response.setBody(answered->json, "application/json");
    response.setHeader("Cache-Control", "no-store");
    allowOrigin(response, exchange->head());
    exchange->respond(std::move(response));
}

Task<Result<Answer>> HttpApi::answer(ExchangePtr exchange, const Router::Match &match)
{
    const HttpRequestHead &head = exchange->head();
    const BoundOperation &operation = *match.operation;

    auto who = co_await caller(head, *operation.endpoint);
    if (!who)
        co_return Fail(std::move(who).error());
    const QByteArray key = who->user.isNull() ? head.peer.toString().toUtf8() : who->user.toBytes();
    if (const auto taken = m_limiter.take(key, operation.endpoint->rate); !taken) {
        m_observer.rateLimited(operation.endpoint->rate);
        co_return Fail(taken.error());
    }
    auto repeatKey = idempotencyKey(head, *operation.endpoint);
    if (!repeatKey)
        co_return Fail(std::move(repeatKey).error());
    auto scalars = protocol::Scalars::Typed;
    auto json = input(*exchange, match, scalars);
    if (!json)
        co_return Fail(std::move(json).error());
    co_return co_await run(operation, *std::move(who), *std::move(json), scalars, *std::move(repeatKey));
}

Task<Result<Answer>> HttpApi::run(const BoundOperation &operation, Caller who, QJsonValue json, protocol::Scalars scalars, std::optional<QString> key)
{
    if (!key || !m_repeats)
        return operation.run(std::move(who), std::move(json), scalars, AnswerForm::Body);
    QJsonObject fields = json.toObject();
    KeyedRequest request{who.user, *key, fingerprint(*operation.endpoint, fields)};
    useAsClientId(*key, *operation.endpoint, fields);
    return m_repeats->once(std::move(request), [&operation, who = std::move(who), fields = std::move(fields), scalars] {
        return operation.run(who, fields, scalars, AnswerForm::Body);
    });
}

Task<Result<Caller>> HttpApi::caller(const HttpRequestHead &head, const protocol::Endpoint &endpoint)
{
    Caller caller;
    caller.address = head.peer.toString();
    caller.agent = QString::fromUtf8(head.header("user-agent")).left(200);
    if (endpoint.anonymous)
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

Result<QJsonValue> HttpApi::input(const HttpExchange &exchange, const Router::Match &match, protocol::Scalars &scalars) const
{
    const HttpRequestHead &head = exchange.head();
    QJsonObject fields;
    if (head.method == HttpMethod::Get || head.method == HttpMethod::Head) {
        scalars = protocol::Scalars::Textual;
        QByteArray query = head.query;
        query.replace('+', "%20"); // as forms encode a space
        for (const auto &[name, value] : QUrlQuery(QString::fromLatin1(query)).queryItems(QUrl::FullyDecoded))
            fields.insert(name, value);
    } else if (hasBody(head)) {
        if (!isJson(head.header("content-type")))
            return Fail(Error::of(ErrorCode::Unsupported, QStringLiteral("The body must be application/json.")));
        auto parsed = parseStrictJson(exchange.body());
        if (!parsed)
            return Fail(std::move(parsed).error());
        if (!parsed->isObject())
            return Fail(Error::invalid({}, QStringLiteral("The body must be a JSON object.")));
        fields = parsed->toObject();
    }
    for (auto it = match.parameters.begin(); it != match.parameters.end(); ++it)
        fields.insert(it.key(), it.value());
    return QJsonValue(fields);
}

HttpResponse HttpApi::preflight(const HttpRequestHead &head) const
{
    HttpResponse response(204);
    response.setHeader("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    if (m_origins.contains(head.header("origin"))) {
        response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
        response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key");
        response.setHeader("Access-Control-Max-Age", "600");
    }
    allowOrigin(response, head);
    return response;
}

void HttpApi::allowOrigin(HttpResponse &response, const HttpRequestHead &head) const
{
    const QByteArray origin = head.header("origin");
    if (origin.isEmpty() || !m_origins.contains(origin))
        return;
    response.setHeader("Access-Control-Allow-Origin", origin);
    response.setHeader("Vary", "Origin");
}

HttpResponse HttpApi::refusal(const Error &error, int status, const HttpRequestHead &head) const
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

} // namespace confab
