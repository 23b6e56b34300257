#include "server/net/HttpApi.h"

#include "common/base/StrictJson.h"
#include "server/net/Measured.h"
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

} // namespace

HttpApi::HttpApi(const Router &router, HttpEntrance &entrance, NetObserver &observer, quint64 bodyLimit)
    : m_router(router)
    , m_entrance(entrance)
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
    if (const auto *wrong = std::get_if<Router::WrongMethod>(&found))
        return HttpRoutePlan::refuse(m_entrance.wrongMethod(wrong->allowed, head));
    if (std::holds_alternative<Router::NoSuchPath>(found))
        return HttpRoutePlan::refuse(m_entrance.refusal(Error::notFound(QStringLiteral("No such path.")), 404, head));
    return HttpRoutePlan::buffered(m_bodyLimit);
}

void HttpApi::handle(std::shared_ptr<HttpExchange> exchange)
{
    perform(std::move(exchange));
}

Task<void> HttpApi::perform(ExchangePtr exchange)
{
    Measured measured(m_observer);
    const Router::Found found = route(exchange->head());
    const auto &match = std::get<Router::Match>(found); // else plan() has refused
    const Result<Answer> answered = co_await answer(exchange, match);
    measured.done({match.name.constData(), size_t(match.name.size())}, answered);
    if (!answered) {
        exchange->respond(m_entrance.refusal(answered.error(), httpStatus(answered.error()), exchange->head()));
        co_return;
    }
    HttpResponse response(answered->status);
    if (!answered->json.isEmpty())
        response.setBody(answered->json, "application/json");
    response.setHeader("Cache-Control", "no-store");
    m_entrance.allowOrigin(response, exchange->head());
    exchange->respond(std::move(response));
}

Task<Result<Answer>> HttpApi::answer(ExchangePtr exchange, const Router::Match &match)
{
    const HttpRequestHead &head = exchange->head();
    const BoundOperation &operation = *match.operation;

    auto who = co_await m_entrance.admit(head, operation.endpoint->rate, operation.endpoint->anonymous);
    if (!who)
        co_return Fail(std::move(who).error());
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
    m_entrance.allowPage(response, head, "GET, POST, PUT, PATCH, DELETE", "Authorization, Content-Type, Idempotency-Key");
    return response;
}

} // namespace confab
