#include "client/app/Tray.h"

namespace confab {

void Tray::retranslate()
{
    update();
}

void Tray::setUnread(const QIcon &icon, int unread, bool mentioned)
{
    if (m_icon.cacheKey() == icon.cacheKey() && m_unread == unread && m_mentioned == mentioned)
        return;
    m_icon = icon;
    m_unread = unread;
    m_mentioned = mentioned;
    update();
}

QString Tray::toolTip() const
{
    return m_unread == 0 ? QStringLiteral("Confab")
           : m_mentioned ? tr("Confab: %n unread, you are mentioned", nullptr, m_unread)
                         : tr("Confab: %n unread", nullptr, m_unread);
}

} // namespace confab
