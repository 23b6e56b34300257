#pragma once

#include "common/socketio/EngineIoPacket.h"
#include "server/transport/ConnectionGate.h"
#include "server/transport/IoThread.h"
#include "server/transport/PreparedPacket.h"
#include "server/transport/WebSocketLink.h"

#include <QHostAddress>

#include <memory>

namespace confab::transport {

class EngineIoServer;
class HttpExchange;
class HttpResponse;
struct HttpRequestHead;

enum class CloseReason {
    ClientClosed,   // said so, or its WebSocket closed
    ConnectionLost, // broken, or cut because it did not read
    PingTimeout,
    ProtocolError,
    ServerClosed,
};
const char *closeReasonText(CloseReason reason);

class EngineIoListener
{
public:
    virtual void textMessage(QByteArray utf8) = 0;
    virtual void binaryMessage(QByteArray bytes) = 0;
    virtual void upgraded() {} // from polling to a WebSocket
    virtual void sessionClosed(CloseReason reason) = 0; // once; the session is gone after it

protected:
    ~EngineIoListener() = default;
};

// One Engine.IO session, over whichever transport it has at the moment. Its I/O thread.
class EngineIoSession final : public std::enable_shared_from_this<EngineIoSession>, private WebSocketListener
{
public:
    EngineIoSession(EngineIoServer &server, IoThread &thread, QByteArray sid, const HttpRequestHead &opening, ConnectionGate::Ticket ticket);
    ~EngineIoSession();

    void setListener(EngineIoListener *listener) { m_listener = listener; }
    const QByteArray &sid() const { return m_sid; }
    const QHostAddress &peer() const { return m_peer; }
    const QByteArray &userAgent() const { return m_userAgent; } // of the request that opened it, cut to 200 bytes
    IoThread &thread() const { return m_thread; }
    bool isOpen() const { return !m_closed; }
    bool isUpgraded() const { return bool(m_link); } // or began as a WebSocket

    void send(const PreparedPacket &packet);
    // Dropped instead if the client is behind: for what is worthless when late.
    void sendVolatile(const PreparedPacket &packet);
    qint64 unsentBytes() const;
    void close(CloseReason reason);

private:
    friend class EngineIoServer;
    struct Polling;
    class Probe;

    void openPolling(const std::shared_ptr<HttpExchange> &exchange);
    void openWebSocket(WebSocketLinkPtr link);
    void poll(const std::shared_ptr<HttpExchange> &exchange);
    bool beginPost(const std::shared_ptr<HttpExchange> &exchange);
    void finishPost(const std::shared_ptr<HttpExchange> &exchange, const QByteArray &body);
    void pollGone(const HttpExchange *exchange);
    void postGone(const HttpExchange *exchange);
    void probe(WebSocketLinkPtr link);
    void probed();
    void dropProbe();
    void upgrade(WebSocketLinkPtr link);
    bool isOverdue() const;

    QByteArray handshake(bool upgradable) const;
    void packetReceived(const socketio::EngineIoPacket &packet);
    void answerPoll();
    void respond(const std::shared_ptr<HttpExchange> &exchange, HttpResponse response) const;
    void armPing();
    void pingTimer();

    void textMessage(QByteArray utf8) override;
    void binaryMessage(QByteArray bytes) override;
    void linkClosed() override;

    EngineIoServer &m_server;
    IoThread &m_thread;
    ConnectionGate::Ticket m_ticket;
    QByteArray m_sid;
    QHostAddress m_peer;
    QByteArray m_userAgent;
    EngineIoListener *m_listener = nullptr;
    WebSocketLinkPtr m_link;
    std::unique_ptr<Polling> m_polling; // until upgraded
    WheelTimer m_ping;
    qint64 m_pongDeadline = 0; // ms of the steady clock
    bool m_awaitingPong = false;
    bool m_closed = false;
};

} // namespace confab::transport
