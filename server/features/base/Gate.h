#pragma once

#include "common/base/Result.h"
#include "server/features/base/OperationTable.h"

namespace confab {

// What a token proves.
struct Identity {
    UserId user;
    SessionId session;
    Timestamp expires;
};

// Lets people in: what the net layer asks before it carries out anything for them. Safe from any I/O thread.
class Gate
{
public:
    virtual ~Gate() = default;

    // Verifies an access token and that its session is still live. Unauthenticated or TokenExpired else.
    virtual Task<Result<Identity>> identify(QString accessToken) = 0;

    // The chats someone belongs to, for subscribing before `ready` is read.
    virtual Task<Result<QList<ChatId>>> chatsOf(UserId user) = 0;

    // What a new connection is told first.
    virtual Task<Result<protocol::Ready>> ready(Identity identity) = 0;
};

} // namespace confab
