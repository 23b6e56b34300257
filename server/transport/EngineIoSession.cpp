#include "server/transport/EngineIoSession.h"

#include "server/transport/EngineIoServer.h"
#include "server/transport/HttpExchange.h"

namespace confab::transport {

using namespace socketio;
using namespace std::chrono;

namespace {

constexpr qint64 volatileBacklog = 32 * 1024; // bytes unsent above which a client counts as behind

qint64 steadyMs()
{
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

const char *closeReasonText(CloseReason reason)
{
    switch (reason) {
    case CloseReason::ClientClosed: return "client closed";
    case CloseReason::ConnectionLost: return "connection lost";
    case CloseReason::PingTimeout: return "ping timeout";
    case CloseReason::ProtocolError: return "protocol error";
    case CloseReason::ServerClosed: return "server closed";
    }
    return "";
}

// What only a session on long-polling has.
struct EngineIoSession::Polling {
    std::shared_ptr<HttpExchange> poll; // a GET waiting for something to answer with
    std::shared_ptr<HttpExchange> post; // a POST whose body is on its way
    std::vector<PreparedPacket> queue;
    qint64 queuedBytes = 0;
    std::unique_ptr<Probe> probe;
    bool answerDue = false;
    bool draining = false; // closed: the next poll still gets what is queued, and `lastWord`
    EngineIoType lastWord = EngineIoType::Close;
};

// A WebSocket that wants to take over from long-polling: 2probe, 3probe, 5.
class EngineIoSession::Probe final : private WebSocketListener
{
public:
    Probe(EngineIoSession &session, WebSocketLinkPtr link, milliseconds limit)
        : m_session(session)
        , m_link(std::move(link))
        , m_limit(session.m_thread.wheel(), [this] { m_session.dropProbe(); })
    {
        m_link->setListener(this);
        m_limit.arm(limit);
    }

    bool isProbed() const { return m_probed; }
    void drop() // from now on it hears nothing
    {
        m_limit.cancel();
        m_link.reset();
    }

private:
    void textMessage(QByteArray utf8) override
    {
        if (!m_probed && utf8 == "2probe") {
            m_probed = true;
            m_link->send(PreparedPacket::engine(EngineIoType::Pong, "probe").frames());
            m_session.probed();
        } else if (m_probed && utf8 == "5") {
            m_limit.cancel();
            m_session.upgrade(std::move(m_link)); // destroys this
        } else {
            m_session.dropProbe();
        }
    }
    void binaryMessage(QByteArray) override { m_session.dropProbe(); }
    void linkClosed() override { m_session.dropProbe(); }

    EngineIoSession &m_session;
    WebSocketLinkPtr m_link;
    WheelTimer m_limit;
    bool m_probed = false;
};

EngineIoSession::EngineIoSession(EngineIoServer &server, IoThread &thread, QByteArray sid, QHostAddress peer, ConnectionGate::Ticket ticket)
    : m_server(server)
    , m_thread(thread)
    , m_ticket(std::move(ticket))
    , m_sid(std::move(sid))
    , m_peer(std::move(peer))
    , m_ping(thread.wheel(), [this] { pingTimer(); })
{
    armPing();
}

EngineIoSession::~EngineIoSession() = default;

QByteArray EngineIoSession::handshake(bool upgradable) const
{
    const EngineIoConfig &config = m_server.config();
    EngineIoHandshake handshake;
    handshake.sid = m_sid;
    if (upgradable)
        handshake.upgrades = {"websocket"};
    handshake.pingIntervalMs = int(config.pingInterval.count());
    handshake.pingTimeoutMs = int(config.pingTimeout.count());
    handshake.maxPayload = config.maxPayload;
    return encodeEngineIoHandshake(handshake);
}

// Sending

void EngineIoSession::send(const PreparedPacket &packet)
{
    if (m_closed)
        return;
    if (m_link) {
        m_link->send(packet.frames());
        return;
    }
    m_polling->queue.push_back(packet);
    m_polling->queuedBytes += packet.frames().size();
    if (m_polling->queuedBytes > m_server.config().maxUnsentBytes) {
        close(CloseReason::ConnectionLost);
        return;
    }
    // Later this turn, so that what is sent together is answered together.
    if (m_polling->poll && !std::exchange(m_polling->answerDue, true)) {
        m_thread.post([weak = weak_from_this()] {
            if (const auto self = weak.lock(); self && self->m_polling) {
                self->m_polling->answerDue = false;
                self->answerPoll();
            }
        });
    }
}

void EngineIoSession::sendVolatile(const PreparedPacket &packet)
{
    const bool behind = m_link ? m_link->unsentBytes() > volatileBacklog : !m_polling || !m_polling->poll || m_polling->probe;
    if (!behind)
        send(packet);
}

qint64 EngineIoSession::unsentBytes() const
{
    return m_link ? m_link->unsentBytes() : m_polling ? m_polling->queuedBytes : 0;
}

// Long-polling

void EngineIoSession::openPolling(const std::shared_ptr<HttpExchange> &exchange)
{
    m_polling = std::make_unique<Polling>();
    respond(exchange, HttpResponse::text(200, encodeEngineIoText(EngineIoType::Open, handshake(true))));
}

void EngineIoSession::respond(const std::shared_ptr<HttpExchange> &exchange, HttpResponse response) const
{
    response.setHeader("Cache-Control", "no-store");
    exchange->respond(m_server.withCors(exchange->head(), std::move(response)));
}

void EngineIoSession::poll(const std::shared_ptr<HttpExchange> &exchange)
{
    if (!m_polling || m_link) {
        respond(exchange, HttpResponse::json(400, R"({"code":3,"message":"Bad request"})"));
        return;
    }
    if (m_polling->poll) {
        respond(exchange, HttpResponse::json(400, R"({"code":3,"message":"Bad request"})"));
        close(CloseReason::ProtocolError);
        return;
    }
    m_polling->poll = exchange;
    answerPoll();
}

void EngineIoSession::answerPoll()
{
    if (!m_polling || !m_polling->poll)
        return;
    QByteArray payload;
    for (const PreparedPacket &packet : m_polling->queue)
        packet.appendToPayload(payload);
    m_polling->queue.clear();
    m_polling->queuedBytes = 0;
    if (m_polling->draining)
        appendToEngineIoPayload(payload, {m_polling->lastWord, {}, false});
    else if (payload.isEmpty() && m_polling->probe && m_polling->probe->isProbed())
        appendToEngineIoPayload(payload, {EngineIoType::Noop, {}, false});
    if (payload.isEmpty())
        return;
    const auto exchange = std::exchange(m_polling->poll, nullptr);
    respond(exchange, HttpResponse::text(200, payload));
    if (m_polling->draining)
        m_server.forget(m_sid);
}

void EngineIoSession::pollGone(const HttpExchange *exchange)
{
    if (m_polling && m_polling->poll.get() == exchange)
        close(CloseReason::ConnectionLost);
}

bool EngineIoSession::beginPost(const std::shared_ptr<HttpExchange> &exchange)
{
    const bool fits = m_polling && !m_link && !m_closed && !m_polling->post;
    if (fits) {
        m_polling->post = exchange;
        return true;
    }
    respond(exchange, HttpResponse::json(400, R"({"code":3,"message":"Bad request"})"));
    if (m_polling && m_polling->post)
        close(CloseReason::ProtocolError);
    return false;
}

void EngineIoSession::finishPost(const std::shared_ptr<HttpExchange> &exchange, const QByteArray &body)
{
    if (!m_polling || m_polling->post != exchange)
        return;
    m_polling->post.reset();
    const auto packets = decodeEngineIoPayload(body);
    if (!packets) {
        respond(exchange, HttpResponse::json(400, R"({"code":3,"message":"Bad request"})"));
        close(CloseReason::ProtocolError);
        return;
    }
    for (const EngineIoPacket &packet : *packets) {
        if (m_closed)
            break;
        packetReceived(packet);
    }
    respond(exchange, HttpResponse::text(200, "ok"));
    if (m_link)
        m_polling.reset();
}

void EngineIoSession::postGone(const HttpExchange *exchange)
{
    if (m_polling && m_polling->post.get() == exchange)
        close(CloseReason::ConnectionLost);
}

// WebSocket, and the way there

void EngineIoSession::openWebSocket(WebSocketLinkPtr link)
{
    m_link = std::move(link);
    m_link->setListener(this);
    send(PreparedPacket::engine(EngineIoType::Open, handshake(false)));
}

void EngineIoSession::probe(WebSocketLinkPtr link)
{
    if (!m_polling || m_link || m_polling->probe) {
        link->close(1008);
        return;
    }
    m_polling->probe = std::make_unique<Probe>(*this, std::move(link), m_server.config().upgradeTimeout);
}

void EngineIoSession::probed()
{
    answerPoll(); // a noop, if nothing better: the client waits for its poll to end before it changes over
}

void EngineIoSession::dropProbe()
{
    m_polling->probe->drop();
    // Destroyed later: it may be calling.
    m_thread.post([probe = std::shared_ptr<Probe>(std::move(m_polling->probe))] {});
}

void EngineIoSession::upgrade(WebSocketLinkPtr link)
{
    m_link = std::move(link);
    m_link->setListener(this);
    if (m_polling->poll)
        respond(std::exchange(m_polling->poll, nullptr), HttpResponse::text(200, encodeEngineIoText(EngineIoType::Noop)));
    for (const PreparedPacket &packet : m_polling->queue)
        m_link->send(packet.frames());
    m_polling->queue.clear();
    dropProbe(); // its work is done
    if (!m_polling->post)
        m_polling.reset();
}

void EngineIoSession::textMessage(QByteArray utf8)
{
    if (const auto packet = decodeEngineIoText(utf8))
        packetReceived(*packet);
    else
        close(CloseReason::ProtocolError);
}

void EngineIoSession::binaryMessage(QByteArray bytes)
{
    packetReceived({EngineIoType::Message, std::move(bytes), true});
}

void EngineIoSession::linkClosed()
{
    close(CloseReason::ConnectionLost);
}

// Either way

void EngineIoSession::packetReceived(const EngineIoPacket &packet)
{
    switch (packet.type) {
    case EngineIoType::Message:
        if (!m_listener)
            return;
        if (packet.binary)
            m_listener->binaryMessage(packet.data);
        else
            m_listener->textMessage(packet.data);
        return;
    case EngineIoType::Pong:
        if (m_awaitingPong)
            armPing();
        return;
    case EngineIoType::Close:
        close(CloseReason::ClientClosed);
        return;
    case EngineIoType::Noop:
        return;
    case EngineIoType::Open:
    case EngineIoType::Ping: // in this revision only servers ping
    case EngineIoType::Upgrade:
        close(CloseReason::ProtocolError);
        return;
    }
}

void EngineIoSession::armPing()
{
    const EngineIoConfig &config = m_server.config();
    m_awaitingPong = false;
    m_pongDeadline = steadyMs() + (config.pingInterval + config.pingTimeout).count();
    m_ping.arm(config.pingInterval);
}

void EngineIoSession::pingTimer()
{
    if (m_polling && m_polling->draining) {
        m_server.forget(m_sid);
    } else if (m_awaitingPong) {
        close(CloseReason::PingTimeout);
    } else {
        m_awaitingPong = true;
        m_ping.arm(m_server.config().pingTimeout);
        send(PreparedPacket::engine(EngineIoType::Ping));
    }
}

// The wheel may be a tick late; a request that comes in meanwhile is told the truth.
bool EngineIoSession::isOverdue() const
{
    return steadyMs() >= m_pongDeadline;
}

void EngineIoSession::close(CloseReason reason)
{
    if (std::exchange(m_closed, true))
        return;
    // Whatever is calling, the session outlives it.
    const auto self = shared_from_this();
    m_thread.post([self] {});
    m_ping.cancel();

    bool forget = true;
    if (m_link) {
        if (reason == CloseReason::ServerClosed || reason == CloseReason::ProtocolError)
            m_link->close(reason == CloseReason::ServerClosed ? 1000 : 1002);
        else if (reason != CloseReason::ClientClosed)
            m_link->abort();
        else
            m_link->close(1000);
        m_link.reset();
    }
    if (m_polling) {
        if (m_polling->probe)
            dropProbe();
        if (m_polling->post)
            respond(std::exchange(m_polling->post, nullptr), HttpResponse::json(400, R"({"code":1,"message":"Session ID unknown"})"));
        // A client closes by POST beside a poll, which may arrive after it: that one ends in peace too.
        if (reason == CloseReason::ClientClosed)
            m_polling->lastWord = EngineIoType::Noop;
        const bool oneMorePoll = reason == CloseReason::ClientClosed || (reason == CloseReason::ServerClosed && !m_polling->queue.empty());
        if (oneMorePoll && !m_polling->poll) {
            forget = false;
            m_ping.arm(m_server.config().pingTimeout);
        }
        m_polling->draining = true;
    }
    if (forget) {
        answerPoll();
        m_server.forget(m_sid);
    }
    if (auto *listener = std::exchange(m_listener, nullptr))
        listener->sessionClosed(reason);
}

} // namespace confab::transport
