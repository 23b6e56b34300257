#include "client/app/AppIcon.h"
#include "client/app/DBusTray.h"
#include "tests/client/OwnBus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusReply>
#include <QSignalSpy>
#include <QTest>

using namespace confab;

namespace {

const QString watcherName = QStringLiteral("org.kde.StatusNotifierWatcher");
const QString watcherPath = QStringLiteral("/StatusNotifierWatcher");

} // namespace

// A desktop's tray, which may have a host that shows it or none.
class Watcher : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered MEMBER hosted)

public:
    bool hosted = true;
    QStringList items;

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString &item) { items.append(item); }

Q_SIGNALS:
    void StatusNotifierHostRegistered();
    void StatusNotifierHostUnregistered();
};

// Runs itself once more inside a session bus of its own.
class ClientTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void isNotThereWithoutATray();
    void isSeenAtOnce();
    void findsATrayThatComesLater();
    void followsATrayThatGoesAndComesAgain();
    void needsAHostThatShowsIt();
    void showsWhatIsUnread();
    void isClicked();
    void hasAMenu();

private:
    bool startTray() { return m_desktop.registerService(watcherName); }
    QDBusMessage ask(const QString &interface, const QString &method, const QVariantList &arguments);
    QVariant property(const QString &interface, const QString &name);

    // Its own connection, so that what passes between the two passes the bus.
    QDBusConnection m_desktop = QDBusConnection(QString());
    std::unique_ptr<Watcher> m_watcher;
};

void ClientTray::initTestCase()
{
    if (test::hasOwnBus())
        return;
    const auto problems = test::runWithOwnBus();
    if (!problems)
        QSKIP("no session bus to be had here");
    QVERIFY2(problems->isEmpty(), problems->constData());
    QSKIP("done inside");
}

void ClientTray::init()
{
    m_desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop"));
    m_watcher = std::make_unique<Watcher>();
    QVERIFY(m_desktop.registerObject(watcherPath, m_watcher.get(), QDBusConnection::ExportAllContents));
}

void ClientTray::cleanup()
{
    m_desktop.unregisterService(watcherName);
    QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
}

QDBusMessage ClientTray::ask(const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(m_watcher->items.last(), QStringLiteral("/StatusNotifierItem"), interface, method);
    message.setArguments(arguments);
    return m_desktop.call(message, QDBus::BlockWithGui); // the icon answers from this same loop
}

QVariant ClientTray::property(const QString &interface, const QString &name)
{
    const QDBusReply<QDBusVariant> reply = ask(QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"), {interface, name});
    return reply.isValid() ? reply.value().variant() : QVariant();
}

void ClientTray::isNotThereWithoutATray()
{
    DBusTray tray;
    QSignalSpy changed(&tray, &Tray::availableChanged);
    tray.setUnread(appIcon(0), 0, false);
    // When this has been answered, so has all that was asked before it.
    QDBusConnection::sessionBus().call(QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"),
                                                                      QStringLiteral("org.freedesktop.DBus.Peer"), QStringLiteral("Ping")),
                                       QDBus::BlockWithGui);
    QCoreApplication::processEvents();
    QVERIFY(!tray.isAvailable());
    QCOMPARE(changed.count(), 0);
}

void ClientTray::isSeenAtOnce()
{
    QVERIFY(startTray());
    DBusTray tray;
    QTRY_VERIFY(tray.isAvailable());
    QCOMPARE(m_watcher->items.size(), 1);
}

void ClientTray::findsATrayThatComesLater()
{
    DBusTray tray;
    QSignalSpy changed(&tray, &Tray::availableChanged);
    QCoreApplication::processEvents();
    QVERIFY(!tray.isAvailable());
    QVERIFY(startTray());
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(tray.isAvailable());
    QCOMPARE(m_watcher->items.size(), 1);
}

void ClientTray::followsATrayThatGoesAndComesAgain()
{
    QVERIFY(startTray());
    DBusTray tray;
    QTRY_VERIFY(tray.isAvailable());
    QVERIFY(m_desktop.unregisterService(watcherName));
    QTRY_VERIFY(!tray.isAvailable());
    QVERIFY(startTray());
    QTRY_VERIFY(tray.isAvailable());
    QCOMPARE(m_watcher->items.size(), 2); // it went there again, for a new tray knows of nothing
}

void ClientTray::needsAHostThatShowsIt()
{
    m_watcher->hosted = false;
    QVERIFY(startTray());
    DBusTray tray;
    QTRY_COMPARE(m_watcher->items.size(), 1);
    QVERIFY(!tray.isAvailable());
    m_watcher->hosted = true;
    Q_EMIT m_watcher->StatusNotifierHostRegistered();
    QTRY_VERIFY(tray.isAvailable());
    m_watcher->hosted = false;
    Q_EMIT m_watcher->StatusNotifierHostUnregistered();
    QTRY_VERIFY(!tray.isAvailable());
}

