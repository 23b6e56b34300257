#pragma once

#include "server/features/accounts/AccountContext.h"
#include "server/features/base/Feature.h"

namespace confab {

// Signing in, staying signed in and signing out.
class LoginFeature final : public Feature
{
public:
    explicit LoginFeature(const AccountContext &context) : m_context(context) {}

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::SignedIn>> logIn(Caller caller, protocol::Login request);
    Task<Result<protocol::SignedIn>> refresh(Caller caller, protocol::RefreshToken request);
    Task<Result<protocol::Empty>> logOut(Caller caller, protocol::Logout request);

    const AccountContext &m_context;
};

} // namespace confab
