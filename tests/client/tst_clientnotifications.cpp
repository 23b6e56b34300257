#include "client/app/DBusNotifications.h"
#include "tests/client/OwnBus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>
#include <QVariantMap>

using namespace confab;

// A notification server as the desktop would have one, which writes down what it is told.
class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        uint replaces;
        QString title;
        QString body;
        QStringList actions;
    };
    QList<Shown> shown;
    QList<uint> closed;

public Q_SLOTS:
    QStringList GetCapabilities()
    {
        return {QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup"), QStringLiteral("inline-reply")};
    }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &body, const QStringList &actions, const QVariantMap &, int)
    {
        shown.append({replaces, title, body, actions});
        return replaces ? replaces : uint(shown.size());
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationReplied(uint id, const QString &text);
};

// Runs itself once more inside a session bus of its own.
class ClientNotifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsRepliesAndMarksRead();
};

void ClientNotifications::showsRepliesAndMarksRead()
{
    if (!test::hasOwnBus()) {
        const auto problems = test::runWithOwnBus();
        if (!problems)
            QSKIP("no session bus to be had here");
        QVERIFY2(problems->isEmpty(), problems->constData());
        return;
    }
    Desktop desktop;
    // Its own connection, so that what passes between the two passes the bus.
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop"));
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &desktop,
                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));

    DBusNotifications notifications;
    QTRY_VERIFY(notifications.isAvailable());
    const QString chat = QStringLiteral("chat");
    notifications.show(chat, QStringLiteral("Anna"), QStringLiteral("<b>hi</b> & bye"));
    QTRY_COMPARE(desktop.shown.size(), 1);
    QCOMPARE(desktop.shown[0].title, QStringLiteral("Anna"));
    QCOMPARE(desktop.shown[0].body, QStringLiteral("&lt;b&gt;hi&lt;/b&gt; &amp; bye")); // never taken for markup
    for (const char *action : {"default", "inline-reply", "mark-read"})
        QVERIFY(desktop.shown[0].actions.contains(QString::fromLatin1(action)));

    QSignalSpy replied(&notifications, &DesktopNotifications::replied);
    QSignalSpy activated(&notifications, &DesktopNotifications::activated);
    QSignalSpy read(&notifications, &DesktopNotifications::readMarked);
    // Its number is known to the sender only once the answer is through, which a reply by hand never outruns.
    QTRY_VERIFY((Q_EMIT desktop.NotificationReplied(1, QStringLiteral("hello back")), QTest::qWait(20), replied.count() > 0));
    QCOMPARE(replied.first(), (QVariantList{chat, QStringLiteral("hello back")}));
    Q_EMIT desktop.ActionInvoked(1, QStringLiteral("default"));
    QTRY_COMPARE(activated.count(), 1);
    Q_EMIT desktop.ActionInvoked(1, QStringLiteral("mark-read"));
    QTRY_COMPARE(read.count(), 1);
    Q_EMIT desktop.ActionInvoked(99, QStringLiteral("default")); // another program's
    notifications.show(chat, QStringLiteral("Anna"), QStringLiteral("again"));
    QTRY_COMPARE(desktop.shown.size(), 2);
    QCOMPARE(desktop.shown[1].replaces, 1); // one a chat
    notifications.withdraw(chat);
    QTRY_COMPARE(desktop.closed, QList<uint>{1});
    QCOMPARE(activated.count(), 1);
}

QTEST_GUILESS_MAIN(ClientNotifications)
#include "tst_clientnotifications.moc"
