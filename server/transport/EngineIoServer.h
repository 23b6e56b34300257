#pragma once

#include "server/transport/AllowedOrigins.h"
#include "server/transport/ConnectionGate.h"
#include "server/transport/HttpHandler.h"
#include "server/transport/IoThread.h"

#include <QHash>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace confab::transport {

class EngineIoSession;
class HttpExchange;
class TransportObserver;

struct EngineIoConfig {
    std::chrono::milliseconds pingInterval{25'000};
    std::chrono::milliseconds pingTimeout{20'000};
    std::chrono::milliseconds upgradeTimeout{10'000};
    int maxPayload = 64 * 1024;         // bytes of one incoming WebSocket message or POST body
    qint64 maxUnsentBytes = 256 * 1024; // waiting for a polling client
    QList<QByteArray> allowedOrigins;   // exactly as browsers send them; "*": any. A request without Origin is a native client's
    int maxSessions = 20'000;           // 0: no limit
    int maxSessionsPerAddress = 1'000;  // 0: no limit
    TransportObserver *observer = nullptr; // outlives the sessions; may be null
};

// What runs on top of the sessions.
class EngineIoApplication
{
public:
    virtual ~EngineIoApplication() = default;
    // In the session's I/O thread; sets the session's listener.
    virtual void sessionOpened(EngineIoSession &session) = 0;
};

// Engine.IO 4 over long-polling and WebSocket, as a handler to mount at a path. A session lives in the I/O thread that
// opened it and its id tells which that is: requests that come in through other threads are passed on there, and so is the
// socket of an upgrade.
class EngineIoServer final : public HttpHandler
{
public:
    // `threads` and `application` outlive the sessions. Main thread.
    EngineIoServer(EngineIoConfig config, IoThreadPool &threads, EngineIoApplication &application);
    ~EngineIoServer() override;

    const EngineIoConfig &config() const { return m_config; }
    int sessions() const { return m_gate->total(); } // open now; any thread
    // For those to come; any thread.
    void setAllowedOrigins(const QByteArrayList &origins) { m_origins.set(origins); }
    void setLimits(int maxSessions, int maxPerAddress) { m_gate->setLimits(maxSessions, maxPerAddress); }
    void closeAll(); // any thread: sessions end as the server goes

    HttpRoutePlan plan(const HttpRequestHead &head) override;
    void handle(std::shared_ptr<HttpExchange> exchange) override;
    void acceptWebSocket(WebSocketLinkPtr link, const HttpRequestHead &head) override;

private:
    friend class EngineIoSession;
    class Registry; // the sessions of one thread

    bool originAllowed(const HttpRequestHead &head) const;
    HttpResponse withCors(const HttpRequestHead &head, HttpResponse response) const;
    HttpRoutePlan refuse(const HttpRequestHead &head, int code) const;
    int threadOf(const QByteArray &sid) const; // -1: no such thread
    QByteArray newSid(int thread) const;
    std::shared_ptr<EngineIoSession> find(const QByteArray &sid); // this thread's
    std::shared_ptr<EngineIoSession> open(const HttpRequestHead &head);
    void forget(const QByteArray &sid);
    // In the thread of the session, with it or null.
    void inThreadOf(const QByteArray &sid, std::function<void(const std::shared_ptr<EngineIoSession> &)> call);
    void get(const std::shared_ptr<HttpExchange> &exchange, const QByteArray &sid);
    void post(const std::shared_ptr<HttpExchange> &exchange, const QByteArray &sid);

    EngineIoConfig m_config;
    AllowedOrigins m_origins;
    IoThreadPool &m_threads;
    EngineIoApplication &m_application;
    std::shared_ptr<ConnectionGate> m_gate;
    std::vector<Registry *> m_registries; // by thread; each owned and used by its thread
};

} // namespace confab::transport
