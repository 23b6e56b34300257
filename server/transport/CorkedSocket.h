#pragma once

#include "server/transport/IoThread.h"

#include <QTcpSocket>

#include <vector>

namespace confab::transport {

// A plain TCP socket whose writes of one loop turn leave together, in one system call, straight from the shared byte arrays.
// QTcpSocket copies every write into a 32 KiB buffer it then keeps; here that buffer only sees what the kernel did not
// take at once. Its I/O thread; it changes threads by leaveThread(), then moveToThread().
class CorkedSocket final : public QTcpSocket, private TurnEndListener
{
    Q_OBJECT

public:
    using QTcpSocket::QTcpSocket;
    ~CorkedSocket() override;

    void writeShared(const QByteArray &bytes); // the array is kept, not copied
    void uncork();                             // what is queued goes now
    void uncorkByHand() { m_byHand = true; }   // from now on its owner uncorks when the turn ends, and needs no bytesWritten()

    bool endWriting();                         // tells the peer that nothing more comes, if all is sent; reading goes on
    void leaveThread();                        // uncorks, and is known to the present thread no more

    qint64 bytesToWrite() const override { return m_queuedBytes + QTcpSocket::bytesToWrite(); }
    void close() override;
    void disconnectFromHost() override;

protected:
    qint64 writeData(const char *data, qint64 size) override;

private:
    void turnEnded() override;
    qint64 sendQueue();
    void dropQueue();

    std::vector<QByteArray> m_queue;
    qint64 m_queuedBytes = 0;
    IoThread *m_flushQueued = nullptr;
    bool m_byHand = false;
};

} // namespace confab::transport