void ClientTray::showsWhatIsUnread()
{
    QVERIFY(startTray());
    DBusTray tray;
    QTRY_VERIFY(tray.isAvailable());
    const QString item = QStringLiteral("org.kde.StatusNotifierItem");
    const auto words = [&] { return qdbus_cast<TrayToolTip>(property(item, QStringLiteral("ToolTip"))).title; };
    const auto pictures = [&] { return qdbus_cast<TrayPixmaps>(property(item, QStringLiteral("IconPixmap"))); };
    tray.setUnread(appIcon(0), 0, false);
    QCOMPARE(words(), QStringLiteral("Confab"));
    const TrayPixmaps calm = pictures();
    QVERIFY(calm.size() >= 3);
    for (const TrayPixmap &picture : calm)
        QCOMPARE(picture.pixels.size(), picture.width * picture.height * 4);
    // The mark's ground, in the byte order that the interface asks for: opaque 5350c9.
    const TrayPixmap &large = calm.last();
    QCOMPARE(large.pixels.mid((4 * large.width + large.width / 2) * 4, 4).toHex(), QByteArray("ff5350c9"));
    QCOMPARE(large.pixels.first(4).toHex(), QByteArray("00000000")); // round corners

    tray.setUnread(appIcon(3), 3, true);
    QVERIFY(words().contains(QStringLiteral("3")));
    QCOMPARE(property(item, QStringLiteral("IconAccessibleDesc")).toString(), words());
    QVERIFY(pictures().last().pixels != calm.last().pixels);
    QCOMPARE(property(item, QStringLiteral("IconName")).toString(), QString()); // or the theme's would be shown, which does not count
}

void ClientTray::isClicked()
{
    QVERIFY(startTray());
    DBusTray tray;
    QTRY_VERIFY(tray.isAvailable());
    QSignalSpy open(&tray, &Tray::openWanted);
    ask(QStringLiteral("org.kde.StatusNotifierItem"), QStringLiteral("Activate"), {0, 0});
    QCOMPARE(open.count(), 1);
    ask(QStringLiteral("org.kde.StatusNotifierItem"), QStringLiteral("ProvideXdgActivationToken"), {QStringLiteral("a token")});
    QCOMPARE(qEnvironmentVariable("XDG_ACTIVATION_TOKEN"), QStringLiteral("a token"));
}

void ClientTray::hasAMenu()
{
    QVERIFY(startTray());
    DBusTray tray;
    tray.setUnread(appIcon(0), 0, false);
    QTRY_VERIFY(tray.isAvailable());
    const QString menu = QStringLiteral("com.canonical.dbusmenu");
    QCOMPARE(property(QStringLiteral("org.kde.StatusNotifierItem"), QStringLiteral("Menu")).value<QDBusObjectPath>().path(), QStringLiteral("/StatusNotifierItem"));
    const QDBusMessage answer = ask(menu, QStringLiteral("GetLayout"), {0, -1, QStringList()});
    QCOMPARE(answer.signature(), QStringLiteral("u(ia{sv}av)"));
    const auto layout = qdbus_cast<DBusMenuLayout>(answer.arguments().at(1));
    QCOMPARE(layout.children.size(), 2);
    QCOMPARE(layout.children[0].properties.value(QStringLiteral("label")).toString(), QStringLiteral("Open Confab"));
    QCOMPARE(layout.children[1].properties.value(QStringLiteral("label")).toString(), QStringLiteral("Quit"));

    const QDBusMessage group = ask(menu, QStringLiteral("GetGroupProperties"), {QVariant::fromValue(QList<int>{1, 2}), QStringList()});
    QCOMPARE(group.signature(), QStringLiteral("a(ia{sv})"));
    QCOMPARE(qdbus_cast<QList<DBusMenuItem>>(group.arguments().first()).size(), 2);

    QSignalSpy open(&tray, &Tray::openWanted);
    QSignalSpy quit(&tray, &Tray::quitWanted);
    const auto press = [&](int entry) { ask(menu, QStringLiteral("Event"), {entry, QStringLiteral("clicked"), QVariant::fromValue(QDBusVariant(0)), 0U}); };
    press(1);
    QCOMPARE(open.count(), 1);
    const QList<DBusMenuEvent> events{{2, QStringLiteral("hovered"), QDBusVariant(0), 0}, {2, QStringLiteral("clicked"), QDBusVariant(0), 0}, {7, QStringLiteral("clicked"), QDBusVariant(0), 0}};
    const QDBusReply<QList<int>> unknown = ask(menu, QStringLiteral("EventGroup"), {QVariant::fromValue(events)});
    QCOMPARE(unknown.value(), QList<int>{7});
    QCOMPARE(quit.count(), 1);
    press(7);
    QCOMPARE(open.count() + quit.count(), 2);
}

QTEST_MAIN(ClientTray)
#include "tst_clienttray.moc"
