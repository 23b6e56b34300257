#include "server/storage/DraftStore.h"

namespace confab {

bool DraftStore::set(const Membership &writer, const Draft &draft)
{
    const int changed = m_tx.run(u"INSERT INTO drafts (user_id, chat_key, content, reply_to, updated_at) VALUES (?, ?, ?, ?, ?) "
                                 "ON CONFLICT (user_id, chat_key) DO UPDATE SET content = excluded.content, reply_to = excluded.reply_to, "
                                 "updated_at = excluded.updated_at WHERE drafts.updated_at <= excluded.updated_at",
        writer.person.id, writer.chatKey, draft.content, draft.replyTo, draft.updatedAt).changed();
    return changed > 0;
}

QList<Draft> DraftStore::ofUser(UserId user)
{
    Query row = m_tx.run(u"SELECT c.id, d.content, d.reply_to, d.updated_at FROM drafts d JOIN chats c ON c.key = d.chat_key "
                         "WHERE d.user_id = ? AND d.content <> '' ORDER BY d.updated_at DESC",
        user);
    QList<Draft> drafts;
    while (row.next())
        drafts += {row.id<ChatId>(0), row.text(1), row.maybeId<MessageId>(2), row.time(3)};
    return drafts;
}

} // namespace confab
