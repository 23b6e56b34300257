#pragma once

#include "common/base/Result.h"
#include "common/protocol/Chats.h"
#include "server/storage/Membership.h"
#include "server/storage/Transaction.h"

namespace confab {

struct NewMember {
    UserId userId;
    Role role = Role::Member;
    Timestamp joinedAt;
};

struct MemberFlags {
    std::optional<bool> pinned;
    std::optional<bool> muted;
    std::optional<bool> archived;
};

struct ChatSize {
    ChatId chat;
    int members = 0;
};

// Who belongs to which chat. `chatKey` is Membership::chatKey or ChatStore::keyOf().
class MemberStore
{
public:
    explicit MemberStore(Transaction &tx) : m_tx(tx) {}

    // `not_found` for a chat that does not exist and for one of others alike. The writer remembers it: see KeptMemberships.
    Result<Membership> membership(ChatId chat, UserId user);

    bool add(qint64 chatKey, const NewMember &member); // false: is one already. Starts with everything read.
    bool remove(qint64 chatKey, UserId user);          // also their mentions and draft
    void removeAll(qint64 chatKey);
    void setRole(qint64 chatKey, UserId user, Role role);
    void setFlags(qint64 chatKey, UserId user, const MemberFlags &flags);

    std::optional<Role> roleOf(qint64 chatKey, UserId user);
    std::optional<protocol::Participant> participant(qint64 chatKey, UserId user);
    // By role, then by username. Marks are shown in chats of up to `marksUpTo` members.
    Result<protocol::ParticipantPage> page(const Membership &asker, const std::optional<QString> &cursor, int limit, int marksUpTo = 50);
    QList<UserId> ids(qint64 chatKey);
    QList<UserId> ids(ChatId chat);
    int count(qint64 chatKey);
    // To whom ownership passes when the owner goes: the admin who came first, else moderator, else member.
    std::optional<UserId> heir(qint64 chatKey, UserId leaving);
    QList<ChatId> chatsOf(UserId user);
    // Of the user's chats the one so called: by name, or a direct chat by the other's username. Whatever the case.
    std::optional<ChatId> chatNamed(UserId user, const QString &name);
    QList<ChatSize> chatSizes(UserId user);       // of the chats they belong to
    QList<UserId> neighbours(UserId user);        // everyone who shares a chat with them
    bool areNeighbours(UserId one, UserId other);

    void ban(qint64 chatKey, UserId user, UserId by, const QString &reason, Timestamp at);
    bool liftBan(qint64 chatKey, UserId user);
    bool isBanned(qint64 chatKey, UserId user);
    QList<protocol::Ban> bans(qint64 chatKey);

private:
    Transaction &m_tx;
};

} // namespace confab
