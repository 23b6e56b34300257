#pragma once

#include "server/features/chats/ChatContext.h"
#include "server/storage/MemberStore.h"

namespace confab {

// What happens when a membership ends: a group or room without members is deleted, ownership passes on, and those concerned
// are told once it is on disk. Checks no permission. Thread: the storage thread that runs the job.
class Leaving
{
public:
    Leaving(Transaction &tx, const ChatContext &context) : m_tx(tx), m_context(context) {}

    void leave(const Membership &member, Timestamp now);
    void remove(const Membership &by, UserId user); // somebody else, who is a member

    // Out of all groups and rooms, as when an account is deleted. Direct chats stay, for the other person's sake;
    // saved messages go.
    void leaveAll(UserId user, Timestamp now);

private:
    Transaction &m_tx;
    const ChatContext &m_context;
};

} // namespace confab
