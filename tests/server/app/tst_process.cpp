#include "common/base/Signals.h"
#include "server/app/SdNotify.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace confab;

// What systemd would be at the other end of NOTIFY_SOCKET.
class NotifySocket
{
public:
    NotifySocket()
    {
        const QByteArray path = m_folder.filePath(QStringLiteral("notify")).toUtf8();
        m_socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        m_bound = ::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        qputenv("NOTIFY_SOCKET", path);
    }

    ~NotifySocket()
    {
        qunsetenv("NOTIFY_SOCKET");
        ::close(m_socket);
    }

    bool isBound() const { return m_bound; }

    QByteArray next() const
    {
        QByteArray state(4096, '\0');
        const ssize_t size = ::recv(m_socket, state.data(), size_t(state.size()), 0);
        return state.left(std::max<ssize_t>(size, 0));
    }

private:
    QTemporaryDir m_folder;
    int m_socket = -1;
    bool m_bound = false;
};

class TestProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signalsReachTheEventLoop()
    {
        Signals source;
        QSignalSpy stop(&source, &Signals::stop);
        QSignalSpy reload(&source, &Signals::reload);
        ::raise(SIGHUP);
        QTRY_COMPARE(reload.size(), 1);
        QCOMPARE(stop.size(), 0);
        ::raise(SIGPIPE);
        ::raise(SIGTERM);
        QTRY_COMPARE(stop.size(), 1);
        QCOMPARE(reload.size(), 1);
    }

    void systemdHearsHowItGoes()
    {
#ifndef CONFAB_HAVE_SYSTEMD
        QSKIP("built without libsystemd");
#endif
        const NotifySocket systemd;
        QVERIFY(systemd.isBound());
        SdNotify notify;
        notify.ready();
        QCOMPARE(systemd.next(), "READY=1");
        notify.reloading();
        QVERIFY(systemd.next().startsWith("RELOADING=1\nMONOTONIC_USEC="));
        notify.status(QStringLiteral("draining\n3 left"));
        QCOMPARE(systemd.next(), "STATUS=draining 3 left");
        notify.stopping();
        QCOMPARE(systemd.next(), "STOPPING=1");
    }

    void theWatchdogIsPettedFromTheEventLoop()
    {
#ifndef CONFAB_HAVE_SYSTEMD
        QSKIP("built without libsystemd");
#endif
        const NotifySocket systemd;
        QVERIFY(systemd.isBound());
        qputenv("WATCHDOG_USEC", "20000");
        SdNotify notify;
        QSignalSpy beat(notify.findChild<QTimer *>(), &QTimer::timeout);
        QTRY_VERIFY(beat.size() > 0);
        QCOMPARE(systemd.next(), "WATCHDOG=1");
        qunsetenv("WATCHDOG_USEC");
    }

    void withoutSystemdNothingHappens()
    {
        SdNotify notify;
        notify.ready();
        notify.stopping();
    }
};

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
