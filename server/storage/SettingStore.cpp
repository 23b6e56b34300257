#include "server/storage/SettingStore.h"

namespace confab {

std::optional<QString> SettingStore::find(const QString &name)
{
    Query row = m_tx.run(u"SELECT value FROM server_settings WHERE name = ?", name);
    return row.next() ? std::optional(row.text(0)) : std::nullopt;
}

void SettingStore::set(const QString &name, const QString &value)
{
    m_tx.run(u"INSERT INTO server_settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value);
}

void SettingStore::remove(const QString &name)
{
    m_tx.run(u"DELETE FROM server_settings WHERE name = ?", name);
}

} // namespace confab
