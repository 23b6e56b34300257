#include "client/app/DBusMenu.h"

#include <QDBusMetaType>
#include <QGuiApplication>

namespace confab {

DBusMenu::DBusMenu(QObject *parent, std::function<void(int)> chosen)
    : QDBusAbstractAdaptor(parent)
    , m_chosen(std::move(chosen))
{
    qDBusRegisterMetaType<DBusMenuItem>();
    qDBusRegisterMetaType<QList<DBusMenuItem>>();
    qDBusRegisterMetaType<DBusMenuLayout>();
    qDBusRegisterMetaType<DBusMenuEvent>();
    qDBusRegisterMetaType<QList<DBusMenuEvent>>();
}

void DBusMenu::setWords(const QStringList &words)
{
    if (m_words == words)
        return;
    m_words = words;
    Q_EMIT LayoutUpdated(++m_revision, 0);
}

QString DBusMenu::textDirection()
{
    return QGuiApplication::isRightToLeft() ? QStringLiteral("rtl") : QStringLiteral("ltr");
}

QVariantMap DBusMenu::propertiesOf(int id) const
{
    if (id == 0)
        return {{QStringLiteral("children-display"), QStringLiteral("submenu")}};
    // An underscore would be taken for the sign of a key.
    return {{QStringLiteral("label"), QString(m_words.value(id - 1)).replace(u'_', QStringLiteral("__"))}};
}

uint DBusMenu::GetLayout(int parentId, int recursionDepth, const QStringList &, DBusMenuLayout &layout) const
{
    layout = {parentId, has(parentId) ? propertiesOf(parentId) : QVariantMap(), {}};
    if (parentId == 0 && recursionDepth != 0) {
        for (int id = 1; id <= m_words.size(); ++id)
            layout.children.append({id, propertiesOf(id), {}});
    }
    return m_revision;
}

QList<DBusMenuItem> DBusMenu::GetGroupProperties(const QList<int> &ids, const QStringList &) const
{
    QList<DBusMenuItem> items;
    for (int id = 0; id <= m_words.size(); ++id) {
        if (ids.isEmpty() || ids.contains(id))
            items.append({id, propertiesOf(id)});
    }
    return items;
}

QDBusVariant DBusMenu::GetProperty(int id, const QString &name) const
{
    const QVariant value = has(id) ? propertiesOf(id).value(name) : QVariant();
    return QDBusVariant(value.isValid() ? value : QString());
}

void DBusMenu::Event(int id, const QString &eventId, const QDBusVariant &, uint)
{
    if (eventId == u"clicked" && id > 0 && has(id))
        m_chosen(id);
}

QList<int> DBusMenu::EventGroup(const QList<DBusMenuEvent> &events)
{
    QList<int> unknown;
    for (const DBusMenuEvent &event : events) {
        if (has(event.id))
            Event(event.id, event.eventId, event.data, event.timestamp);
        else
            unknown.append(event.id);
    }
    return unknown;
}

bool DBusMenu::AboutToShow(int) const
{
    return false; // nothing has to be asked for again
}

QList<int> DBusMenu::AboutToShowGroup(const QList<int> &ids, QList<int> &idErrors) const
{
    for (const int id : ids) {
        if (!has(id))
            idErrors.append(id);
    }
    return {};
}

QDBusArgument &operator<<(QDBusArgument &argument, const DBusMenuItem &item)
{
    argument.beginStructure();
    argument << item.id << item.properties;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, DBusMenuItem &item)
{
    argument.beginStructure();
    argument >> item.id >> item.properties;
    argument.endStructure();
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const DBusMenuLayout &layout)
{
    argument.beginStructure();
    argument << layout.id << layout.properties;
    argument.beginArray(QMetaType::fromType<QDBusVariant>());
    for (const DBusMenuLayout &child : layout.children)
        argument << QDBusVariant(QVariant::fromValue(child));
    argument.endArray();
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, DBusMenuLayout &layout)
{
    argument.beginStructure();
    argument >> layout.id >> layout.properties;
    layout.children.clear();
    argument.beginArray();
    while (!argument.atEnd()) {
        QDBusVariant child;
        argument >> child;
        layout.children.append(qdbus_cast<DBusMenuLayout>(child.variant()));
    }
    argument.endArray();
    argument.endStructure();
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const DBusMenuEvent &event)
{
    argument.beginStructure();
    argument << event.id << event.eventId << event.data << event.timestamp;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, DBusMenuEvent &event)
{
    argument.beginStructure();
    argument >> event.id >> event.eventId >> event.data >> event.timestamp;
    argument.endStructure();
    return argument;
}

} // namespace confab
