#pragma once

#include "server/features/base/Feature.h"
#include "server/features/chats/ChatContext.h"

namespace confab {

// Members' roles, and passing ownership on. Safe from any thread.
class RolesFeature final : public Feature
{
public:
    explicit RolesFeature(const ChatContext &context) : m_context(context) {}

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::Participant>> setRole(Caller caller, protocol::SetRole request);

    const ChatContext m_context;
};

} // namespace confab
