#include "server/transport/CorkedSocket.h"

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <sys/uio.h>
#endif

#include <cerrno>

namespace confab::transport {

CorkedSocket::~CorkedSocket()
{
    if (m_flushQueued)
        m_flushQueued->forgetTurnEnd(*this);
}

void CorkedSocket::leaveThread()
{
    uncork();
    if (IoThread *thread = std::exchange(m_flushQueued, nullptr))
        thread->forgetTurnEnd(*this);
}

void CorkedSocket::writeShared(const QByteArray &bytes)
{
    if (state() != ConnectedState)
        return;
    m_queue.push_back(bytes);
    m_queuedBytes += bytes.size();
    if (!m_flushQueued && !m_byHand) {
        m_flushQueued = IoThread::current();
        m_flushQueued->callAtTurnEnd(*this);
    }
}

qint64 CorkedSocket::writeData(const char *data, qint64 size)
{
    if (state() != ConnectedState)
        return QTcpSocket::writeData(data, size); // reports why not
    writeShared(QByteArray(data, size));
    return size;
}

void CorkedSocket::turnEnded()
{
    m_flushQueued = nullptr;
    uncork();
}

void CorkedSocket::uncork()
{
    if (m_queue.empty())
        return;
    // Behind what an earlier turn could not send, if there is such.
    const qint64 sent = QTcpSocket::bytesToWrite() == 0 ? sendQueue() : 0;
    qint64 skip = sent;
    for (const QByteArray &bytes : m_queue) {
        const qint64 left = bytes.size() - std::min<qint64>(skip, bytes.size());
        skip -= bytes.size() - left;
        if (left > 0)
            QTcpSocket::writeData(bytes.constData() + bytes.size() - left, left);
    }
    dropQueue();
    if (sent > 0 && !m_byHand)
        Q_EMIT bytesWritten(sent);
}

// How much the kernel took; 0 also on errors, which the write through Qt then meets and reports.
qint64 CorkedSocket::sendQueue()
{
#ifdef Q_OS_UNIX
    constexpr size_t most = 64;
    const int flags = MSG_NOSIGNAL | MSG_DONTWAIT;
    iovec parts[most];
    size_t count = 0;
    for (; count < std::min(most, m_queue.size()); ++count) {
        parts[count].iov_base = const_cast<char *>(m_queue[count].constData());
        parts[count].iov_len = size_t(m_queue[count].size());
    }
    msghdr message{};
    message.msg_iov = parts;
    message.msg_iovlen = count;
    ssize_t sent = 0;
    do {
        // One piece, as of a broadcast, is the common case and the cheaper call.
        sent = count == 1 ? ::send(int(socketDescriptor()), parts[0].iov_base, parts[0].iov_len, flags)
                          : ::sendmsg(int(socketDescriptor()), &message, flags);
    } while (sent < 0 && errno == EINTR);
    return std::max<qint64>(sent, 0);
#else
    return 0;
#endif
}

bool CorkedSocket::endWriting()
{
    uncork();
#ifdef Q_OS_UNIX
    return QTcpSocket::bytesToWrite() == 0 && ::shutdown(int(socketDescriptor()), SHUT_WR) == 0;
#else
    return false;
#endif
}

void CorkedSocket::close()
{
    // abort() and a reset by the peer come this way too, and have taken Qt's buffer for writing away before.
    if (writeChannelCount() == 0)
        dropQueue();
    uncork();
    QTcpSocket::close();
}

void CorkedSocket::dropQueue()
{
    m_queue.clear();
    m_queue.shrink_to_fit(); // idle connections keep nothing
    m_queuedBytes = 0;
}

void CorkedSocket::disconnectFromHost()
{
    uncork();
    QTcpSocket::disconnectFromHost();
}

} // namespace confab::transport
