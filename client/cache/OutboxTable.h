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
    // Its sender's message is stored: the entry goes. What was rewritten after it had left becomes a change to the message.
    void settle(const protocol::Message &message);

private:
    CacheDatabase &m_database;
};

} // namespace confab
