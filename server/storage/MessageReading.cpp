// The reading half of MessageStore.

#include "server/storage/MessageRows.h"
#include "server/storage/MessageStore.h"
#include "server/storage/Position.h"

namespace confab {

#define CONFAB_MESSAGES_SELECT "SELECT " CONFAB_MESSAGE_COLUMNS " FROM messages m JOIN chats c ON c.key = m.pos >> 32" CONFAB_MESSAGE_JOINS

protocol::Message MessageStore::readAt(qint64 pos, UserId reader)
{
    Query row = m_tx.run(u"" CONFAB_MESSAGES_SELECT "WHERE m.pos = ?", pos);
    row.next();
    return MessageRows(m_tx, reader).read(row);
}

protocol::Message MessageStore::read(const LocatedMessage &message)
{
    QList<protocol::Message> one{readAt(message.pos, message.member.person.id)};
    addStatus(message.member, one);
    return one.first();
}

// Seqs have no holes, so a page is a range and what lies beyond it is arithmetic.
protocol::MessagePage MessageStore::range(const Membership &reader, qint64 first, qint64 last)
{
    first = std::max<qint64>(first, 1);
    last = std::min(last, reader.seq);
    protocol::MessagePage page;
    if (first <= last) {
        Query row = m_tx.run(u"" CONFAB_MESSAGES_SELECT "WHERE m.pos BETWEEN ? AND ? ORDER BY m.pos",
            positionOf(reader.chatKey, first), positionOf(reader.chatKey, last));
        page.items = MessageRows(m_tx, reader.person.id).readAll(row);
    }
    addStatus(reader, page.items);
    page.hasMoreBefore = first > 1 && reader.seq > 0;
    page.hasMoreAfter = last < reader.seq;
    return page;
}

protocol::MessagePage MessageStore::before(const Membership &reader, qint64 seq, int limit)
{
    const qint64 end = std::min(seq, reader.seq + 1);
    return range(reader, end - limit, end - 1);
}

protocol::MessagePage MessageStore::after(const Membership &reader, qint64 seq, int limit)
{
    const qint64 start = std::min(seq, reader.seq);
    return range(reader, start + 1, start + limit);
}

protocol::MessagePage MessageStore::around(const Membership &reader, qint64 seq, int limit)
{
    const qint64 first = std::min(seq, reader.seq) - limit / 2;
    return range(reader, first, first + limit - 1);
}

protocol::MessagePage MessageStore::latest(const Membership &reader, int limit)
{
    return range(reader, reader.seq - limit + 1, reader.seq);
}

qint64 MessageStore::seqAtDate(const Membership &reader, Timestamp date)
{
    qint64 low = 1;
    qint64 high = reader.seq + 1;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        Query row = m_tx.run(u"SELECT sent_at FROM messages WHERE pos = ?", positionOf(reader.chatKey, middle));
        if (row.next() && row.time(0) < date)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// The seq from which on messages were sent after `sinceRev`. The revs they were sent with rise with their seqs, and are ahead
// of these by no more than the chat has had other changes: so there is mostly little to look at.
qint64 MessageStore::firstSince(const Membership &reader, qint64 sinceRev)
{
    qint64 low = std::clamp<qint64>(sinceRev - (reader.rev - reader.seq) + 1, 1, reader.seq + 1);
    qint64 high = std::min(sinceRev, reader.seq) + 1;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        Query row = m_tx.run(u"SELECT born FROM messages WHERE pos = ?", positionOf(reader.chatKey, middle));
        // Without `born`, it is older than those that have it, and found by `change`.
        if (row.next() && (row.isNull(0) || row.integer(0) <= positionOf(reader.chatKey, sinceRev)))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

protocol::Changes MessageStore::changes(const Membership &reader, qint64 sinceRev, int limit)
{
    sinceRev = std::clamp<qint64>(sinceRev, 0, reader.rev);
    // What was changed since it was sent, by the index, and what was not, by place.
    Query row = m_tx.run(u"SELECT " CONFAB_MESSAGE_COLUMNS " FROM (SELECT pos FROM ("
                         "SELECT pos, change FROM (SELECT pos, change FROM messages WHERE (born IS NULL OR change <> born) AND change > ? AND change <= ? ORDER BY change LIMIT ?) a "
                         "UNION ALL SELECT pos, change FROM (SELECT pos, change FROM messages WHERE change = born AND pos BETWEEN ? AND ? ORDER BY pos LIMIT ?) b"
                         ") both_kinds ORDER BY change LIMIT ?) found CROSS JOIN messages m ON m.pos = found.pos JOIN chats c ON c.key = m.pos >> 32" CONFAB_MESSAGE_JOINS,
        positionOf(reader.chatKey, sinceRev), positionOf(reader.chatKey, reader.rev), limit + 1,
        positionOf(reader.chatKey, firstSince(reader, sinceRev)), positionOf(reader.chatKey, reader.seq), limit + 1, limit + 1);
    protocol::Changes changes;
    changes.items = MessageRows(m_tx, reader.person.id).readAll(row);
    std::ranges::sort(changes.items, {}, &protocol::Message::rev); // a join keeps no order
    changes.more = changes.items.size() > limit;
    if (changes.more)
        changes.items.removeLast();
    // Without more, the asker is where the chat is: some revs may have been taken over by later ones.
    changes.rev = changes.more ? changes.items.last().rev : reader.rev;
    addStatus(reader, changes.items);
    return changes;
}

protocol::MessagePage MessageStore::thread(const LocatedMessage &root, qint64 afterSeq, int limit)
{
    Query row = m_tx.run(u"" CONFAB_MESSAGES_SELECT "WHERE m.thread_root = ? AND m.pos > ? ORDER BY m.pos LIMIT ?",
        root.pos, positionOf(root.member.chatKey, std::clamp<qint64>(afterSeq, 0, root.member.seq)), limit + 1);
    protocol::MessagePage page;
    page.items = MessageRows(m_tx, root.member.person.id).readAll(row);
    page.hasMoreAfter = page.items.size() > limit;
    if (page.hasMoreAfter)
        page.items.removeLast();
    page.hasMoreBefore = afterSeq > root.seq
        && m_tx.run(u"SELECT 1 FROM messages WHERE thread_root = ? AND pos <= ? LIMIT 1",
               root.pos, positionOf(root.member.chatKey, std::min(afterSeq, root.member.seq))).next();
    addStatus(root.member, page.items);
    return page;
}

QList<protocol::Message> MessageStore::pinned(const Membership &reader, int limit)
{
    Query row = m_tx.run(u"" CONFAB_MESSAGES_SELECT "WHERE m.pinned_at IS NOT NULL AND m.pos BETWEEN ? AND ? ORDER BY m.pos DESC LIMIT ?",
        positionOf(reader.chatKey, 1), positionOf(reader.chatKey, reader.seq), limit);
    return MessageRows(m_tx, reader.person.id).readAll(row);
}

QList<WrittenMessage> MessageStore::writtenBy(UserId user, int limit)
{
    Query row = m_tx.run(u"SELECT m.id, c.id, m.content, m.sent_at, m.edited_at FROM messages m JOIN chats c ON c.key = (m.pos >> 32) "
                         "WHERE m.sender = ? AND m.client_id IS NOT NULL AND m.deleted_at IS NULL LIMIT ?",
        user, limit);
    QList<WrittenMessage> messages;
    while (row.next())
        messages += WrittenMessage{row.id<MessageId>(0), row.id<ChatId>(1), row.text(2), row.time(3), row.maybeTime(4)};
    return messages;
}

QList<protocol::MessageVersion> MessageStore::versions(const LocatedMessage &message)
{
    Query row = m_tx.run(u"SELECT content, written_at FROM (SELECT version, content, written_at FROM message_versions WHERE pos = ? "
                         "UNION ALL SELECT 1000000000, content, coalesce(edited_at, sent_at) FROM messages WHERE pos = ?) v ORDER BY version",
        message.pos, message.pos);
    QList<protocol::MessageVersion> versions;
    while (row.next())
        versions += protocol::MessageVersion{row.text(0), row.time(1)};
    return versions;
}

void MessageStore::addStatus(const Membership &reader, QList<protocol::Message> &messages)
{
    const auto own = [&](const protocol::Message &message) { return message.sender.id == reader.person.id; };
    if (reader.memberCount > statusUpTo || std::ranges::none_of(messages, own))
        return;
    Query row = m_tx.run(u"SELECT min(delivered_seq), min(read_seq) FROM members WHERE chat_key = ? AND user_id <> ?", reader.chatKey, reader.person.id);
    row.next();
    const qint64 delivered = row.integer(0); // 0 where nobody else is there
    const qint64 read = row.integer(1);
    for (protocol::Message &message : messages) {
        if (own(message))
            message.status = message.seq <= read ? MessageStatus::Read : message.seq <= delivered ? MessageStatus::Delivered : MessageStatus::Sent;
    }
}

} // namespace confab
