#include "server/transport/WebSocketLink.h"

#include "server/transport/CorkedSocket.h"
#include "server/transport/TransportObserver.h"
#include "server/transport/WebSocketFrames.h"

#include <QSslSocket>
#include <QtEndian>

#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace confab::transport {

namespace {

// The system would take megabytes for a peer that reads nothing, and it would be long before this side noticed.
void limitWhatTheSystemHolds([[maybe_unused]] const QTcpSocket &socket)
{
#if defined(Q_OS_UNIX) && defined(TCP_NOTSENT_LOWAT)
    const int bytes = 64 * 1024;
    ::setsockopt(int(socket.socketDescriptor()), IPPROTO_TCP, TCP_NOTSENT_LOWAT, &bytes, sizeof bytes);
#endif
}

} // namespace

void RetireWebSocketLink::operator()(WebSocketLink *link) const
{
    link->retire();
}

WebSocketLink::WebSocketLink(IoThread &thread, std::shared_ptr<const ConnectionContext> context, ConnectionGate::Ticket ticket,
                             std::unique_ptr<QTcpSocket> socket, qint64 messageLimit)
    : QObject(&thread.owner())
    , m_thread(thread)
    , m_context(std::move(context))
    , m_ticket(std::move(ticket))
    , m_socket(std::move(socket))
    , m_corked(qobject_cast<CorkedSocket *>(m_socket.get()))
    , m_reader(messageLimit)
    , m_progress(thread.wheel(), [this] { checkProgress(); })
{
    if (m_corked)
        m_corked->uncorkByHand();
    limitWhatTheSystemHolds(*m_socket);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &WebSocketLink::read);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &WebSocketLink::disconnected);
    // What came right behind the request, once the link has its listener.
    if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &WebSocketLink::read, Qt::QueuedConnection);
}

WebSocketLink::~WebSocketLink()
{
    if (m_flushQueued)
        m_thread.forgetTurnEnd(*this);
    m_socket->disconnect(this);
    m_socket->abort();
}

qint64 WebSocketLink::unsentBytes() const
{
    qint64 unsent = m_socket->bytesToWrite();
    if (const auto *tls = qobject_cast<const QSslSocket *>(m_socket.get()))
        unsent += tls->encryptedBytesToWrite();
    return unsent;
}

// What waits, without the largest piece of it: a page of long messages that was asked for is no sign that nobody reads.
qint64 WebSocketLink::backlog()
{
    const qint64 unsent = unsentBytes();
    if (m_queuedBytes >= m_largestEnd + quint64(unsent)) // TLS adds to what is unsent: then it counts a little longer
        m_largest = 0;
    return unsent - m_largest;
}

// Receiving

void WebSocketLink::read()
{
    if (m_gone)
        return;
    if (m_closing) { // nothing is heard any more, and nothing kept; the timer ends it if the peer does not
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    // A peer that sends pings and does not read the answers fills this side's memory otherwise.
    if (backlog() > m_context->config.webSocketUnsentBytes) {
        cut();
        return;
    }
    // Not readAll(), which copies, and leaves each socket a buffer of 16 KB for the next time.
    m_reader.feed(m_socket->read(m_socket->bytesAvailable()));
    while (!m_gone && !m_closing) {
        auto step = m_reader.next();
        if (!step) {
            auto *listener = m_listener;
            close(step.error());
            if (listener)
                listener->linkClosed();
        } else if (*step) {
            received(std::move(**step));
        } else {
            return;
        }
    }
}

void WebSocketLink::received(WebSocketReader::Message message)
{
    switch (message.kind) {
    case WebSocketReader::Kind::Text:
        if (m_listener)
            m_listener->textMessage(std::move(message.payload));
        return;
    case WebSocketReader::Kind::Binary:
        if (m_listener)
            m_listener->binaryMessage(std::move(message.payload));
        return;
    case WebSocketReader::Kind::Ping:
        write(webSocketFrame(WebSocketOpcode::Pong, message.payload));
        return;
    case WebSocketReader::Kind::Pong:
        return;
    case WebSocketReader::Kind::Close: {
        auto *listener = m_listener;
        close(message.payload.size() >= 2 ? qFromBigEndian<quint16>(message.payload.constData()) : 1000);
        if (listener)
            listener->linkClosed();
        return;
    }
    }
}

// Sending

void WebSocketLink::send(const QByteArray &frames)
{
    if (!m_gone && !m_closing)
        write(frames);
}

void WebSocketLink::write(const QByteArray &frames)
{
    if (m_corked)
        m_corked->writeShared(frames);
    else
        m_socket->write(frames);
    m_queuedBytes += quint64(frames.size());
    if (frames.size() >= m_largest) {
        m_largest = frames.size();
        m_largestEnd = m_queuedBytes;
    }
    if (!m_flushQueued) {
        m_flushQueued = true;
        m_thread.callAtTurnEnd(*this);
    }
}

void WebSocketLink::turnEnded()
{
    m_flushQueued = false;
    if (m_gone)
        return;
    if (m_corked)
        m_corked->uncork();
    else
        m_socket->flush();
    if (m_gone)
        return;
    if (backlog() > m_context->config.webSocketUnsentBytes) {
        cut();
    } else if (unsentBytes() > 0 && !m_progress.isArmed()) {
        m_progressGoal = m_queuedBytes;
        m_progress.arm(m_context->config.webSocketUnsent);
    }
}

// What was waiting when the timer was armed must have gone by now.
void WebSocketLink::checkProgress()
{
    if (m_gone)
        return;
    const auto unsent = quint64(unsentBytes());
    if (m_closing) {
        m_socket->abort();
    } else if (m_queuedBytes < m_progressGoal + unsent) {
        cut();
    } else if (unsent > 0) {
        m_progressGoal = m_queuedBytes;
        m_progress.arm(m_context->config.webSocketUnsent);
    }
}

void WebSocketLink::cut()
{
    if (m_context->config.observer)
        m_context->config.observer->slowReceiverCut();
    m_socket->abort();
}

// Ending

void WebSocketLink::close(quint16 code)
{
    if (m_gone || m_closing)
        return;
    m_listener = nullptr;
    char payload[2];
    qToBigEndian(code, payload);
    write(webSocketFrame(WebSocketOpcode::Close, QByteArrayView(payload, 2)));
    m_closing = true;
    m_progress.arm(m_context->config.webSocketUnsent);
    // A reset, which closing with unread bytes would cause, could overtake what was sent: the peer closes first, in its own
    // time or in the timer's.
    if (m_corked && m_corked->endWriting())
        return;
    m_socket->disconnectFromHost();
}

void WebSocketLink::abort()
{
    m_listener = nullptr;
    if (!m_gone && !m_closing) // else the closing frame is on its way, and the timer running
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
    if (m_gone)
        deleteLater();
}

} // namespace confab::transport
