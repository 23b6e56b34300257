#pragma once

#include "server/features/accounts/AccountContext.h"
#include "server/features/base/Feature.h"

namespace confab {

// One's own account: seeing, changing and taking away a copy of it.
class ProfileFeature final : public Feature
{
public:
    explicit ProfileFeature(const AccountContext &context) : m_context(context) {}

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::Account>> account(Caller caller, protocol::Empty);
    Task<Result<protocol::Account>> change(Caller caller, protocol::UpdateAccount request);
    Task<Result<QJsonObject>> exported(Caller caller, protocol::Empty);

    const AccountContext &m_context;
};

} // namespace confab
