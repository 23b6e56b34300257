#include "server/transport/CorkedSocket.h"

#include <QTcpServer>
#include <QTest>

using namespace confab::transport;

class CorkedSocketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // More than the kernel takes at once was queued when the line was cut, by this side or by a reset.
    void whatWaitsWhenItIsCutIsDropped()
    {
        QTcpServer peer;
        QVERIFY(peer.listen(QHostAddress::LocalHost));
        IoThread thread(0);
        thread.startAndWait();
        std::atomic<bool> done = false;
        thread.post([&done, port = peer.serverPort()] {
            CorkedSocket socket;
            socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
            socket.waitForConnected();
            const QByteArray piece(1 << 20, 'x');
            for (int i = 0; i < 64; ++i)
                socket.writeShared(piece);
            socket.abort();
            done = socket.bytesToWrite() == 0;
        });
        QTRY_VERIFY(done);
        thread.stop();
    }
};

QTEST_GUILESS_MAIN(CorkedSocketTest)
#include "tst_corkedsocket.moc"
