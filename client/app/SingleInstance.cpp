#include "client/app/SingleInstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QLocalSocket>
#include <QThread>

#ifdef Q_OS_UNIX
#include <sys/file.h>

#include <cerrno>
#endif

namespace confab {

namespace {

constexpr int patience = 2000;     // ms
constexpr int longestWait = 10000; // ms
constexpr qint64 longestUrl = 4096;

} // namespace

SingleInstance::SingleInstance(const QString &dataDir, QObject *parent)
    : QObject(parent)
    , m_name(QStringLiteral("confab-")
             + QString::fromLatin1(QCryptographicHash::hash(dataDir.toUtf8(), QCryptographicHash::Sha256).toHex().left(20)))
    , m_lock(dataDir + QStringLiteral("/lock"))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

// True also where there is no telling, as in a folder that nobody may write: that is said elsewhere.
bool SingleInstance::lock()
{
#ifdef Q_OS_UNIX
    if (!m_lock.isOpen() && !m_lock.open(QIODevice::WriteOnly))
        return true;
    return flock(m_lock.handle(), LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
#else
    return m_lock.tryLock(0) || m_lock.error() != QLockFile::LockFailedError;
#endif
}

bool SingleInstance::handOver(const QString &url)
{
    QLocalSocket other;
    other.connectToServer(m_name);
    if (!other.waitForConnected(patience))
        return false;
    other.write(url.toUtf8() + '\n');
    other.waitForBytesWritten(patience);
    // Closed by the other side once it has read.
    return other.state() == QLocalSocket::UnconnectedState || other.waitForDisconnected(patience);
}

bool SingleInstance::claim(const QString &url)
{
    const QDeadlineTimer until(longestWait);
    while (!lock()) {
        // The other one may have only just begun, or be about to end.
        if (handOver(url))
            return false;
        if (until.hasExpired()) {
            qWarning("Confab runs already, but does not answer.");
            return false;
        }
        QThread::msleep(20);
    }
    return true;
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_name); // of one that died
    m_server.listen(m_name);
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
