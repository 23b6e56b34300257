#include "server/features/accounts/PasswordProof.h"

#include "common/base/Text.h"
#include "server/features/accounts/AccountFields.h"

namespace confab {

using namespace Qt::StringLiterals;

Task<Result<Proven>> PasswordProof::ofLogin(QString login, QString password, QString address) const
{
    const QString account = preparedLogin(login);
    const auto find = [account](Transaction &tx) -> Result<std::optional<UserRecord>> { return UserStore(tx).findByLogin(account); };
    const auto user = co_await m_context.db.read(find);
    if (!user)
        co_return Fail(user.error());
    const Error wrong = Error::of(ErrorCode::Unauthenticated, u"The name or the password is wrong."_s);
    co_return co_await prove(*user, folded(account), password, address, wrong);
}

Task<Result<Proven>> PasswordProof::ofUser(UserId id, QString password, QString field, QString address) const
{
    const auto find = [id](Transaction &tx) -> Result<std::optional<UserRecord>> { return UserStore(tx).find(id); };
    const auto user = co_await m_context.db.read(find);
    if (!user)
        co_return Fail(user.error());
    Error wrong = Error::forbidden(u"The password is wrong."_s);
    wrong.field = field;
    co_return co_await prove(*user, id.toString(), password, address, wrong);
}

Task<Result<Proven>> PasswordProof::prove(std::optional<UserRecord> user, QString account, QString password, QString address, Error wrong) const
{
    GuessingLimits &guessing = m_context.guessing;
    if (const auto allowed = guessing.begin(account, address); !allowed)
        co_return Fail(allowed.error());
    // An account that does not exist costs the same hash.
    const QString hash = user ? user->passwordHash : QString();
    const auto verdict = co_await m_context.passwords.verify(preparedPassword(password), hash);
    if (!verdict) {
        guessing.wasNone(account, address);
        co_return Fail(verdict.error());
    }
    if (!user || !verdict->matches) {
        guessing.wasWrong(account, address);
        co_return Fail(wrong);
    }
    guessing.wasNone(account, address);
    co_return Proven{*user, verdict->needsRehash};
}

} // namespace confab
