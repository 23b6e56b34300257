#pragma once

#include "server/features/base/Feature.h"
#include "server/features/chats/ChatContext.h"

namespace confab {

// The directory of public rooms, and joining: by id what is public, by invite code everything else. Safe from any thread.
class RoomsFeature final : public Feature
{
public:
    explicit RoomsFeature(const ChatContext &context) : m_context(context) {}

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::ChatPage>> search(Caller caller, protocol::RoomQuery request);
    Task<Result<protocol::JoinedChat>> join(Caller caller, protocol::JoinChat request);

    Result<protocol::JoinedChat> shown(Result<protocol::JoinedChat> joined) const;

    const ChatContext m_context;
};

} // namespace confab
