#pragma once

#include "server/features/base/Gate.h"
#include "server/net/NetObserver.h"
#include "server/net/RateLimiter.h"
#include "server/transport/AllowedOrigins.h"
#include "server/transport/HttpTypes.h"

namespace confab {

// What all handlers under /api/v1 have in common: who asks and how often they may, errors as problem documents, and whose
// pages may read the answers. Bearer tokens only, no cookies. All I/O threads, several at once.
class HttpEntrance
{
public:
    HttpEntrance(Gate &gate, RateLimiter &limiter, NetObserver &observer) : m_gate(gate), m_limiter(limiter), m_observer(observer) {}

    // Whose pages may call the API and read its answers. Any thread.
    void setAllowedOrigins(const QByteArrayList &origins) { m_origins.set(origins); }

    // The caller, and one of `rate` taken from what they may. `head` lives as long as the task.
    Task<Result<Caller>> admit(const transport::HttpRequestHead &head, protocol::RateKind rate, bool anonymous = false);

    transport::HttpResponse refusal(const Error &error, int status, const transport::HttpRequestHead &head) const;
    transport::HttpResponse wrongMethod(const QByteArray &allowed, const transport::HttpRequestHead &head) const; // comma-separated
    void allowOrigin(transport::HttpResponse &response, const transport::HttpRequestHead &head) const;
    // The answer to a page that asks whether it may (CORS). Lists are comma-separated.
    void allowPage(transport::HttpResponse &response, const transport::HttpRequestHead &head, QByteArrayView methods, QByteArrayView headers) const;

private:
    Task<Result<Caller>> caller(const transport::HttpRequestHead &head, bool anonymous);

    Gate &m_gate;
    RateLimiter &m_limiter;
    NetObserver &m_observer;
    transport::AllowedOrigins m_origins;
};

} // namespace confab
