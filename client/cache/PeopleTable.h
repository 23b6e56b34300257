#pragma once

#include "client/cache/CacheDatabase.h"
#include "client/cache/Records.h"

namespace confab {

class PeopleTable
{
public:
    explicit PeopleTable(CacheDatabase &database) : m_database(database) {}

    QHash<UserId, protocol::User> all();
    void put(const protocol::User &user);

    QList<CachedMember> members(ChatId chat);
    void putMember(ChatId chat, const CachedMember &member);
    void removeMember(ChatId chat, UserId user);
    void removeMembers(ChatId chat);

private:
    CacheDatabase &m_database;
};

} // namespace confab
