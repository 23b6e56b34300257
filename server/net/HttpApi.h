#pragma once

#include "server/features/base/IdempotencyBook.h"
#include "server/net/HttpEntrance.h"
#include "server/net/Router.h"
#include "server/transport/HttpExchange.h"
#include "server/transport/HttpHandler.h"

namespace confab {

// The REST API: from an HTTP request to the same typed call an event makes, and back. All I/O threads, several at once.
class HttpApi final : public transport::HttpHandler
{
public:
    static constexpr QByteArrayView prefix = "/api/v1";

    HttpApi(const Router &router, HttpEntrance &entrance, NetObserver &observer, quint64 bodyLimit);

    // Without one, the header Idempotency-Key is not heeded. Outlives the requests. Set before listening.
    void setIdempotencyBook(IdempotencyBook &book) { m_repeats = &book; }

    transport::HttpRoutePlan plan(const transport::HttpRequestHead &head) override;
    void handle(std::shared_ptr<transport::HttpExchange> exchange) override;

private:
    using ExchangePtr = std::shared_ptr<transport::HttpExchange>;

    Task<void> perform(ExchangePtr exchange);
    Task<Result<Answer>> answer(ExchangePtr exchange, const Router::Match &match);
    Task<Result<Answer>> run(const BoundOperation &operation, Caller who, QJsonValue json, protocol::Scalars scalars, std::optional<QString> key);
    Result<QJsonValue> input(const transport::HttpExchange &exchange, const Router::Match &match, protocol::Scalars &scalars) const;
    Router::Found route(const transport::HttpRequestHead &head) const;
    transport::HttpResponse preflight(const transport::HttpRequestHead &head) const;

    const Router &m_router;
    HttpEntrance &m_entrance;
    NetObserver &m_observer;
    const quint64 m_bodyLimit; // bytes
    IdempotencyBook *m_repeats = nullptr;
};

} // namespace confab
