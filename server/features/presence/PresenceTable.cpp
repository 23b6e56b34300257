#include "server/features/presence/PresenceTable.h"

namespace confab {

using enum PresenceStatus;

namespace {

constexpr std::chrono::milliseconds retryAfter{1000};

} // namespace

PresenceStatus PresenceTable::lasting(PresenceStatus chosen)
{
    switch (chosen) {
    case Dnd:
        return Dnd;
    case Invisible:
    case Offline:
        return Invisible;
    case Online:
    case Away:
        break;
    }
    return Online;
}

PresenceStatus PresenceTable::visible(const Person &person) const
{
    if (!person.loaded)
        return person.told;
    if (person.connections.isEmpty())
        return m_clock.steady() < person.graceEnds ? person.told : Offline;
    if (person.choice == Invisible)
        return Offline;
    if (person.choice == Dnd)
        return Dnd;
    return person.away.size() == person.connections.size() ? Away : Online;
}

void PresenceTable::connected(UserId user, ConnectionId connection)
{
    const std::lock_guard lock(m_mutex);
    m_people[user].connections.insert(connection);
}

void PresenceTable::disconnected(UserId user, ConnectionId connection)
{
    const std::lock_guard lock(m_mutex);
    const auto person = m_people.find(user);
    if (person == m_people.end() || !person->connections.remove(connection))
        return;
    person->away.remove(connection);
    m_due[user] = m_clock.steady();
    if (person->connections.isEmpty()) {
        person->gone = m_clock.wall();
        person->graceEnds = m_due[user] = m_clock.steady() + m_grace;
    }
}

void PresenceTable::choose(UserId user, ConnectionId connection, PresenceStatus status)
{
    const std::lock_guard lock(m_mutex);
    const auto person = m_people.find(user);
    if (person == m_people.end())
        return;
    person->choice = lasting(status);
    person->chose = true;
    if (status == Away && person->connections.contains(connection))
        person->away.insert(connection);
    else
        person->away.remove(connection);
}

std::optional<PresenceStatus> PresenceTable::lastingChoice(UserId user) const
{
    const std::lock_guard lock(m_mutex);
    const auto person = m_people.constFind(user);
    if (person == m_people.cend() || !person->loaded)
        return std::nullopt;
    return person->choice;
}

void PresenceTable::memberChanged(UserId user, ChatId chat, bool member)
{
    const std::lock_guard lock(m_mutex);
    const auto person = m_people.find(user);
    if (person == m_people.end())
        return;
    if (person->telling)
        person->changesWhileTelling.append({chat, member});
    follow(user, *person, chat, member);
}

void PresenceTable::chatClosed(ChatId chat)
{
    const std::lock_guard lock(m_mutex);
    const QSet<UserId> here = m_here.take(chat);
    for (const UserId &user : here)
        m_people[user].chats.remove(chat);
}

void PresenceTable::follow(UserId user, Person &person, ChatId chat, bool member)
{
    if (member)
        person.chats.insert(chat);
    else
        person.chats.remove(chat);
    if (person.told == Offline)
        return;
    if (member) {
        m_here[chat].insert(user);
    } else if (const auto here = m_here.find(chat); here != m_here.end()) {
        here->remove(user);
        if (here->isEmpty())
            m_here.erase(here);
    }
}

bool PresenceTable::beginTelling(UserId user)
{
    const std::lock_guard lock(m_mutex);
    const auto person = m_people.find(user);
    if (person == m_people.end() || person->telling || (person->loaded && visible(*person) == person->told))
        return false;
    person->telling = true;
    person->changesWhileTelling.clear();
    return true;
}

std::optional<PresenceChange> PresenceTable::loaded(UserId user, const QList<ChatId> &chats, PresenceStatus chosen)
{
    const std::lock_guard lock(m_mutex);
    Person &person = m_people[user];
    if (!person.loaded && !person.chose)
        person.choice = lasting(chosen);
    person.loaded = true;

    countIn(user, person, false);
    person.chats = QSet<ChatId>(chats.begin(), chats.end());
    for (const auto &[chat, member] : std::as_const(person.changesWhileTelling))
        follow(user, person, chat, member);

    const PresenceChange change{user, person.told, visible(person), {}};
    person.told = change.now;
    countIn(user, person, person.told != Offline);
    if (change.now == change.before)
        return std::nullopt;
    if (change.now != Offline)
        return change;

    const Timestamp seen = person.connections.isEmpty() ? person.gone : m_clock.wall();
    m_lastSeen[user] = seen;
    return PresenceChange{user, change.before, Offline, seen};
}

void PresenceTable::countIn(UserId user, const Person &person, bool here)
{
    for (const ChatId &chat : person.chats) {
        if (here) {
            m_here[chat].insert(user);
        } else if (const auto people = m_here.find(chat); people != m_here.end()) {
            people->remove(user);
            if (people->isEmpty())
                m_here.erase(people);
        }
    }
}

void PresenceTable::endTelling(UserId user)
{
    const std::lock_guard lock(m_mutex);
    m_people[user].telling = false;
    eraseIfGone(user);
}

void PresenceTable::tellLater(UserId user)
{
    const std::lock_guard lock(m_mutex);
    m_people[user].telling = false;
    m_due[user] = m_clock.steady() + retryAfter;
}

void PresenceTable::eraseIfGone(UserId user)
{
    const auto person = m_people.constFind(user);
    if (person != m_people.cend() && !person->telling && person->connections.isEmpty() && person->told == Offline)
        m_people.erase(person);
}

QList<UserId> PresenceTable::takeDue()
{
    const std::lock_guard lock(m_mutex);
    const std::chrono::milliseconds now = m_clock.steady();
    QList<UserId> due;
    for (auto it = m_due.begin(); it != m_due.end();) {
        if (*it <= now) {
            due += it.key();
            it = m_due.erase(it);
        } else {
            ++it;
        }
    }
    for (const UserId &user : std::as_const(due))
        eraseIfGone(user); // who was invisible throughout: there is nothing to tell
    return due;
}

bool PresenceTable::hasDue() const
{
    const std::lock_guard lock(m_mutex);
    return !m_due.isEmpty() || !m_lastSeen.isEmpty();
}

QHash<UserId, Timestamp> PresenceTable::takeLastSeen()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_lastSeen, {});
}

QHash<UserId, Timestamp> PresenceTable::lastSeenOfAll() const
{
    const std::lock_guard lock(m_mutex);
    QHash<UserId, Timestamp> seen = m_lastSeen;
    for (auto person = m_people.cbegin(); person != m_people.cend(); ++person) {
        if (person->told != Offline)
            seen[person.key()] = person->connections.isEmpty() ? person->gone : m_clock.wall();
    }
    return seen;
}

PresenceStatus PresenceTable::statusOf(UserId user) const
{
    const std::lock_guard lock(m_mutex);
    const auto person = m_people.constFind(user);
    return person == m_people.cend() ? Offline : person->told;
}

int PresenceTable::onlineCount(ChatId chat) const
{
    const std::lock_guard lock(m_mutex);
    const auto here = m_here.constFind(chat);
    return here == m_here.cend() ? 0 : int(here->size());
}

QList<UserId> PresenceTable::onlineIn(ChatId chat, qsizetype atMost) const
{
    const std::lock_guard lock(m_mutex);
    QList<UserId> users;
    const auto here = m_here.constFind(chat);
    if (here == m_here.cend())
        return users;
    for (const UserId &user : *here) {
        if (users.size() == atMost)
            break;
        users += user;
    }
    return users;
}

} // namespace confab
