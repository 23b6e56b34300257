#include "server/features/accounts/SignIn.h"

#include "server/storage/SessionStore.h"

namespace confab {

OpenSession openSession(Transaction &tx, const AccountContext &context, const protocol::Account &account, const QString &device, const QString &address)
{
    const Timestamp now = context.clock.wall();
    SessionStore sessions(tx);
    const SessionRecord session{SessionId::create(now), account.id, device, address, now, now, {}};
    sessions.insert(session);
    return {account, session.id, context.refreshTokens.issue(tx, session.id, now)};
}

protocol::SignedIn signedIn(const AccountContext &context, const OpenSession &session)
{
    const AccessToken access = context.tokens.issue(session.account.id, session.id, context.clock.wall());
    return {session.account, access.token, session.refreshToken, access.expiresIn};
}

} // namespace confab
