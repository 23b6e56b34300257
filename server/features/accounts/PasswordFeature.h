#pragma once

#include "server/features/accounts/AccountContext.h"
#include "server/features/base/Feature.h"

namespace confab {

// What needs the password again: changing it, and deleting the account.
class PasswordFeature final : public Feature
{
public:
    // Takes someone out of all chats, inside the write that deletes the account: ownership passes on, those who stay are told.
    using LeaveAllChats = std::function<void(Transaction &, UserId, Timestamp now)>;

    PasswordFeature(const AccountContext &context, LeaveAllChats leaveAllChats)
        : m_context(context), m_leaveAllChats(std::move(leaveAllChats))
    {
    }

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::Empty>> setPassword(Caller caller, protocol::ChangePassword request);
    Task<Result<protocol::Empty>> removeAccount(Caller caller, protocol::DeleteAccount request);

    const AccountContext &m_context;
    const LeaveAllChats m_leaveAllChats;
};

} // namespace confab
