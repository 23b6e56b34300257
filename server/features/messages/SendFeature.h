#pragma once

#include "server/features/base/Feature.h"
#include "server/features/base/Publisher.h"
#include "server/storage/Database.h"

namespace confab {

// Sending. Checks, counters and insert are one write, so that two messages of one connection keep their order; the
// acknowledgement leaves when the commit has returned, the broadcast after it.
class SendFeature final : public Feature
{
public:
    // Up to so many members, @all and @here of a moderator mention everyone; beyond, they are plain words: a broadcast carries
    // the ids of all it mentions.
    static constexpr int everyoneUpTo = 100;

    SendFeature(Database &database, Publisher &publisher, const Clock &clock);

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::SentMessage>> send(Caller caller, protocol::SendMessage request);

    Database &m_database;
    Publisher &m_publisher;
    const Clock &m_clock;
};

} // namespace confab
