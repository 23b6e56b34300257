#include "server/storage/ServerStore.h"

namespace confab {

QString ServerStore::epoch()
{
    Query row = m_tx.run(u"SELECT epoch FROM confab");
    return row.next() ? row.text(0) : QString();
}

std::optional<QString> ServerStore::setting(const QString &name)
{
    Query row = m_tx.run(u"SELECT value FROM server_settings WHERE name = ?", name);
    return row.next() ? std::optional(row.text(0)) : std::nullopt;
}

void ServerStore::setSetting(const QString &name, const QString &value)
{
    m_tx.run(u"INSERT INTO server_settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value);
}

bool ServerStore::clearSetting(const QString &name)
{
    return m_tx.run(u"DELETE FROM server_settings WHERE name = ?", name).changed() > 0;
}

std::optional<KeptAnswer> ServerStore::keptAnswer(UserId user, const QString &key)
{
    Query row = m_tx.run(u"SELECT request_hash, status, response FROM idempotency_keys WHERE user_id = ? AND key = ?", user, key);
    if (!row.next())
        return std::nullopt;
    return KeptAnswer{row.blob(0), int(row.integer(1)), row.blob(2)};
}

void ServerStore::keepAnswer(UserId user, const QString &key, const KeptAnswer &answer, Timestamp now)
{
    m_tx.run(u"INSERT INTO idempotency_keys (user_id, key, request_hash, status, response, created_at) VALUES (?, ?, ?, ?, ?, ?) "
             "ON CONFLICT (user_id, key) DO NOTHING",
        user, key, answer.requestHash, answer.status, answer.response, now);
}

} // namespace confab
