#pragma once

#include "common/protocol/Users.h"

namespace confab {

// Who is here, for features that show people. Knows no permissions: who may see a chat is the asker's to check.
// Safe from any thread.
class PresenceBook
{
public:
    virtual ~PresenceBook() = default;

    // As others may see it: `offline` for who is invisible.
    virtual PresenceStatus statusOf(UserId user) const = 0;
    virtual int onlineCount(ChatId chat) const = 0;
    virtual QList<UserId> onlineIn(ChatId chat, qsizetype atMost) const = 0;

    void show(protocol::User &user) const
    {
        user.status = statusOf(user.id);
        if (*user.status != PresenceStatus::Offline)
            user.lastSeen.reset();
    }
};

} // namespace confab
