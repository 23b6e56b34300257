#pragma once

#include "server/features/base/Feature.h"
#include "server/features/chats/ChatContext.h"

namespace confab {

// Who is kept out of a chat. Safe from any thread.
class BansFeature final : public Feature
{
public:
    explicit BansFeature(const ChatContext &context) : m_context(context) {}

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::Bans>> list(Caller caller, protocol::ChatRef request);
    Task<Result<protocol::Ban>> ban(Caller caller, protocol::BanParticipant request);
    Task<Result<protocol::Empty>> lift(Caller caller, protocol::ParticipantRef request);

    const ChatContext m_context;
};

} // namespace confab
