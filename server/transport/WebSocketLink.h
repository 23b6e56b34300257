#pragma once

#include "server/transport/ConnectionGate.h"
#include "server/transport/IoThread.h"
#include "server/transport/ListenerConfig.h"
#include "server/transport/WebSocketLinkPtr.h"
#include "server/transport/WebSocketReader.h"

#include <QObject>
#include <QTcpSocket>

#include <memory>

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

// An open WebSocket. What goes out are frames made once and shared between receivers, written to the socket as they are.
// Not QWebSocket, which costs another 8 KB for each idle connection and takes text through UTF-16 and back. All writes of one loop turn leave together. A peer that does not read is cut off: above the
// configured backlog at once, else when bytes have waited for the configured time. Its I/O thread.
class WebSocketLink final : public QObject, private TurnEndListener
{
    Q_OBJECT

public:
    WebSocketLink(IoThread &thread, std::shared_ptr<const ConnectionContext> context, ConnectionGate::Ticket ticket,
                  std::unique_ptr<QTcpSocket> socket, qint64 messageLimit);
    ~WebSocketLink() override;

    void setListener(WebSocketListener *listener) { m_listener = listener; }

    void send(const QByteArray &frames); // whole frames, from WebSocketFrames.h
    void close(quint16 code); // after what was sent
    void abort();

    qint64 unsentBytes() const;

private:
    friend struct RetireWebSocketLink;
    void retire();
    void read();
    void received(WebSocketReader::Message message);
    void write(const QByteArray &frames);
    void disconnected();
    void turnEnded() override;
    void checkProgress();
    qint64 backlog();
    void cut();

    IoThread &m_thread;
    std::shared_ptr<const ConnectionContext> m_context;
    ConnectionGate::Ticket m_ticket;
    std::unique_ptr<QTcpSocket> m_socket;
    CorkedSocket *m_corked; // the same, unless it speaks TLS
    WebSocketReader m_reader;
    WebSocketListener *m_listener = nullptr;
    WheelTimer m_progress;
    quint64 m_queuedBytes = 0;
    quint64 m_largestEnd = 0;   // of m_queuedBytes, where the largest of what is unsent ends
    qint64 m_largest = 0;       // its size
    quint64 m_progressGoal = 0; // of m_queuedBytes, what must be sent when m_progress rings
    bool m_flushQueued = false;
    bool m_closing = false;
    bool m_gone = false;
    bool m_retired = false;
};

} // namespace confab::transport
