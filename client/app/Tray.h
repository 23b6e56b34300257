#pragma once

#include <QIcon>
#include <QObject>

namespace confab {

class DesktopNotifications;

// The icon in the tray: a badge with what is unread, and a menu. How it gets there is each desktop's own: DBusTray, PlatformTray.
class Tray : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Somebody sees the icon, and so finds a window that is not shown. Changes with what the desktop starts and ends.
    virtual bool isAvailable() const = 0;
    // Where the tray is also a way to say something; else null.
    virtual DesktopNotifications *messages() { return nullptr; }

    // `icon` counts `unread` already.
    void setUnread(const QIcon &icon, int unread, bool mentioned);
    void retranslate();

Q_SIGNALS:
    void availableChanged();
    void openWanted();
    void quitWanted();

protected:
    const QIcon &icon() const { return m_icon; }
    QString toolTip() const;
    virtual void update() = 0; // icon, words or their language are others now

private:
    QIcon m_icon;
    int m_unread = 0;
    bool m_mentioned = false;
};

} // namespace confab
