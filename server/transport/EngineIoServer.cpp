#include "server/transport/EngineIoServer.h"

#include "server/transport/EngineIoSession.h"
#include "server/transport/HttpExchange.h"
#include "server/transport/TransportObserver.h"

#include <QRandomGenerator>

namespace confab::transport {

namespace {

constexpr qsizetype sidRandomChars = 24; // 18 random bytes in base64; the thread's index follows

const char *errorMessage(int code)
{
    switch (code) {
    case 0: return R"({"code":0,"message":"Transport unknown"})";
    case 1: return R"({"code":1,"message":"Session ID unknown"})";
    case 2: return R"({"code":2,"message":"Bad handshake method"})";
    case 4: return R"({"code":4,"message":"Forbidden"})";
    case 5: return R"({"code":5,"message":"Unsupported protocol version"})";
    default: return R"({"code":3,"message":"Bad request"})";
    }
}

QByteArray sidOf(const HttpRequestHead &head)
{
    return head.queryValue("sid").value_or(QByteArray());
}

} // namespace

class EngineIoServer::Registry final : public QObject
{
public:
    using QObject::QObject;
    ~Registry() override
    {
        const auto open = std::exchange(sessions, {});
        for (const auto &session : open)
            session->close(CloseReason::ServerClosed);
    }

    QHash<QByteArray, std::shared_ptr<EngineIoSession>> sessions;
};

EngineIoServer::EngineIoServer(EngineIoConfig config, IoThreadPool &threads, EngineIoApplication &application)
    : m_config(std::move(config))
    , m_threads(threads)
    , m_application(application)
    , m_gate(std::make_shared<ConnectionGate>(m_config.maxSessions, m_config.maxSessionsPerAddress, QList<AddressRange>()))
    , m_registries(size_t(threads.size()))
{
    m_origins.set(m_config.allowedOrigins);
    for (int i = 0; i < threads.size(); ++i) {
        IoThread &thread = threads.at(i);
        thread.post([&thread, &slot = m_registries[size_t(i)]] { slot = new Registry(&thread.owner()); });
    }
}

EngineIoServer::~EngineIoServer() = default;

void EngineIoServer::closeAll()
{
    for (int i = 0; i < m_threads.size(); ++i) {
        m_threads.at(i).post([registry = &m_registries[size_t(i)]] {
            const auto sessions = (*registry)->sessions; // a copy: closing takes them out
            for (const auto &session : sessions)
                session->close(CloseReason::ServerClosed);
        });
    }
}

// Session ids

int EngineIoServer::threadOf(const QByteArray &sid) const
{
    bool ok = false;
    const int thread = sid.mid(sidRandomChars).toInt(&ok);
    return ok && thread >= 0 && thread < m_threads.size() ? thread : -1;
}

QByteArray EngineIoServer::newSid(int thread) const
{
    std::array<quint32, 5> random;
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(random.data()), 18);
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + QByteArray::number(thread);
}

std::shared_ptr<EngineIoSession> EngineIoServer::find(const QByteArray &sid)
{
    const IoThread *thread = IoThread::current();
    if (threadOf(sid) != thread->index())
        return nullptr;
    auto session = m_registries[size_t(thread->index())]->sessions.value(sid);
    if (session && session->isOpen() && session->isOverdue()) {
        session->close(CloseReason::PingTimeout);
        return nullptr;
    }
    return session;
}

std::shared_ptr<EngineIoSession> EngineIoServer::open(const HttpRequestHead &head)
{
    auto ticket = m_gate->admit(head.peer);
    if (!ticket) {
        if (m_config.observer)
            m_config.observer->connectionRefused();
        return nullptr;
    }
    IoThread &thread = *IoThread::current();
    const QByteArray sid = newSid(thread.index());
    auto session = std::make_shared<EngineIoSession>(*this, thread, sid, head, std::move(ticket));
    m_registries[size_t(thread.index())]->sessions.insert(sid, session);
    return session;
}

void EngineIoServer::forget(const QByteArray &sid)
{
    m_registries[size_t(IoThread::current()->index())]->sessions.remove(sid);
}

// Requests

bool EngineIoServer::originAllowed(const HttpRequestHead &head) const
{
    const QByteArray origin = head.header("origin");
    return origin.isNull() || m_origins.contains(origin) || m_origins.contains("*");
}

HttpResponse EngineIoServer::withCors(const HttpRequestHead &head, HttpResponse response) const
{
    const QByteArray origin = head.header("origin");
    if (!origin.isNull() && originAllowed(head))
        response.setHeader("Access-Control-Allow-Origin", origin).setHeader("Vary", "Origin");
    return response;
}

HttpRoutePlan EngineIoServer::refuse(const HttpRequestHead &head, int code) const
{
    return HttpRoutePlan::refuse(withCors(head, HttpResponse::json(code == 4 ? 403 : 400, errorMessage(code))));
}

