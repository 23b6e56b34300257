#include "client/app/Tray.h"

#include "client/app/AppIcon.h"

namespace confab {

Tray::Tray(QObject *parent)
    : DesktopNotifications(parent)
{
    m_menu.addAction(tr("Open Confab"), this, &Tray::openWanted);
    m_menu.addAction(tr("Quit"), this, &Tray::quitWanted);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openWanted();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT activated(m_shown); });
    setUnread(0, false);
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon.show();
}

void Tray::setUnread(int count, bool mentioned)
{
    if (m_unread == count)
        return;
    m_unread = count;
    m_icon.setIcon(appIcon(count));
    m_icon.setToolTip(count == 0 ? QStringLiteral("Confab")
                      : mentioned ? tr("Confab: %n unread, you are mentioned", nullptr, count) : tr("Confab: %n unread", nullptr, count));
}

bool Tray::isAvailable() const
{
    return m_icon.isVisible() && QSystemTrayIcon::supportsMessages();
}

void Tray::show(const QString &key, const QString &title, const QString &text)
{
    m_shown = key;
    m_icon.showMessage(title, text, m_icon.icon());
}

} // namespace confab
