#include "client/app/SingleInstance.h"

#include <QCryptographicHash>
#include <QLocalSocket>

namespace confab {

namespace {

constexpr int patience = 2000; // ms
constexpr qint64 longestUrl = 4096;

} // namespace

SingleInstance::SingleInstance(const QString &dataDir, QObject *parent)
    : QObject(parent)
    , m_name(QStringLiteral("confab-")
             + QString::fromLatin1(QCryptographicHash::hash(dataDir.toUtf8(), QCryptographicHash::Sha256).toHex().left(20)))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

bool SingleInstance::claim(const QString &url)
{
    QLocalSocket other;
    other.connectToServer(m_name);
    if (other.waitForConnected(patience)) {
        other.write(url.toUtf8() + '\n');
        other.waitForBytesWritten(patience);
        // Closed by the other side once it has read: then it lives, and is not one that died and left its socket behind.
        if (other.state() == QLocalSocket::UnconnectedState || other.waitForDisconnected(patience))
            return false;
    }
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
    return true;
}

void SingleInstance::take()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine() && socket->bytesAvailable() < longestUrl)
                return;
            const QString url = QString::fromUtf8(socket->readLine(longestUrl)).trimmed();
            socket->disconnectFromServer();
            Q_EMIT started(url);
        });
    }
}

} // namespace confab
