#include "client/app/DBusNotifications.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace confab {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");

QDBusMessage method(const QString &name)
{
    return QDBusMessage::createMethodCall(service, path, service, name);
}

} // namespace

void DBusNotifications::connectToBus()
{
    (void)QDBusConnection::sessionBus();
}

DBusNotifications::DBusNotifications(QObject *parent)
    : DesktopNotifications(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(actionInvoked(uint, QString)));
    bus.connect(service, path, service, QStringLiteral("NotificationReplied"), this, SLOT(notificationReplied(uint, QString)));
    bus.connect(service, path, service, QStringLiteral("NotificationClosed"), this, SLOT(notificationClosed(uint, uint)));
    // Asking starts the server where the bus can start one.
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(method(QStringLiteral("GetCapabilities"))), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QStringList> reply = *watcher;
        watcher->deleteLater();
        m_available = reply.isValid();
        if (m_available)
            m_capabilities = reply.value();
    });
}

void DBusNotifications::show(const QString &key, const QString &title, const QString &text)
{
    QStringList actions;
    if (m_capabilities.contains(QStringLiteral("actions"))) {
        actions << QStringLiteral("default") << tr("Open");
        if (m_capabilities.contains(QStringLiteral("inline-reply")))
            actions << QStringLiteral("inline-reply") << tr("Reply");
        actions << QStringLiteral("mark-read") << tr("Mark as read");
    }
    // Where the server understands markup, what people write must not be taken for it.
    const bool markup = m_capabilities.contains(QStringLiteral("body-markup"));
    QVariantMap hints{{QStringLiteral("category"), QStringLiteral("im.received")},
                      {QStringLiteral("desktop-entry"), QStringLiteral("org.confab.Confab")}};
    QDBusMessage call = method(QStringLiteral("Notify"));
    call << QStringLiteral("Confab") << m_ids.value(key) << QStringLiteral("org.confab.Confab") << title << (markup ? text.toHtmlEscaped() : text)
         << actions << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid())
            m_ids.insert(key, reply.value());
    });
}

void DBusNotifications::withdraw(const QString &key)
{
    if (const uint id = m_ids.take(key)) {
        QDBusMessage call = method(QStringLiteral("CloseNotification"));
        call << id;
        QDBusConnection::sessionBus().send(call);
    }
}

void DBusNotifications::actionInvoked(uint id, const QString &action)
{
    const QString key = m_ids.key(id);
    if (key.isEmpty())
        return; // another program's
    if (action == u"mark-read")
        Q_EMIT readMarked(key);
    else if (action == u"default")
        Q_EMIT activated(key);
}

void DBusNotifications::notificationReplied(uint id, const QString &text)
{
    if (const QString key = m_ids.key(id); !key.isEmpty())
        Q_EMIT replied(key, text);
}

void DBusNotifications::notificationClosed(uint id, uint)
{
    // A reply or an action may still follow its closing by a moment, so only numbers already replaced are forgotten.
    if (m_ids.size() > 100)
        m_ids.remove(m_ids.key(id));
}

} // namespace confab
