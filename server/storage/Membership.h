#pragma once

#include "common/protocol/Chats.h"

namespace confab {

// The proof that someone belongs to a chat, as of the transaction it was made in. Only MemberStore makes one, by the query
// that joins the members: so what reads or writes for a person takes one, and cannot be called without the check.
class Membership
{
public:
    qint64 chatKey = 0;
    ChatId chatId;
    ChatType type = ChatType::Group;
    Visibility visibility = Visibility::Private;
    qint64 seq = 0;
    qint64 rev = 0;
    bool chatToIndex = false; // has messages that are not in the search index yet
    int memberCount = 0;
    Role role = Role::Member;
    qint64 joinedSeq = 0;
    qint64 deliveredSeq = 0;
    qint64 readSeq = 0;
    protocol::Sender person;

private:
    friend class MemberStore;
    Membership() = default;
};

} // namespace confab
