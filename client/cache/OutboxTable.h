#pragma once

#include "client/cache/CacheDatabase.h"
#include "client/cache/Records.h"

namespace confab {

class OutboxTable
{
public:
    explicit OutboxTable(CacheDatabase &database) : m_database(database) {}

    QList<OutboxEntry> all(); // in the order in which they were done
    qint64 add(const OutboxEntry &entry);
    void update(const OutboxEntry &entry);
    void remove(qint64 id);

private:
    CacheDatabase &m_database;
};

} // namespace confab
