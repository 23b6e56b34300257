#pragma once

#include "server/features/base/Feature.h"
#include "server/features/chats/ChatContext.h"

namespace confab {

// Who belongs to a chat: listing, adding, removing and leaving. Safe from any thread.
class ParticipantsFeature final : public Feature
{
public:
    explicit ParticipantsFeature(const ChatContext &context) : m_context(context) {}

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::ParticipantPage>> list(Caller caller, protocol::ListParticipants request);
    Task<Result<protocol::ParticipantPage>> add(Caller caller, protocol::AddParticipants request);
    Task<Result<protocol::Empty>> remove(Caller caller, protocol::ParticipantRef request);
    Task<Result<protocol::Empty>> leave(Caller caller, protocol::ChatRef request);

    const ChatContext m_context;
};

} // namespace confab
