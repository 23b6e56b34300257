#pragma once

#include "server/features/base/Feature.h"
#include "server/storage/Database.h"

namespace confab {

// The list of what a chat's messages carry, for its members.
class ChatFilesFeature final : public Feature
{
public:
    explicit ChatFilesFeature(Database &database) : m_database(database) {}

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::ChatFilePage>> list(Caller caller, protocol::ChatFilesQuery query);

    Database &m_database;
};

} // namespace confab
