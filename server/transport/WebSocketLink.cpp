#include "server/transport/WebSocketLink.h"

#include "server/transport/CorkedSocket.h"

#include <QSslSocket>
#include <QWebSocket>

namespace confab::transport {

namespace {

qint64 unsentOf(const QTcpSocket &socket)
{
    qint64 unsent = socket.bytesToWrite();
    if (const auto *tls = qobject_cast<const QSslSocket *>(&socket))
        unsent += tls->encryptedBytesToWrite();
    return unsent;
}

} // namespace

void RetireWebSocketLink::operator()(WebSocketLink *link) const
{
    link->retire();
}

WebSocketLink::WebSocketLink(IoThread &thread, std::shared_ptr<const ConnectionContext> context, ConnectionGate::Ticket ticket,
                             QTcpSocket *socket, QWebSocket *webSocket)
    : QObject(&thread.owner())
    , m_thread(thread)
    , m_context(std::move(context))
    , m_ticket(std::move(ticket))
    , m_socket(socket)
    , m_corked(qobject_cast<CorkedSocket *>(socket))
    , m_webSocket(webSocket)
    , m_progress(thread.wheel(), [this] { checkProgress(); })
{
    connect(webSocket, &QWebSocket::textMessageReceived, this, [this](const QString &message) {
        if (m_listener)
            m_listener->textMessage(message.toUtf8());
    });
    connect(webSocket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &message) {
        if (m_listener)
            m_listener->binaryMessage(message);
    });
    connect(webSocket, &QWebSocket::disconnected, this, &WebSocketLink::disconnected);
}

WebSocketLink::~WebSocketLink()
{
    if (m_flushQueued)
        m_thread.forgetTurnEnd(*this);
    m_webSocket->disconnect(this);
    m_webSocket->abort();
    // It may be what is calling just now.
    m_webSocket.release()->deleteLater();
}

void WebSocketLink::cutIfStuck(QTcpSocket &socket, qint64 limit)
{
    if (unsentOf(socket) > limit)
        socket.abort();
}

qint64 WebSocketLink::unsentBytes() const
{
    return m_socket ? unsentOf(*m_socket) : 0;
}

void WebSocketLink::send(const QByteArray &frames)
{
    if (m_gone || m_closing || !m_socket)
        return;
    if (m_corked)
        m_corked->writeShared(frames);
    else
        m_socket->write(frames);
    m_queuedBytes += quint64(frames.size());
    if (!m_flushQueued) {
        m_flushQueued = true;
        m_thread.callAtTurnEnd(*this);
    }
}

void WebSocketLink::turnEnded()
{
    m_flushQueued = false;
    if (m_gone || !m_socket)
        return;
    if (m_corked)
        m_corked->uncork();
    else
        m_socket->flush();
    if (m_gone || !m_socket)
        return;
    const qint64 unsent = unsentOf(*m_socket);
    if (unsent > m_context->config.webSocketUnsentBytes) {
        m_socket->abort();
    } else if (unsent > 0 && !m_progress.isArmed()) {
        m_progressGoal = m_queuedBytes;
        m_progress.arm(m_context->config.webSocketUnsent);
    }
}

// What was waiting when the timer was armed must have gone by now.
void WebSocketLink::checkProgress()
{
    if (m_gone || !m_socket)
        return;
    const auto unsent = quint64(unsentOf(*m_socket));
    if (m_closing || m_queuedBytes < m_progressGoal + unsent) {
        m_socket->abort();
    } else if (unsent > 0) {
        m_progressGoal = m_queuedBytes;
        m_progress.arm(m_context->config.webSocketUnsent);
    }
}

void WebSocketLink::close(quint16 code, const QString &reason)
{
    if (m_gone || m_closing)
        return;
    m_closing = true;
    m_listener = nullptr;
    m_progress.arm(m_context->config.webSocketUnsent);
    m_webSocket->close(QWebSocketProtocol::CloseCode(code), reason);
}

void WebSocketLink::abort()
{
    m_listener = nullptr;
    if (!m_gone && m_socket)
        m_socket->abort();
}

void WebSocketLink::disconnected()
{
    if (std::exchange(m_gone, true))
        return;
    m_progress.cancel();
    if (auto *listener = std::exchange(m_listener, nullptr))
        listener->linkClosed();
    if (m_retired)
        deleteLater();
}

void WebSocketLink::retire()
{
    m_retired = true;
    m_listener = nullptr;
    if (!m_closing)
        abort();
    if (m_gone || !m_socket)
        deleteLater();
}

} // namespace confab::transport
