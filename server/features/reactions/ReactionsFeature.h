#pragma once

#include "server/features/base/Feature.h"
#include "server/features/base/Publisher.h"
#include "server/storage/Database.h"

namespace confab {

// Emoji under messages. Adding what is there, or taking back what is not, changes nothing.
class ReactionsFeature final : public Feature
{
public:
    static constexpr int kindsPerMessage = 20; // different emoji

    ReactionsFeature(Database &database, Publisher &publisher, const Clock &clock);

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::MessageResult>> add(Caller caller, protocol::React request);
    Task<Result<protocol::MessageResult>> remove(Caller caller, protocol::React request);

    Database &m_database;
    Publisher &m_publisher;
    const Clock &m_clock;
};

} // namespace confab
