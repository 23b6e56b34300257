#include "server/transport/WebSocketAcceptor.h"

#include "server/transport/CorkedSocket.h"
#include "server/transport/HttpHandler.h"
#include "server/transport/IoThread.h"
#include "server/transport/WebSocketLink.h"

#include <QWebSocket>

namespace confab::transport {

WebSocketAcceptor::WebSocketAcceptor()
    : m_server(QString(), QWebSocketServer::NonSecureMode)
{
    QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] { connected(); });
}

void WebSocketAcceptor::accept(IoThread &target, Incoming incoming)
{
    if (&target == IoThread::current()) {
        target.webSockets().begin(std::move(incoming));
        return;
    }
    // The socket is likely to be calling just now: it moves once it has returned to the event loop.
    auto carried = std::make_shared<Incoming>(std::move(incoming));
    IoThread::current()->post([&target, carried] {
        if (auto *corked = qobject_cast<CorkedSocket *>(carried->socket.get()))
            corked->leaveThread();
        carried->socket->moveToThread(&target);
        target.post([&target, carried] { target.webSockets().begin(std::move(*carried)); });
    });
}

void WebSocketAcceptor::begin(Incoming incoming)
{
    incoming.ticket.countFor(*IoThread::current());
    QTcpSocket *socket = incoming.socket.release();
    // QWebSocket reads a frame's payload only when all of it is in the buffer.
    constexpr qint64 frameHeaderBytes = 14;
    socket->setReadBufferSize(incoming.messageLimit + frameHeaderBytes);
    // Connected first, so before QWebSocket answers more pings into a socket nobody reads from.
    const qint64 unsentLimit = incoming.context->config.webSocketUnsentBytes;
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, unsentLimit] { WebSocketLink::cutIfStuck(*socket, unsentLimit); });
    QObject::connect(socket, &QTcpSocket::disconnected, &m_server, [this, socket] {
        std::erase_if(m_pending, [socket](const Pending &pending) { return pending.socket == socket; });
    });
    m_pending.push_back({socket, std::move(incoming)});
    if (socket->state() != QAbstractSocket::ConnectedState) {
        m_pending.pop_back();
        socket->deleteLater();
        return;
    }
    m_server.handleConnection(socket);
}

void WebSocketAcceptor::connected()
{
    while (QWebSocket *webSocket = m_server.nextPendingConnection()) {
        const auto it = std::ranges::find_if(m_pending, [webSocket](const Pending &pending) {
            return pending.socket->peerPort() == webSocket->peerPort() && pending.socket->peerAddress() == webSocket->peerAddress()
                && pending.socket->localPort() == webSocket->localPort();
        });
        if (it == m_pending.end()) {
            webSocket->abort();
            webSocket->deleteLater();
            continue;
        }
        Pending pending = std::move(*it);
        m_pending.erase(it);
        webSocket->setMaxAllowedIncomingFrameSize(quint64(pending.rest.messageLimit));
        webSocket->setMaxAllowedIncomingMessageSize(quint64(pending.rest.messageLimit));
        HttpHandler *handler = pending.rest.context->handler;
        WebSocketLinkPtr link(new WebSocketLink(*IoThread::current(), pending.rest.context, std::move(pending.rest.ticket), pending.socket, webSocket));
        handler->acceptWebSocket(std::move(link), pending.rest.head);
    }
}

} // namespace confab::transport
