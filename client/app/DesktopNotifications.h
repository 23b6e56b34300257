#pragma once

#include <QObject>

namespace confab {

// A way to show notifications. `key` stands for what they are about: a newer one of a key takes the older one's place.
class DesktopNotifications : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual bool isAvailable() const = 0;
    virtual void show(const QString &key, const QString &title, const QString &text) = 0;
    virtual void withdraw(const QString &key) = 0;

Q_SIGNALS:
    void activated(const QString &key);
    void replied(const QString &key, const QString &text);
    void readMarked(const QString &key);
};

} // namespace confab
