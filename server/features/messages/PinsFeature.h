#pragma once

#include "server/features/base/Feature.h"
#include "server/features/base/Publisher.h"
#include "server/storage/Database.h"

namespace confab {

// Pinning messages for everyone in the chat. Pinning what is pinned changes nothing.
class PinsFeature final : public Feature
{
public:
    static constexpr int pinsPerChat = 100;

    PinsFeature(Database &database, Publisher &publisher, const Clock &clock);

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::MessageResult>> pin(Caller caller, protocol::MessageRef request);
    Task<Result<protocol::MessageResult>> unpin(Caller caller, protocol::MessageRef request);
    Task<Result<protocol::PinnedMessages>> list(Caller caller, protocol::ChatRef chat);

    Database &m_database;
    Publisher &m_publisher;
    const Clock &m_clock;
};

} // namespace confab
