#pragma once

#include "server/features/accounts/AccountContext.h"
#include "server/features/accounts/RegistrationMode.h"
#include "server/features/base/Feature.h"

#include <atomic>

namespace confab {

// Makes accounts.
class RegistrationFeature final : public Feature
{
public:
    RegistrationFeature(const AccountContext &context, RegistrationMode mode) : m_context(context), m_mode(mode) {}

    void declare(OperationTable &operations) override;
    void setMode(RegistrationMode mode) { m_mode = mode; } // safe from any thread

private:
    Task<Result<protocol::SignedIn>> registerAccount(Caller caller, protocol::Register request);

    const AccountContext &m_context;
    std::atomic<RegistrationMode> m_mode;
};

} // namespace confab
