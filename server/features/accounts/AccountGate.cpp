#include "server/features/accounts/AccountGate.h"

#include "server/storage/ChatStore.h"
#include "server/storage/SessionStore.h"
#include "server/storage/UserStore.h"

namespace confab {

using namespace Qt::StringLiterals;
using protocol::Ready;

namespace {

Error sessionEnded()
{
    return Error::of(ErrorCode::Unauthenticated, u"This session has ended. Log in again."_s);
}

} // namespace

Task<Result<Identity>> AccountGate::identify(QString accessToken)
{
    const auto claims = m_tokens.verify(accessToken, m_clock.wall());
    if (!claims)
        co_return Fail(claims.error());
    const Identity identity{claims->user, claims->session, claims->expiresAt};
    const auto check = [identity](Transaction &tx) -> Result<Identity> {
        if (!SessionStore(tx).isLive(identity.session, identity.user))
            return Fail(sessionEnded());
        return identity;
    };
    co_return co_await m_db.read(check);
}

Task<Result<QList<ChatId>>> AccountGate::chatsOf(UserId user)
{
    const auto read = [user](Transaction &tx) -> Result<QList<ChatId>> { return MemberStore(tx).chatsOf(user); };
    co_return co_await m_db.read(read);
}

Task<Result<Ready>> AccountGate::ready(Identity identity)
{
    const auto read = [identity, now = m_clock.wall(), epoch = m_epoch](Transaction &tx) -> Result<Ready> {
        const auto account = UserStore(tx).account(identity.user);
        if (!account || !SessionStore(tx).isLive(identity.session, identity.user))
            return Fail(sessionEnded());
        return Ready{*account, identity.session, now, epoch, QStringLiteral(CONFAB_VERSION), ChatStore(tx).ready(identity.user)};
    };
    co_return co_await m_db.read(read);
}

} // namespace confab
