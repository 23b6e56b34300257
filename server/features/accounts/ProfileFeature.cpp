#include "server/features/accounts/ProfileFeature.h"

#include "server/features/accounts/AccountExport.h"
#include "server/features/accounts/AccountFields.h"
#include "server/storage/UserStore.h"

namespace confab {

using namespace Qt::StringLiterals;
using protocol::Account;
using protocol::UpdateAccount;

namespace {

Result<Account> readAccount(Transaction &tx, UserId user)
{
    const auto account = UserStore(tx).account(user);
    if (!account)
        return Fail(Error::of(ErrorCode::Unauthenticated, u"This account is no more."_s));
    return *account;
}

// Runs `check` over what is given and keeps its outcome.
template<class Check>
Result<void> checkInto(std::optional<QString> &to, const std::optional<QString> &given, Check check)
{
    if (!given)
        return {};
    auto checked = check(*given);
    if (!checked)
        return Fail(std::move(checked).error());
    to = *std::move(checked);
    return {};
}

Result<UserChange> checkedChange(const UpdateAccount &request)
{
    UserChange change;
    CONFAB_TRY(checkInto(change.email, request.email, checkedEmail));
    CONFAB_TRY(checkInto(change.username, request.username, [](const QString &name) { return checkedUsername(name); }));
    CONFAB_TRY(checkInto(change.displayName, request.displayName, checkedDisplayName));
    CONFAB_TRY(checkInto(change.statusText, request.statusText, checkedStatusText));
    CONFAB_TRY(checkInto(change.avatarUrl, request.avatarUrl, checkedAvatarUrl));
    return change;
}

} // namespace

void ProfileFeature::declare(OperationTable &operations)
{
    operations.on<protocol::ops::GetAccount>(this, &ProfileFeature::account);
    operations.on<protocol::ops::ChangeAccount>(this, &ProfileFeature::change);
    operations.on<protocol::ops::ExportAccount>(this, &ProfileFeature::exported);
}

Task<Result<Account>> ProfileFeature::account(Caller caller, protocol::Empty)
{
    const auto read = [user = caller.user](Transaction &tx) { return readAccount(tx, user); };
    co_return co_await m_context.db.read(read);
}

Task<Result<Account>> ProfileFeature::change(Caller caller, UpdateAccount request)
{
    const auto change = checkedChange(request);
    if (!change)
        co_return Fail(change.error());
    const auto write = [user = caller.user, change = *change](Transaction &tx) -> Result<Account> {
        CONFAB_TRY(UserStore(tx).update(user, change));
        return readAccount(tx, user);
    };
    co_return co_await m_context.db.write(write);
}

Task<Result<QJsonObject>> ProfileFeature::exported(Caller caller, protocol::Empty)
{
    const auto read = [user = caller.user, now = m_context.clock.wall()](Transaction &tx) -> Result<QJsonObject> {
        const auto account = readAccount(tx, user);
        if (!account)
            return Fail(account.error());
        return exportOf(tx, *account, now);
    };
    co_return co_await m_context.db.read(read);
}

} // namespace confab
