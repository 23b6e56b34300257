#pragma once

#include "client/cache/CacheDatabase.h"
#include "client/cache/Records.h"

namespace confab {

class ChatTable
{
public:
    explicit ChatTable(CacheDatabase &database) : m_database(database) {}

    QHash<ChatId, CachedChat> all();
    void put(const CachedChat &chat);
    void remove(ChatId id);         // and its messages and members
    void removePersonal(ChatId id); // its draft and what is to be sent
    void clear();
    std::pair<QString, qint64> draft(ChatId id); // text and when, ms since 1970
    void putDraft(ChatId id, const QString &text, qint64 at);

    QString meta(const QString &key);
    void setMeta(const QString &key, const QString &value);

private:
    CacheDatabase &m_database;
};

} // namespace confab
