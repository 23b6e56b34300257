#pragma once

#include "client/app/DesktopNotifications.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace confab {

// The icon in the tray: a badge with what is unread, a menu, and notifications where there is no better way to show them.
class Tray final : public DesktopNotifications
{
    Q_OBJECT

public:
    explicit Tray(QObject *parent = nullptr);

    void retranslate();
    void setUnread(int count, bool mentioned);
    bool isAvailable() const override;
    void show(const QString &key, const QString &title, const QString &text) override;
    void withdraw(const QString &) override {}

Q_SIGNALS:
    void openWanted();
    void quitWanted();

private:
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    QAction *m_open = nullptr;
    QAction *m_quit = nullptr;
    QString m_shown; // key of the message shown last: the icon tells only that it was clicked
    int m_unread = -1;
    bool m_mentioned = false;
};

} // namespace confab
