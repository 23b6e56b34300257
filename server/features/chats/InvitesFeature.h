#pragma once

#include "server/features/base/Feature.h"
#include "server/features/chats/ChatContext.h"

namespace confab {

// Invite codes: making, listing, revoking. Joining by one is in RoomsFeature. Safe from any thread.
class InvitesFeature final : public Feature
{
public:
    explicit InvitesFeature(const ChatContext &context) : m_context(context) {}

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::Invite>> create(Caller caller, protocol::CreateInvite request);
    Task<Result<protocol::Invites>> list(Caller caller, protocol::ChatRef request);
    Task<Result<protocol::Empty>> revoke(Caller caller, protocol::RevokeInvite request);

    const ChatContext m_context;
};

} // namespace confab
