#pragma once

#include "server/transport/ConnectionGate.h"
#include "server/transport/IoThread.h"
#include "server/transport/ListenerConfig.h"
#include "server/transport/WebSocketLinkPtr.h"

#include <QObject>
#include <QPointer>

class QTcpSocket;
class QWebSocket;

namespace confab::transport {

class CorkedSocket;

class WebSocketListener
{
public:
    virtual void textMessage(QByteArray utf8) = 0;
    virtual void binaryMessage(QByteArray bytes) = 0;
    virtual void linkClosed() = 0; // by the peer, by a fault, or because it did not read; called once, not after close() or abort()

protected:
    ~WebSocketListener() = default;
};

// An open WebSocket. QWebSocket reads; what goes out are frames made once and shared between receivers, written to the
// socket beneath it. All writes of one loop turn leave together. A peer that does not read is cut off: above the
// configured backlog at once, else when bytes have waited for the configured time. Its I/O thread.
class WebSocketLink final : public QObject, private TurnEndListener
{
    Q_OBJECT

public:
    WebSocketLink(IoThread &thread, std::shared_ptr<const ConnectionContext> context, ConnectionGate::Ticket ticket, QTcpSocket *socket,
                  QWebSocket *webSocket);
    ~WebSocketLink() override;

    void setListener(WebSocketListener *listener) { m_listener = listener; }

    void send(const QByteArray &frames); // whole frames, from WebSocketFrames.h
    void close(quint16 code, const QString &reason = {}); // after what was sent
    void abort();

    qint64 unsentBytes() const;

    // For the socket before its link exists too: to be connected ahead of whatever answers pings.
    static void cutIfStuck(QTcpSocket &socket, qint64 limit);

private:
    friend struct RetireWebSocketLink;
    void retire();
    void disconnected();
    void turnEnded() override;
    void checkProgress();

    IoThread &m_thread;
    std::shared_ptr<const ConnectionContext> m_context;
    ConnectionGate::Ticket m_ticket;
    QPointer<QTcpSocket> m_socket; // QWebSocketServer deletes it once it is disconnected
    CorkedSocket *m_corked;       // the same, unless it speaks TLS
    std::unique_ptr<QWebSocket> m_webSocket;
    WebSocketListener *m_listener = nullptr;
    WheelTimer m_progress;
    quint64 m_queuedBytes = 0;
    quint64 m_progressGoal = 0; // of m_queuedBytes, what must be sent when m_progress rings
    bool m_flushQueued = false;
    bool m_closing = false;
    bool m_gone = false;
    bool m_retired = false;
};

} // namespace confab::transport
