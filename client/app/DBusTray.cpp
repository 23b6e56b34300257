#include "client/app/DBusTray.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <functional>

namespace confab {

namespace {

const QString service = QStringLiteral("org.kde.StatusNotifierWatcher");
const QString path = QStringLiteral("/StatusNotifierWatcher");
enum Entry { Open = 1, Quit };

// Of no tray that is not there: to start one is the desktop's own business.
void call(const QString &interface, const QString &method, const QVariantList &arguments, QObject *context,
          const std::function<void(const QDBusPendingCall &)> &then)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, method);
    message.setArguments(arguments);
    message.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, then] {
        watcher->deleteLater();
        then(*watcher);
    });
}

} // namespace

DBusTray::DBusTray(QObject *parent)
    : Tray(parent)
    , m_item(this, [this] { Q_EMIT openWanted(); })
    , m_menu(this, [this](int entry) { entry == Quit ? Q_EMIT quitWanted() : Q_EMIT openWanted(); })
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() || !bus.registerObject(StatusNotifierItem::path(), this, QDBusConnection::ExportAdaptors))
        return;
    m_watcher.setConnection(bus);
    m_watcher.addWatchedService(service);
    m_watcher.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this](const QString &, const QString &, const QString &owner) {
        setAvailable(false);
        if (!owner.isEmpty())
            enter();
    });
    bus.connect(service, path, service, QStringLiteral("StatusNotifierHostRegistered"), this, SLOT(askForHost()));
    bus.connect(service, path, service, QStringLiteral("StatusNotifierHostUnregistered"), this, SLOT(askForHost()));
    enter();
}

void DBusTray::enter()
{
    // By our address on the bus, for a sandbox lets no program take a name with its number.
    call(service, QStringLiteral("RegisterStatusNotifierItem"), {QDBusConnection::sessionBus().baseService()}, this, [this](const QDBusPendingCall &answer) {
        if (answer.isError())
            setAvailable(false);
        else
            askForHost();
    });
}

void DBusTray::askForHost()
{
    call(QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"), {service, QStringLiteral("IsStatusNotifierHostRegistered")}, this,
         [this](const QDBusPendingCall &answer) {
             const QDBusPendingReply<QDBusVariant> there = answer;
             setAvailable(there.isValid() && there.value().variant().toBool());
         });
}

void DBusTray::setAvailable(bool available)
{
    if (std::exchange(m_available, available) != available)
        Q_EMIT availableChanged();
}

void DBusTray::update()
{
    if (std::exchange(m_shownIcon, icon().cacheKey()) != icon().cacheKey())
        m_item.setIcon(icon());
    m_item.setToolTip(toolTip());
    m_menu.setWords({Tray::tr("Open Confab"), Tray::tr("Quit")});
}

} // namespace confab
