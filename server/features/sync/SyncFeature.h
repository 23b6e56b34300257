#pragma once

#include "server/features/base/Feature.h"
#include "server/storage/Database.h"

namespace confab {

// Catching up with all chats in one call, as one moment of the database. What would be too much comes by asking again: a
// chat that has `more` by get_changes from the `rev` it was answered with, chats that are still missing by naming those that
// came.
class SyncFeature final : public Feature
{
public:
    static constexpr int itemsPerChat = 100;
    static constexpr int itemsInAll = 1'000;
    static constexpr int newChatsAtOnce = 200; // the most recently active first

    explicit SyncFeature(Database &database) : m_database(database) {}

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::Synced>> sync(Caller caller, protocol::Sync request);

    Database &m_database;
};

} // namespace confab
