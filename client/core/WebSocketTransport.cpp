#include "client/core/WebSocketTransport.h"

#include <QUrlQuery>

namespace confab {

namespace {

constexpr quint64 largestMessage = 8 * 1024 * 1024; // bytes; a catch-up answer is the largest thing a server sends

QUrl socketUrl(const QUrl &server)
{
    QUrl url = server;
    url.setScheme(server.scheme() == u"https" ? QStringLiteral("wss") : QStringLiteral("ws"));
    url.setPath(server.path().chopped(server.path().endsWith(u'/') ? 1 : 0) + QStringLiteral("/socket.io/"));
    url.setQuery(QStringLiteral("EIO=4&transport=websocket"));
    return url;
}

} // namespace

WebSocketTransport::WebSocketTransport(QObject *parent)
    : Transport(parent)
{
    m_socket.setMaxAllowedIncomingFrameSize(largestMessage);
    m_socket.setMaxAllowedIncomingMessageSize(largestMessage);
    connect(&m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { Q_EMIT packetReceived(text.toUtf8()); });
    connect(&m_socket, &QWebSocket::disconnected, this, [this] { end(m_socket.errorString()); });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto failed = &QWebSocket::errorOccurred;
#else
    const auto failed = qOverload<QAbstractSocket::SocketError>(&QWebSocket::error);
#endif
    connect(&m_socket, failed, this, [this] { end(m_socket.errorString()); });
}

QString WebSocketTransport::name() const
{
    return QStringLiteral("websocket");
}

void WebSocketTransport::open(const QUrl &server)
{
    m_socket.open(socketUrl(server));
}

void WebSocketTransport::send(const QByteArray &packet)
{
    m_socket.sendTextMessage(QString::fromUtf8(packet));
}

void WebSocketTransport::close()
{
    m_ended = true;
    m_socket.abort();
}

void WebSocketTransport::end(const QString &why)
{
    if (std::exchange(m_ended, true))
        return;
    Q_EMIT closed(why);
}

} // namespace confab
