#pragma once

#include "server/features/accounts/AccountContext.h"
#include "server/features/base/Feature.h"

namespace confab {

// One's signed-in devices.
class SessionsFeature final : public Feature
{
public:
    explicit SessionsFeature(const AccountContext &context) : m_context(context) {}

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::DeviceSessions>> list(Caller caller, protocol::Empty);
    Task<Result<protocol::Empty>> revoke(Caller caller, protocol::SessionRef request);
    Task<Result<protocol::Empty>> revokeOthers(Caller caller, protocol::Empty);

    const AccountContext &m_context;
};

} // namespace confab