HttpRoutePlan EngineIoServer::plan(const HttpRequestHead &head)
{
    if (!originAllowed(head))
        return refuse(head, 4);
    if (head.method == HttpMethod::Options)
        return HttpRoutePlan::buffered(0);
    const QByteArray transport = head.queryValue("transport").value_or(QByteArray());
    const bool webSocket = transport == "websocket";
    if (!webSocket && transport != "polling")
        return refuse(head, 0);
    if (webSocket != head.isWebSocketUpgrade())
        return refuse(head, 3);
    if (head.queryValue("EIO") != "4")
        return refuse(head, 5);

    const auto sid = head.queryValue("sid");
    const int thread = sid ? threadOf(*sid) : -1;
    if (sid && (thread < 0 || (thread == IoThread::current()->index() && !find(*sid))))
        return refuse(head, 1);
    if (webSocket)
        return HttpRoutePlan::webSocket(m_config.maxPayload, thread);
    if (head.method == HttpMethod::Get)
        return HttpRoutePlan::buffered(0);
    if (!sid)
        return refuse(head, 2);
    // Streaming tells when a POST begins: a second one beside it is against the protocol.
    return head.method == HttpMethod::Post ? HttpRoutePlan::streaming(quint64(m_config.maxPayload)) : refuse(head, 3);
}

void EngineIoServer::handle(std::shared_ptr<HttpExchange> exchange)
{
    const HttpRequestHead &head = exchange->head();
    if (head.method == HttpMethod::Options) {
        HttpResponse response(204);
        response.setHeader("Access-Control-Allow-Methods", "GET, POST").setHeader("Access-Control-Allow-Headers", "Content-Type");
        response.setHeader("Access-Control-Max-Age", "600");
        exchange->respond(withCors(head, std::move(response)));
        return;
    }
    const QByteArray sid = sidOf(head);
    if (!sid.isEmpty()) {
        if (head.method == HttpMethod::Post)
            post(exchange, sid);
        else
            get(exchange, sid);
        return;
    }
    if (const auto session = open(head)) {
        session->openPolling(exchange);
        m_application.sessionOpened(*session);
    } else {
        exchange->respond(withCors(head, HttpResponse::problem(503, "busy", "There are too many sessions.").setHeader("Retry-After", "5")));
    }
}

void EngineIoServer::inThreadOf(const QByteArray &sid, std::function<void(const std::shared_ptr<EngineIoSession> &)> call)
{
    IoThread &thread = m_threads.at(threadOf(sid));
    if (&thread == IoThread::current())
        call(find(sid));
    else
        thread.post([this, sid, call = std::move(call)] { call(find(sid)); });
}

void EngineIoServer::get(const std::shared_ptr<HttpExchange> &exchange, const QByteArray &sid)
{
    exchange->onGone([this, sid, gone = exchange.get()] {
        inThreadOf(sid, [gone](const auto &session) {
            if (session)
                session->pollGone(gone);
        });
    });
    inThreadOf(sid, [this, exchange](const auto &session) {
        if (session)
            session->poll(exchange);
        else
            exchange->respond(withCors(exchange->head(), HttpResponse::json(400, errorMessage(1))));
    });
}

void EngineIoServer::post(const std::shared_ptr<HttpExchange> &exchange, const QByteArray &sid)
{
    // The session holds the exchange while the body comes in.
    inThreadOf(sid, [this, exchange](const auto &session) {
        if (session)
            session->beginPost(exchange);
        else
            exchange->respond(withCors(exchange->head(), HttpResponse::json(400, errorMessage(1))));
    });
    exchange->onGone([this, sid, gone = exchange.get()] {
        inThreadOf(sid, [gone](const auto &session) {
            if (session)
                session->postGone(gone);
        });
    });
    const auto body = std::make_shared<QByteArray>();
    const auto ended = [this, sid, body, weak = std::weak_ptr(exchange)] {
        if (const auto strong = weak.lock()) {
            inThreadOf(sid, [strong, body](const auto &session) {
                if (session)
                    session->finishPost(strong, *body);
            });
        }
    };
    exchange->onBody([body](QByteArrayView piece) { body->append(piece); }, ended);
}

void EngineIoServer::acceptWebSocket(WebSocketLinkPtr link, const HttpRequestHead &head)
{
    const QByteArray sid = sidOf(head);
    if (sid.isEmpty()) {
        if (const auto session = open(head)) {
            session->openWebSocket(std::move(link));
            m_application.sessionOpened(*session);
        } else {
            link->close(1013); // try again later
        }
        return;
    }
    if (const auto session = find(sid))
        session->probe(std::move(link));
    else
        link->close(1008);
}

} // namespace confab::transport
