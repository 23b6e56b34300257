#include "server/storage/KeptMemberships.h"

#include "server/storage/Connection.h"

#include <QScopedValueRollback>

namespace confab {

const Membership *KeptMemberships::find(ChatId chat, UserId user)
{
    const auto its = m_chats.find(chat);
    if (its == m_chats.end())
        return nullptr;
    const auto known = its->second.members.find(user);
    if (known == its->second.members.end())
        return nullptr;
    Membership &membership = known->second;
    membership.seq = its->second.seq;
    membership.rev = its->second.rev;
    membership.chatToIndex = its->second.toIndex;
    return &membership;
}

void KeptMemberships::keep(const Membership &membership)
{
    if (m_count >= most && m_due.empty())
        forget();
    Chat &chat = m_chats[membership.chatId];
    chat.key = membership.chatKey;
    chat.seq = membership.seq;
    chat.rev = membership.rev;
    chat.toIndex = membership.chatToIndex;
    m_count += chat.members.insert_or_assign(membership.person.id, membership).second;
}

bool KeptMemberships::advance(const Membership &sender, qint64 seq, qint64 rev, Timestamp at)
{
    const auto its = m_chats.find(sender.chatId);
    if (its == m_chats.end())
        return false;
    Chat &chat = its->second;
    const auto known = chat.members.find(sender.person.id);
    if (known == chat.members.end())
        return false;
    if (chat.marksDue.empty())
        m_due.push_back(&chat);
    if (std::ranges::find(chat.marksDue, &known->second) == chat.marksDue.end())
        chat.marksDue.push_back(&known->second);
    chat.seq = seq;
    chat.rev = rev;
    chat.activeAt = at;
    known->second.deliveredSeq = known->second.readSeq = seq;
    return true;
}

void KeptMemberships::settle(Connection &connection)
{
    if (m_due.empty())
        return;
    const QScopedValueRollback settling(m_settling, true); // these statements are no reason to forget anything
    for (Chat *chat : std::exchange(m_due, {})) {
        write(connection, chat->key, std::exchange(chat->toIndex, true), chat->seq, chat->rev, chat->activeAt);
        for (const Membership *member : std::exchange(chat->marksDue, {}))
            writeMarks(connection, chat->key, member->person.id, member->readSeq);
    }
}

void KeptMemberships::forget()
{
    if (m_settling)
        return;
    m_due.clear();
    m_chats.clear();
    m_count = 0;
}

void KeptMemberships::write(Connection &connection, qint64 chatKey, bool toIndex, qint64 seq, qint64 rev, Timestamp at)
{
    connection.run(u"UPDATE chats SET seq = ?, rev = ?, active_at = ? WHERE key = ?", seq, rev, at, chatKey);
    if (!toIndex)
        connection.run(u"UPDATE chats SET to_index = 1 WHERE key = ?", chatKey);
}

void KeptMemberships::writeMarks(Connection &connection, qint64 chatKey, UserId user, qint64 seq)
{
    connection.run(u"UPDATE members SET delivered_seq = ?, read_seq = ? WHERE chat_key = ? AND user_id = ?", seq, seq, chatKey, user);
}

} // namespace confab
