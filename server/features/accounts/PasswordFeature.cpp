#include "server/features/accounts/PasswordFeature.h"

#include "server/features/accounts/AccountFields.h"
#include "server/features/accounts/PasswordProof.h"
#include "server/storage/SessionStore.h"

namespace confab {

using namespace Qt::StringLiterals;
using protocol::Empty;

namespace {

// Nobody changed the password while this one was being looked at.
Result<void> stillTheSame(Transaction &tx, const UserRecord &proven)
{
    const auto user = UserStore(tx).find(proven.id);
    if (!user || user->passwordHash != proven.passwordHash)
        return Fail(Error::of(ErrorCode::Conflict, u"The password has changed in this moment."_s));
    return {};
}

} // namespace

void PasswordFeature::declare(OperationTable &operations)
{
    operations.on<protocol::ops::SetPassword>(this, &PasswordFeature::setPassword);
    operations.on<protocol::ops::RemoveAccount>(this, &PasswordFeature::removeAccount);
}

Task<Result<Empty>> PasswordFeature::setPassword(Caller caller, protocol::ChangePassword request)
{
    const auto find = [user = caller.user](Transaction &tx) -> Result<std::optional<protocol::Account>> {
        return UserStore(tx).account(user);
    };
    const auto account = co_await m_context.db.read(find);
    if (!account)
        co_return Fail(account.error());
    if (!*account)
        co_return Fail(Error::of(ErrorCode::Unauthenticated, u"This account is no more."_s));
    const auto fresh = checkedPassword(request.newPassword, u"newPassword"_s, (*account)->username, (*account)->email);
    if (!fresh)
        co_return Fail(fresh.error());
    const PasswordProof proof(m_context);
    const auto proven = co_await proof.ofUser(caller.user, request.currentPassword, u"currentPassword"_s, caller.address);
    if (!proven)
        co_return Fail(proven.error());
    const auto hash = co_await m_context.passwords.hash(*fresh);
    if (!hash)
        co_return Fail(hash.error());

    const auto change = [&context = m_context, caller, user = proven->user, hash = *hash](Transaction &tx) -> Result<Empty> {
        CONFAB_TRY(stillTheSame(tx, user));
        UserStore(tx).setPasswordHash(user.id, hash);
        SessionStore(tx).revokeAll(user.id, caller.session, u"password_changed"_s, context.clock.wall());
        tx.afterCommit([&publisher = context.publisher, caller] {
            publisher.otherSessionsEnded(caller.user, caller.session, "password_changed");
        });
        return Empty{};
    };
    co_return co_await m_context.db.write(change);
}

Task<Result<Empty>> PasswordFeature::removeAccount(Caller caller, protocol::DeleteAccount request)
{
    const PasswordProof proof(m_context);
    const auto proven = co_await proof.ofUser(caller.user, request.password, u"password"_s, caller.address);
    if (!proven)
        co_return Fail(proven.error());
    const auto remove = [&context = m_context, &leaveAllChats = m_leaveAllChats, user = proven->user](Transaction &tx) -> Result<Empty> {
        CONFAB_TRY(stillTheSame(tx, user));
        const Timestamp now = context.clock.wall();
        SessionStore(tx).revokeAll(user.id, {}, u"account_deleted"_s, now);
        leaveAllChats(tx, user.id, now);
        UserStore(tx).remove(user.id, now);
        tx.afterCommit([&publisher = context.publisher, id = user.id] { publisher.otherSessionsEnded(id, {}, "account_deleted"); });
        return Empty{};
    };
    co_return co_await m_context.db.write(remove);
}

} // namespace confab
