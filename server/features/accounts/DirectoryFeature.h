#pragma once

#include "server/features/base/Feature.h"
#include "server/features/base/PresenceBook.h"
#include "server/storage/Database.h"

namespace confab {

// Finding people.
class DirectoryFeature final : public Feature
{
public:
    DirectoryFeature(Database &db, const PresenceBook &presence) : m_db(db), m_presence(presence) {}

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::UserPage>> search(Caller caller, protocol::UserQuery request);
    Task<Result<protocol::User>> user(Caller caller, protocol::UserRef request);

    Database &m_db;
    const PresenceBook &m_presence;
};

} // namespace confab
