#pragma once

#include "client/app/DesktopNotifications.h"

#include <QHash>
#include <QStringList>

namespace confab {

// org.freedesktop.Notifications, with reply and mark-read where the desktop's server offers actions.
class DBusNotifications final : public DesktopNotifications
{
    Q_OBJECT

public:
    // Takes up the session's bus, which the first text with a name for screen readers would wait for. For a thread beside the
    // start; any thread, any number of times.
    static void connectToBus();

    explicit DBusNotifications(QObject *parent = nullptr);

    bool isAvailable() const override { return m_available; }
    void show(const QString &key, const QString &title, const QString &text) override;
    void withdraw(const QString &key) override;

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void notificationReplied(uint id, const QString &text);
    void notificationClosed(uint id, uint reason);

private:
    QStringList m_capabilities;
    QHash<QString, uint> m_ids;
    bool m_available = false;
};

} // namespace confab
