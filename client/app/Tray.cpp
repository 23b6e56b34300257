#include "client/app/Tray.h"

#include "client/app/AppIcon.h"

namespace confab {

Tray::Tray(QObject *parent)
    : DesktopNotifications(parent)
{
    m_open = m_menu.addAction(QString(), this, &Tray::openWanted);
    m_quit = m_menu.addAction(QString(), this, &Tray::quitWanted);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openWanted();
    });
    // On D-Bus, Qt says so of every notification on the desktop, whoever showed it.
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        if (!m_shown.isEmpty())
            Q_EMIT activated(std::exchange(m_shown, {}));
    });
    setUnread(0, false);
    retranslate();
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon.show();
}

void Tray::retranslate()
{
    m_open->setText(tr("Open Confab"));
    m_quit->setText(tr("Quit"));
    m_icon.setToolTip(m_unread == 0 ? QStringLiteral("Confab")
                      : m_mentioned ? tr("Confab: %n unread, you are mentioned", nullptr, m_unread) : tr("Confab: %n unread", nullptr, m_unread));
}

void Tray::setUnread(int count, bool mentioned)
{
    if (m_unread == count && m_mentioned == mentioned)
        return;
    if (std::exchange(m_unread, count) != count)
        m_icon.setIcon(appIcon(count));
    m_mentioned = mentioned;
    retranslate();
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
