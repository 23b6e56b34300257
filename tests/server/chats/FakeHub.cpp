#include "tests/server/chats/FakeHub.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace confab {

ConnectionId FakeHub::connect(UserId user, const QList<ChatId> &chats)
{
    const std::lock_guard lock(m_mutex);
    Connection &connection = m_connections[++m_last];
    connection.user = user;
    connection.topics.insert(Topic::of(user));
    for (const ChatId &chat : chats)
        connection.topics.insert(Topic::of(chat));
    return m_last;
}

void FakeHub::disconnect(ConnectionId connection)
{
    const std::lock_guard lock(m_mutex);
    m_connections.remove(connection);
}

void FakeHub::published(const Publication &publication)
{
    const std::lock_guard lock(m_mutex);
    for (auto it = m_connections.begin(); it != m_connections.end(); ++it) {
        Connection &connection = *it;
        if (const auto *change = std::get_if<MembershipChange>(&publication)) {
            if (connection.user != change->user)
                continue;
            if (change->member) {
                connection.topics.insert(Topic::of(change->chat));
            } else {
                connection.topics.remove(Topic::of(change->chat));
                connection.topics.remove(Topic::viewersOf(change->chat));
            }
        } else if (const auto *closed = std::get_if<ChatClosed>(&publication)) {
            connection.topics.remove(Topic::of(closed->chat));
            connection.topics.remove(Topic::viewersOf(closed->chat));
        } else if (const auto *broadcast = std::get_if<Broadcast>(&publication)) {
            const bool follows = std::ranges::any_of(broadcast->topics, [&](const Topic &topic) { return connection.topics.contains(topic); });
            if (!follows || broadcast->except == it.key() || (!broadcast->exceptUser.isNull() && broadcast->exceptUser == connection.user))
                continue;
            const QJsonArray event = QJsonDocument::fromJson(broadcast->event).array();
            connection.heard.append({event[0].toString(), event[1].toObject()});
        }
    }
}

void FakeHub::view(ConnectionId connection, ChatId chat)
{
    const std::lock_guard lock(m_mutex);
    if (const auto it = m_connections.find(connection); it != m_connections.end() && it->topics.contains(Topic::of(chat)))
        it->topics.insert(Topic::viewersOf(chat));
}

void FakeHub::unview(ConnectionId connection, ChatId chat)
{
    const std::lock_guard lock(m_mutex);
    if (const auto it = m_connections.find(connection); it != m_connections.end())
        it->topics.remove(Topic::viewersOf(chat));
}

QList<Heard> FakeHub::heard(ConnectionId connection, const QString &name) const
{
    const std::lock_guard lock(m_mutex);
    QList<Heard> matching;
    const QList<Heard> all = m_connections.value(connection).heard;
    std::ranges::copy_if(all, std::back_inserter(matching), [&](const Heard &heard) { return name.isEmpty() || heard.name == name; });
    return matching;
}

QStringList FakeHub::names(ConnectionId connection) const
{
    QStringList names;
    const QList<Heard> all = heard(connection);
    for (const Heard &one : all) {
        if (!one.name.startsWith(QStringLiteral("user_o")) && one.name != QStringLiteral("presence_update"))
            names += one.name;
    }
    return names;
}

void FakeHub::forgetAll()
{
    const std::lock_guard lock(m_mutex);
    for (Connection &connection : m_connections)
        connection.heard.clear();
}

} // namespace confab
