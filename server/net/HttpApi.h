#pragma once

#include "server/features/base/Gate.h"
#include "server/features/base/IdempotencyBook.h"
#include "server/net/NetObserver.h"
#include "server/net/RateLimiter.h"
#include "server/net/Router.h"
#include "server/transport/AllowedOrigins.h"
#include "server/transport/HttpExchange.h"
#include "server/transport/HttpHandler.h"

namespace confab {

// The REST API: from an HTTP request to the same typed call an event makes, and back. Bearer tokens only, no cookies.
// All I/O threads, several at once.
class HttpApi final : public transport::HttpHandler
{
public:
    static constexpr QByteArrayView prefix = "/api/v1";

    HttpApi(const Router &router, Gate &gate, RateLimiter &limiter, NetObserver &observer, quint64 bodyLimit);

    // Whose pages may call the API and read its answers. Any thread.
    void setAllowedOrigins(const QByteArrayList &origins) { m_origins.set(origins); }
    // Without one, the header Idempotency-Key is not heeded. Outlives the requests. Set before listening.
    void setIdempotencyBook(IdempotencyBook &book) { m_repeats = &book; }

    transport::HttpRoutePlan plan(const transport::HttpRequestHead &head) override;
    void handle(std::shared_ptr<transport::HttpExchange> exchange) override;

private:
    using ExchangePtr = std::shared_ptr<transport::HttpExchange>;

    Task<void> perform(ExchangePtr exchange);
    Task<Result<Answer>> answer(ExchangePtr exchange, const Router::Match &match);
    Task<Result<Answer>> run(const BoundOperation &operation, Caller who, QJsonValue json, protocol::Scalars scalars, std::optional<QString> key);
    Task<Result<Caller>> caller(const transport::HttpRequestHead &head, const protocol::Endpoint &endpoint);
    Result<QJsonValue> input(const transport::HttpExchange &exchange, const Router::Match &match, protocol::Scalars &scalars) const;
    Router::Found route(const transport::HttpRequestHead &head) const;
    transport::HttpResponse preflight(const transport::HttpRequestHead &head) const;
    void allowOrigin(transport::HttpResponse &response, const transport::HttpRequestHead &head) const;
    transport::HttpResponse refusal(const Error &error, int status, const transport::HttpRequestHead &head) const;

    const Router &m_router;
    Gate &m_gate;
    RateLimiter &m_limiter;
    NetObserver &m_observer;
    const quint64 m_bodyLimit; // bytes
    transport::AllowedOrigins m_origins;
    IdempotencyBook *m_repeats = nullptr;
};

} // namespace confab
