#pragma once

#include "server/features/base/Feature.h"
#include "server/features/base/Publisher.h"
#include "server/storage/Database.h"

namespace confab {

// Changing one's own words, for a while after they were sent. The earlier text is kept.
class EditFeature final : public Feature
{
public:
    EditFeature(Database &database, Publisher &publisher, const Clock &clock, std::chrono::milliseconds window = std::chrono::minutes(15));

    void setWindow(std::chrono::milliseconds window) { m_window = window; } // safe from any thread
    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::MessageResult>> edit(Caller caller, protocol::EditMessage request);

    Database &m_database;
    Publisher &m_publisher;
    const Clock &m_clock;
    std::atomic<std::chrono::milliseconds> m_window;
};

} // namespace confab
