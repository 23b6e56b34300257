#include "client/app/Tray.h"

#include <QPainter>
#include <QPixmap>

namespace confab {

namespace {

constexpr int side = 64; // pixels; the desktop scales it

QIcon iconWith(int unread)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x53, 0x50, 0xc9));
    painter.drawRoundedRect(4, 8, 56, 42, 16, 16);
    painter.drawPolygon(QPolygon({{16, 44}, {16, 60}, {34, 46}}));
    painter.setBrush(Qt::white);
    for (int dot = 0; dot < 3; ++dot)
        painter.drawEllipse(QPoint(20 + 12 * dot, 29), 4, 4);
    if (unread > 0) {
        painter.setBrush(QColor(0xc4, 0x28, 0x3a));
        painter.drawEllipse(28, 28, 36, 36);
        QFont font = painter.font();
        font.setPixelSize(unread > 9 ? 20 : 26);
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(Qt::white);
        painter.drawText(QRect(28, 28, 36, 36), Qt::AlignCenter, unread > 99 ? QStringLiteral("99+") : QString::number(unread));
    }
    return QIcon(pixmap);
}

} // namespace

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
    m_icon.setIcon(iconWith(count));
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
