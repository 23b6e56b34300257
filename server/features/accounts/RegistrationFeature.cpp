#include "server/features/accounts/RegistrationFeature.h"

#include "server/features/accounts/AccountFields.h"
#include "server/features/accounts/AdminInvitation.h"
#include "server/features/accounts/SignIn.h"
#include "server/storage/InviteStore.h"
#include "server/storage/UserStore.h"

namespace confab {

using namespace Qt::StringLiterals;
using protocol::Register;
using protocol::SignedIn;

namespace {

// What the request says, checked; all but the password's hash.
Result<NewUser> checkedUser(const Register &request, Timestamp now)
{
    NewUser user{.id = UserId::create(now), .email = {}, .username = {}, .displayName = {}, .passwordHash = {}, .admin = false, .createdAt = now};
    const auto email = checkedEmail(request.email);
    if (!email)
        return Fail(email.error());
    user.email = *email;
    const auto username = checkedUsername(request.username, request.invitation ? ReservedNames::AllowForAdministrators : ReservedNames::Refuse);
    if (!username)
        return Fail(username.error());
    user.username = *username;
    const auto displayName = checkedDisplayName(request.displayName.value_or(request.username));
    if (!displayName)
        return Fail(displayName.error());
    user.displayName = *displayName;
    return user;
}

enum class Invitation { None, Chat, Administrator };

// An invitation that is given must hold, even where none is needed.
Result<Invitation> redeemInvitation(Transaction &tx, const std::optional<QString> &code, Timestamp now)
{
    if (!code)
        return Invitation::None;
    if (AdminInvitation::redeem(tx, *code))
        return Invitation::Administrator;
    // To a chat: it is used up by joining, not here.
    if (InviteStore(tx).find(*code, now, {}))
        return Invitation::Chat;
    return Fail(Error::invalid(u"invitation"_s, u"This invitation does not hold, or no longer."_s));
}

Result<void> admit(RegistrationMode mode, Invitation invitation)
{
    if (mode == RegistrationMode::Open || invitation == Invitation::Administrator)
        return {};
    if (mode == RegistrationMode::Closed)
        return Fail(Error::forbidden(u"This server takes no new accounts."_s));
    if (invitation == Invitation::None) {
        Error error = Error::forbidden(u"This server takes new accounts by invitation only."_s);
        error.field = u"invitation"_s;
        return Fail(error);
    }
    return {};
}

} // namespace

void RegistrationFeature::declare(OperationTable &operations)
{
    operations.on<protocol::ops::RegisterAccount>(this, &RegistrationFeature::registerAccount);
}

Task<Result<SignedIn>> RegistrationFeature::registerAccount(Caller caller, Register request)
{
    auto user = checkedUser(request, m_context.clock.wall());
    if (!user)
        co_return Fail(user.error());
    const auto password = checkedPassword(request.password, u"password"_s, user->username, user->email);
    if (!password)
        co_return Fail(password.error());
    // Before the costly hash, so that strangers cannot keep a closed server's hashers busy.
    const RegistrationMode mode = m_mode;
    if (mode != RegistrationMode::Open && !request.invitation) {
        if (const auto admitted = admit(mode, Invitation::None); !admitted)
            co_return Fail(admitted.error());
    }
    const auto hash = co_await m_context.passwords.hash(*password);
    if (!hash)
        co_return Fail(hash.error());
    user->passwordHash = *hash;

    const auto make = [&context = m_context, mode, user = *user, code = request.invitation, device = deviceName(request.device, caller.agent),
                       address = caller.address](Transaction &tx) -> Result<OpenSession> {
        const auto invitation = redeemInvitation(tx, code, user.createdAt);
        if (!invitation)
            return Fail(invitation.error());
        CONFAB_TRY(admit(mode, *invitation));
        NewUser fresh = user;
        fresh.admin = *invitation == Invitation::Administrator;
        if (!fresh.admin)
            CONFAB_TRY(checkedUsername(fresh.username)); // not the names that speak for the server
        UserStore users(tx);
        CONFAB_TRY(users.insert(fresh));
        return openSession(tx, context, *users.account(fresh.id), device, address);
    };
    const auto session = co_await m_context.db.write(make);
    if (!session)
        co_return Fail(session.error());
    co_return signedIn(m_context, *session);
}

} // namespace confab
