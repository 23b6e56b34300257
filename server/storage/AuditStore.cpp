#include "server/storage/AuditStore.h"

namespace confab {

void AuditStore::add(const AuditEntry &entry)
{
    m_tx.run(u"INSERT INTO audit_log (at, actor, action, chat_id, target, address, detail) VALUES (?, ?, ?, ?, ?, ?, ?)",
        entry.at, entry.actor, entry.action, entry.chat, entry.target, entry.address, entry.detail);
}

QList<AuditEntry> AuditStore::list(std::optional<ChatId> chat, std::optional<qint64> before, int limit)
{
    const qint64 below = before.value_or(std::numeric_limits<qint64>::max());
    Query row = chat
        ? m_tx.run(u"SELECT number, at, actor, action, chat_id, target, address, detail FROM audit_log WHERE chat_id = ? AND number < ? "
                   "ORDER BY number DESC LIMIT ?",
              *chat, below, limit)
        : m_tx.run(u"SELECT number, at, actor, action, chat_id, target, address, detail FROM audit_log WHERE number < ? ORDER BY number DESC LIMIT ?",
              below, limit);
    QList<AuditEntry> entries;
    while (row.next())
        entries += {row.integer(0), row.time(1), row.maybeId<UserId>(2), row.text(3), row.maybeId<ChatId>(4), row.text(5), row.text(6), row.text(7)};
    return entries;
}

} // namespace confab
