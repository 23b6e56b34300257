#pragma once

#include "client/app/DBusMenu.h"
#include "client/app/StatusNotifierItem.h"
#include "client/app/Tray.h"

#include <QDBusServiceWatcher>

namespace confab {

// The tray as desktops offer it on the session's bus. It may come after us, go, and come again: the icon goes there each time.
class DBusTray final : public Tray
{
    Q_OBJECT

public:
    explicit DBusTray(QObject *parent = nullptr);

    bool isAvailable() const override { return m_available; }

private Q_SLOTS:
    void askForHost(); // a tray without a host is a list that nobody shows

private:
    void enter();
    void setAvailable(bool available);
    void update() override;

    StatusNotifierItem m_item;
    DBusMenu m_menu;
    QDBusServiceWatcher m_watcher;
    qint64 m_shownIcon = 0; // its key
    bool m_available = false;
};

} // namespace confab
