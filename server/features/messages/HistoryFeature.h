#pragma once

#include "server/features/base/Feature.h"
#include "server/storage/Database.h"

namespace confab {

// Reading messages: pages of history, what changed since a rev, single messages, threads and earlier texts. All of it is
// open to every member of the chat.
class HistoryFeature final : public Feature
{
public:
    explicit HistoryFeature(Database &database) : m_database(database) {}

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::MessagePage>> page(Caller caller, protocol::HistoryQuery query);
    Task<Result<protocol::Changes>> changes(Caller caller, protocol::ChangesQuery query);
    Task<Result<protocol::MessageResult>> message(Caller caller, protocol::MessageRef ref);
    Task<Result<protocol::MessagePage>> thread(Caller caller, protocol::ThreadQuery query);
    Task<Result<protocol::MessageVersions>> versions(Caller caller, protocol::MessageRef ref);

    Database &m_database;
};

} // namespace confab
