#pragma once

#include "common/protocol/Auth.h"
#include "server/features/accounts/AccountContext.h"
#include "server/features/base/Caller.h"

namespace confab {

// A device session as a write has just opened or renewed it. Its access token is made outside of the write.
struct OpenSession {
    protocol::Account account;
    SessionId id;
    QString refreshToken;
};

// Opens a device session for who has proven to be `user`. Thread: the storage thread that runs the job.
OpenSession openSession(Transaction &tx, const AccountContext &context, const protocol::Account &account, const QString &device, const QString &address);

// What someone who has signed in is answered.
protocol::SignedIn signedIn(const AccountContext &context, const OpenSession &session);

} // namespace confab
