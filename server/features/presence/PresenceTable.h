#pragma once

#include "common/base/Clock.h"
#include "common/protocol/Users.h"
#include "server/bus/EventBus.h"

#include <QHash>
#include <QSet>

#include <mutex>

namespace confab {

// Someone's status as others see it has changed.
struct PresenceChange {
    UserId user;
    PresenceStatus before = PresenceStatus::Offline;
    PresenceStatus now = PresenceStatus::Offline;
    std::optional<Timestamp> lastSeen; // when they went offline
};

// Who is connected, what they chose to show, and what others were last told.
//
// `dnd` and `invisible` hold for the person, on all devices and over reconnects; `away` is the connection's own: a person is
// away when all their connections are. Who loses the last connection stays as they were for a grace period, so that a
// reconnect tells nobody anything.
//
// Telling takes a look into the database, so it has a beginning and an end, and one at a time for a person: between them
// lie loaded() and the events. Safe from any thread.
class PresenceTable
{
public:
    PresenceTable(const Clock &clock, std::chrono::milliseconds grace) : m_clock(clock), m_grace(grace) {}

    void connected(UserId user, ConnectionId connection);
    void disconnected(UserId user, ConnectionId connection);
    void choose(UserId user, ConnectionId connection, PresenceStatus status);
    // What is kept in the database of a choice.
    static PresenceStatus lasting(PresenceStatus chosen);
    std::optional<PresenceStatus> lastingChoice(UserId user) const; // nothing: not known yet

    void memberChanged(UserId user, ChatId chat, bool member);
    void chatClosed(ChatId chat);

    // Whether there is something to tell of this person; then the caller must end it.
    bool beginTelling(UserId user);
    // What the database says: `chosen` counts unless the person has chosen since. Answers what to tell, if anything.
    std::optional<PresenceChange> loaded(UserId user, const QList<ChatId> &chats, PresenceStatus chosen);
    void endTelling(UserId user);
    void tellLater(UserId user); // ends it without success

    // Whose grace is over, or who is to be told of later.
    QList<UserId> takeDue();
    bool hasDue() const;

    QHash<UserId, Timestamp> takeLastSeen(); // not in the database yet
    QHash<UserId, Timestamp> lastSeenOfAll() const; // were everyone to go now

    PresenceStatus statusOf(UserId user) const;
    int onlineCount(ChatId chat) const;
    QList<UserId> onlineIn(ChatId chat, qsizetype atMost) const;

private:
    struct Person {
        QSet<ConnectionId> connections;
        QSet<ConnectionId> away;
        PresenceStatus choice = PresenceStatus::Online; // Online, Dnd or Invisible
        PresenceStatus told = PresenceStatus::Offline;
        bool loaded = false;
        bool chose = false; // before it was loaded
        bool telling = false;
        std::chrono::milliseconds graceEnds{0};
        Timestamp gone; // when the last connection ended
        QSet<ChatId> chats;
        QList<std::pair<ChatId, bool>> changesWhileTelling;
    };

    PresenceStatus visible(const Person &person) const;
    void follow(UserId user, Person &person, ChatId chat, bool member);
    void countIn(UserId user, const Person &person, bool here);
    void eraseIfGone(UserId user);

    const Clock &m_clock;
    const std::chrono::milliseconds m_grace;

    mutable std::mutex m_mutex; // guards what follows
    QHash<UserId, Person> m_people;
    QHash<ChatId, QSet<UserId>> m_here; // whom others were told to be online
    QHash<UserId, std::chrono::milliseconds> m_due;
    QHash<UserId, Timestamp> m_lastSeen;
};

} // namespace confab
