#include "server/storage/RelationStore.h"

namespace confab {

void RelationStore::set(UserId user, UserId other, Relation kind, Timestamp now)
{
    m_tx.run(u"INSERT INTO user_relations (user_id, other_id, kind, created_at) VALUES (?, ?, ?, ?) "
             "ON CONFLICT (user_id, other_id) DO UPDATE SET kind = excluded.kind",
        user, other, kind, now);
}

bool RelationStore::clear(UserId user, UserId other)
{
    return m_tx.run(u"DELETE FROM user_relations WHERE user_id = ? AND other_id = ?", user, other).changed() > 0;
}

std::optional<Relation> RelationStore::find(UserId user, UserId other)
{
    Query row = m_tx.run(u"SELECT kind FROM user_relations WHERE user_id = ? AND other_id = ?", user, other);
    return row.next() ? std::optional(row.as<Relation>(0)) : std::nullopt;
}

QList<RelationRecord> RelationStore::ofUser(UserId user)
{
    Query row = m_tx.run(u"SELECT other_id, kind, created_at FROM user_relations WHERE user_id = ? ORDER BY created_at, other_id", user);
    QList<RelationRecord> relations;
    while (row.next())
        relations += {row.id<UserId>(0), row.as<Relation>(1), row.time(2)};
    return relations;
}

} // namespace confab
