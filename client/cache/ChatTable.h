#pragma once

#include "client/cache/CacheDatabase.h"
#include "client/cache/Records.h"

namespace confab {

class ChatTable
{
public:
    explicit ChatTable(CacheDatabase &database) : m_database(database) {}

    QList<CachedChat> all();
    void put(const CachedChat &chat);
    void remove(ChatId id);
    void clear();
    void putDraft(ChatId id, const QString &text, qint64 at);

    QString meta(const QString &key);
    void setMeta(const QString &key, const QString &value);

private:
    CacheDatabase &m_database;
};

} // namespace confab
