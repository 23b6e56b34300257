#pragma once

#include <QDBusAbstractAdaptor>
#include <QDBusArgument>
#include <QDBusVariant>
#include <QStringList>
#include <QVariantMap>

#include <functional>

namespace confab {

// What com.canonical.dbusmenu passes. The names are its own.
struct DBusMenuItem {
    int id = 0;
    QVariantMap properties;
};
struct DBusMenuLayout {
    int id = 0;
    QVariantMap properties;
    QList<DBusMenuLayout> children;
};
struct DBusMenuEvent {
    int id = 0;
    QString eventId;
    QDBusVariant data;
    uint timestamp = 0;
};

// A menu of one level that the desktop shows for us; an entry's number is its place, from 1 on.
class DBusMenu final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "com.canonical.dbusmenu")
    Q_PROPERTY(uint Version READ version CONSTANT)
    Q_PROPERTY(QString Status READ status CONSTANT)
    Q_PROPERTY(QString TextDirection READ textDirection CONSTANT)
    Q_PROPERTY(QStringList IconThemePath READ iconThemePath CONSTANT)

public:
    DBusMenu(QObject *parent, std::function<void(int entry)> chosen);

    void setWords(const QStringList &words);

    static uint version() { return 3; }
    static QString status() { return QStringLiteral("normal"); }
    static QString textDirection();
    static QStringList iconThemePath() { return {}; }

public Q_SLOTS:
    uint GetLayout(int parentId, int recursionDepth, const QStringList &propertyNames, confab::DBusMenuLayout &layout) const;
    QList<confab::DBusMenuItem> GetGroupProperties(const QList<int> &ids, const QStringList &propertyNames) const;
    QDBusVariant GetProperty(int id, const QString &name) const;
    void Event(int id, const QString &eventId, const QDBusVariant &data, uint timestamp);
    QList<int> EventGroup(const QList<confab::DBusMenuEvent> &events);
    bool AboutToShow(int id) const;
    QList<int> AboutToShowGroup(const QList<int> &ids, QList<int> &idErrors) const;

Q_SIGNALS:
    void LayoutUpdated(uint revision, int parent);

private:
    QVariantMap propertiesOf(int id) const;
    bool has(int id) const { return id >= 0 && id <= m_words.size(); }

    std::function<void(int)> m_chosen;
    QStringList m_words;
    uint m_revision = 1;
};

QDBusArgument &operator<<(QDBusArgument &argument, const DBusMenuItem &item);
const QDBusArgument &operator>>(const QDBusArgument &argument, DBusMenuItem &item);
QDBusArgument &operator<<(QDBusArgument &argument, const DBusMenuLayout &layout);
const QDBusArgument &operator>>(const QDBusArgument &argument, DBusMenuLayout &layout);
QDBusArgument &operator<<(QDBusArgument &argument, const DBusMenuEvent &event);
const QDBusArgument &operator>>(const QDBusArgument &argument, DBusMenuEvent &event);

} // namespace confab

Q_DECLARE_METATYPE(confab::DBusMenuItem)
Q_DECLARE_METATYPE(confab::DBusMenuLayout)
Q_DECLARE_METATYPE(confab::DBusMenuEvent)
