#pragma once

#include "client/cache/CacheDatabase.h"
#include "client/cache/Records.h"

namespace confab {

// Messages and the ranges of them that are here without a hole.
class MessageTable
{
public:
    explicit MessageTable(CacheDatabase &database) : m_database(database) {}

    // Inserts, or replaces where what is here is older by rev.
    void put(const protocol::Message &message);
    // Replaces where the message is here and older by rev; false where it is not here.
    bool update(const protocol::Message &message);
    void addRange(ChatId chat, SeqRange range);

    SeqRange rangeAround(ChatId chat, qint64 seq); // empty where seq is not here
    SeqRange rangeBefore(ChatId chat, qint64 seq); // the nearest whole one below
    QList<protocol::Message> between(ChatId chat, qint64 first, qint64 last); // in seq order
    std::optional<protocol::Message> byId(MessageId id);
    QList<protocol::Message> withFiles(ChatId chat, int most); // the newest first
    QList<protocol::Message> pinned(ChatId chat); // the newest first
    int countOthers(ChatId chat, qint64 afterSeq, UserId me);

private:
    CacheDatabase &m_database;
};

} // namespace confab
