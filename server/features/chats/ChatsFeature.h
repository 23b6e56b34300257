#pragma once

#include "server/features/base/Feature.h"
#include "server/features/chats/DirectChats.h"

namespace confab {

// Making, listing, showing, changing and deleting chats. Safe from any thread.
class ChatsFeature final : public Feature
{
public:
    explicit ChatsFeature(const ChatContext &context);

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::CreatedChat>> create(Caller caller, protocol::CreateChat request);
    Task<Result<protocol::ChatPage>> list(Caller caller, protocol::ListChats request);
    Task<Result<protocol::ChatResult>> get(Caller caller, protocol::ChatRef request);
    Task<Result<protocol::ChatResult>> update(Caller caller, protocol::UpdateChat request);
    Task<Result<protocol::Empty>> remove(Caller caller, protocol::ChatRef request);

    Task<Result<protocol::CreatedChat>> createShared(UserId caller, protocol::CreateChat request);

    const ChatContext m_context;
    DirectChats m_directChats;
};

} // namespace confab
