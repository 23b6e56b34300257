#pragma once

#include "server/features/accounts/AccountContext.h"
#include "server/features/base/OperationTable.h"
#include "server/storage/UserStore.h"

namespace confab {

// Someone who gave the right password.
struct Proven {
    UserRecord user;
    bool hashOutdated = false; // made with other settings than today's
};

// Asks for the password before what only the account's owner may do, within the limits on guessing.
class PasswordProof
{
public:
    explicit PasswordProof(const AccountContext &context) : m_context(context) {}

    // The same error after the same time whether the account or the password is wrong.
    Task<Result<Proven>> ofLogin(QString login, QString password, QString address) const;
    // Of someone signed in; `field` is the one to name if it is wrong.
    Task<Result<Proven>> ofUser(UserId user, QString password, QString field, QString address) const;

private:
    Task<Result<Proven>> prove(std::optional<UserRecord> user, QString account, QString password, QString address, Error wrong) const;

    const AccountContext &m_context;
};

} // namespace confab
