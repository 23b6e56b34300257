#pragma once

#include "server/storage/Membership.h"

#include <unordered_map>
#include <vector>

namespace confab {

class Connection;

// What the writer remembers of those who write: who belongs to which chat, and how far its counters are. So a message need
// not look its sender up anew, and the counters of a chat are written once for all messages that one commit has for it.
// Every statement that names these tables finds what is due written; one that writes there makes all forgotten: Connection
// sees to it. So does whatever undoes something, and what another program has changed meanwhile.
// Thread: the writer's.
class KeptMemberships
{
public:
    const Membership *find(ChatId chat, UserId user); // null: not known; valid until the next call of anything here
    void keep(const Membership &membership);

    // The sender's message has taken these counters: the chat's from now on, and the sender has read so far. False: the
    // membership is not kept, it is for the caller to write them.
    bool advance(const Membership &sender, qint64 seq, qint64 rev, Timestamp at);
    void settle(Connection &connection); // writes what is due. Throws SqlError
    void forget();                       // also what is due

    static void write(Connection &connection, qint64 chatKey, bool toIndex, qint64 seq, qint64 rev, Timestamp at);
    static void writeMarks(Connection &connection, qint64 chatKey, UserId user, qint64 seq);

private:
    struct Chat {
        std::unordered_map<UserId, Membership> members; // their counters are as when they were last found
        qint64 key = 0;
        qint64 seq = 0;
        qint64 rev = 0;
        Timestamp activeAt;
        bool toIndex = false;
        std::vector<Membership *> marksDue;
    };

    static constexpr size_t most = 20'000; // memberships

    std::unordered_map<ChatId, Chat> m_chats;
    std::vector<Chat *> m_due;
    size_t m_count = 0;
    bool m_settling = false;
};

} // namespace confab
