#pragma once

#include "server/features/base/OperationTable.h"
#include "server/features/chats/ChatContext.h"

namespace confab {

// Direct chats: one for a pair of people, however often and by whomever it is made. With oneself it holds saved messages.
// Safe from any thread.
class DirectChats
{
public:
    explicit DirectChats(const ChatContext &context) : m_context(context) {}

    Task<Result<protocol::CreatedChat>> open(UserId caller, protocol::CreateChat request);

private:
    const ChatContext &m_context;
};

} // namespace confab
