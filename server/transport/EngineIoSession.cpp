#include "server/transport/EngineIoSession.h"

#include "server/transport/EngineIoPolling.h"
#include "server/transport/EngineIoServer.h"
#include "server/transport/HttpExchange.h"
#include "server/transport/TransportObserver.h"

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

EngineIoSession::EngineIoSession(EngineIoServer &server, IoThread &thread, QByteArray sid, const HttpRequestHead &opening, ConnectionGate::Ticket ticket)
    : m_server(server)
    , m_thread(thread)
    , m_ticket(std::move(ticket))
    , m_sid(std::move(sid))
    , m_peer(opening.peer)
    , m_userAgent(opening.header("user-agent").left(200))
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
        if (auto *observer = m_server.config().observer)
            observer->slowReceiverCut();
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
    if (m_listener)
        m_listener->upgraded();
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
