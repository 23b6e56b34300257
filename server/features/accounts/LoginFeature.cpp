#include "server/features/accounts/LoginFeature.h"

#include "server/features/accounts/AccountFields.h"
#include "server/features/accounts/PasswordProof.h"
#include "server/features/accounts/SignIn.h"
#include "server/storage/SessionStore.h"

namespace confab {

using namespace Qt::StringLiterals;
using protocol::Empty;
using protocol::SignedIn;

void LoginFeature::declare(OperationTable &operations)
{
    operations.on<protocol::ops::LogIn>(this, &LoginFeature::logIn);
    operations.on<protocol::ops::Refresh>(this, &LoginFeature::refresh);
    operations.on<protocol::ops::LogOut>(this, &LoginFeature::logOut);
}

Task<Result<SignedIn>> LoginFeature::logIn(Caller caller, protocol::Login request)
{
    const auto login = request.login ? request.login : request.email ? request.email : request.username;
    if (!login)
        co_return Fail(Error::invalid(u"login"_s, u"This field is required."_s));
    const PasswordProof proof(m_context);
    const auto proven = co_await proof.ofLogin(*login, request.password, caller.address);
    if (!proven)
        co_return Fail(proven.error());
    if (proven->user.suspendedAt)
        co_return Fail(Error::forbidden(u"This account is suspended."_s));

    QString newHash = proven->user.passwordHash;
    if (proven->hashOutdated) {
        // Not worth failing a log-in for: the next one tries again.
        const auto hash = co_await m_context.passwords.hash(preparedPassword(request.password));
        newHash = hash.value_or(newHash);
    }
    const auto open = [&context = m_context, user = proven->user, newHash, device = deviceName(request.device, caller.agent),
                       address = caller.address](Transaction &tx) -> Result<OpenSession> {
        UserStore users(tx);
        const auto now = users.find(user.id);
        if (!now || now->suspendedAt || now->passwordHash != user.passwordHash)
            return Fail(Error::of(ErrorCode::Unauthenticated, u"The account has changed in this moment. Log in again."_s));
        if (newHash != user.passwordHash)
            users.setPasswordHash(user.id, newHash);
        return openSession(tx, context, *users.account(user.id), device, address);
    };
    const auto session = co_await m_context.db.write(open);
    if (!session)
        co_return Fail(session.error());
    co_return signedIn(m_context, *session);
}

Task<Result<SignedIn>> LoginFeature::refresh(Caller caller, protocol::RefreshToken request)
{
    // A spent token gives its thief or its owner away, and nobody can tell which: the whole session ends. That is no error to
    // the write, which must hold.
    const auto rotate = [&context = m_context, token = request.refreshToken, address = caller.address](Transaction &tx) -> Result<std::optional<OpenSession>> {
        const auto rotation = context.refreshTokens.rotate(tx, token, address, context.clock.wall());
        if (!rotation)
            return Fail(rotation.error());
        if (rotation->reused) {
            tx.afterCommit([&publisher = context.publisher, user = rotation->user, session = rotation->session] {
                publisher.sessionEnded(user, session, "token_reused");
            });
            return std::nullopt;
        }
        return OpenSession{*UserStore(tx).account(rotation->user), rotation->session, rotation->token};
    };
    const auto rotated = co_await m_context.db.write(rotate);
    if (!rotated)
        co_return Fail(rotated.error());
    if (!*rotated)
        co_return Fail(Error::of(ErrorCode::Unauthenticated, u"This refresh token was used before. Log in again."_s));
    co_return signedIn(m_context, **rotated);
}

Task<Result<Empty>> LoginFeature::logOut(Caller caller, protocol::Logout request)
{
    const auto end = [&context = m_context, caller, token = request.refreshToken](Transaction &tx) -> Result<Empty> {
        SessionStore sessions(tx);
        SessionId ending = caller.session;
        if (token) {
            const auto id = context.refreshTokens.sessionOf(tx, *token);
            const auto session = id ? sessions.find(*id) : std::nullopt;
            // Of somebody else's token nothing is told, and nothing happens to it.
            if (!session || session->userId != caller.user)
                return Empty{};
            ending = session->id;
        }
        if (sessions.revoke(ending, u"logged_out"_s, context.clock.wall())) {
            tx.afterCommit([&publisher = context.publisher, user = caller.user, ending] {
                publisher.sessionEnded(user, ending, "logged_out");
            });
        }
        return Empty{};
    };
    co_return co_await m_context.db.write(end);
}

} // namespace confab
