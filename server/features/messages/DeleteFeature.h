#pragma once

#include "server/features/base/Feature.h"
#include "server/features/base/Publisher.h"
#include "server/storage/Database.h"

namespace confab {

// Deleting one's own messages, or others' as a moderator. A tombstone keeps the seq; nothing keeps the words.
class DeleteFeature final : public Feature
{
public:
    DeleteFeature(Database &database, Publisher &publisher, const Clock &clock);

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::MessageResult>> remove(Caller caller, protocol::MessageRef request);

    Database &m_database;
    Publisher &m_publisher;
    const Clock &m_clock;
};

} // namespace confab
