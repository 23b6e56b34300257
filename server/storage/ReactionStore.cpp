#include "server/storage/ReactionStore.h"

namespace confab {

std::optional<protocol::Message> ReactionStore::add(const LocatedMessage &message, const QString &emoji, Timestamp now)
{
    const int added = m_tx.run(u"INSERT INTO reactions (pos, emoji, user_id, created_at) VALUES (?, ?, ?, ?) ON CONFLICT (pos, emoji, user_id) DO NOTHING",
        message.pos, emoji, message.member.person.id, now).changed();
    return added ? std::optional(changed(message, +1)) : std::nullopt;
}

std::optional<protocol::Message> ReactionStore::remove(const LocatedMessage &message, const QString &emoji)
{
    const int removed = m_tx.run(u"DELETE FROM reactions WHERE pos = ? AND emoji = ? AND user_id = ?", message.pos, emoji, message.member.person.id).changed();
    return removed ? std::optional(changed(message, -1)) : std::nullopt;
}

int ReactionStore::kinds(const LocatedMessage &message)
{
    Query row = m_tx.run(u"SELECT count(DISTINCT emoji) FROM reactions WHERE pos = ?", message.pos);
    row.next();
    return int(row.integer(0));
}

protocol::Message ReactionStore::changed(const LocatedMessage &message, int difference)
{
    m_tx.run(u"UPDATE messages SET reaction_count = reaction_count + ? WHERE pos = ?", difference, message.pos);
    MessageStore messages(m_tx);
    messages.takeRev(message);
    return messages.readAt(message.pos, {});
}

} // namespace confab
