#pragma once

#include "server/features/base/Feature.h"
#include "server/storage/Database.h"

namespace confab {

// Finding messages in one's own chats, people and public rooms. Hits are messages with their chat and seq, so that a client
// opens them in context by get_messages around.
class SearchFeature final : public Feature
{
public:
    explicit SearchFeature(Database &database) : m_database(database) {}

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::SearchResults>> search(Caller caller, protocol::SearchQuery request);

    Database &m_database;
};

} // namespace confab
