#include "server/storage/ReceiptStore.h"

#include "server/storage/Position.h"

namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 messagesLookedAt = 500; // newly covered ones, the latest

} // namespace

Result<MarkMoved> ReceiptStore::advance(const Mark &mark)
{
    MarkMoved moved;
    {
        Query row = m_tx.run(u"SELECT c.key, c.member_count, c.seq, m.delivered_seq, m.read_seq FROM chats c JOIN members m ON m.chat_key = c.key "
                             "WHERE c.id = ? AND m.user_id = ? AND c.deleted_at IS NULL",
            mark.chatId, mark.userId);
        if (!row.next())
            return Fail(Error::notFound(u"No such chat."_s));
        moved.chatKey = row.integer(0);
        moved.memberCount = int(row.integer(1));
        moved.last = row.integer(2);
        moved.deliveredBefore = row.integer(3);
        moved.readBefore = row.integer(4);
        moved.read = std::max(moved.readBefore, std::min(mark.readSeq, moved.last));
        moved.delivered = std::max({moved.deliveredBefore, std::min(mark.deliveredSeq, moved.last), moved.read});
    }
    if (moved.readRose() || moved.deliveredRose()) {
        m_tx.run(u"UPDATE members SET delivered_seq = ?, read_seq = ? WHERE chat_key = ? AND user_id = ?",
            moved.delivered, moved.read, moved.chatKey, mark.userId);
    }
    if (moved.readRose())
        m_tx.run(u"DELETE FROM mentions WHERE user_id = ? AND chat_key = ? AND seq <= ?", mark.userId, moved.chatKey, moved.read);
    return moved;
}

protocol::Unread ReceiptStore::unread(const Membership &member)
{
    Query row = m_tx.run(u"SELECT count(*) FROM mentions WHERE user_id = ? AND chat_key = ? AND seq > ?", member.person.id, member.chatKey, member.readSeq);
    row.next();
    return {member.seq - member.readSeq, row.integer(0), member.readSeq};
}

QList<UserId> ReceiptStore::authors(qint64 chatKey, qint64 from, qint64 to, UserId except)
{
    Query row = m_tx.run(u"SELECT DISTINCT w.sender FROM messages w JOIN members m ON m.chat_key = ? AND m.user_id = w.sender "
                         "WHERE w.pos BETWEEN ? AND ? AND w.sender <> ?",
        chatKey, positionOf(chatKey, std::max(from + 1, to - messagesLookedAt + 1)), positionOf(chatKey, to), except);
    QList<UserId> authors;
    while (row.next())
        authors += row.id<UserId>(0);
    return authors;
}

protocol::MessageStatusReport ReceiptStore::status(const LocatedMessage &message, int items)
{
    // Who came later has not been sent it.
    Query row = m_tx.run(u"SELECT user_id, delivered_seq >= ?, read_seq >= ? FROM members WHERE chat_key = ? AND user_id <> ? AND joined_seq < ?",
        message.seq, message.seq, message.member.chatKey, message.sender, message.seq);
    protocol::MessageStatusReport report;
    int others = 0;
    while (row.next()) {
        const MessageStatus status = row.flag(2) ? MessageStatus::Read : row.flag(1) ? MessageStatus::Delivered : MessageStatus::Sent;
        ++others;
        report.deliveredCount += status != MessageStatus::Sent;
        report.readCount += status == MessageStatus::Read;
        if (report.items.size() < items)
            report.items += {row.id<UserId>(0), status};
    }
    if (others > 0 && report.readCount == others)
        report.status = MessageStatus::Read;
    else if (others > 0 && report.deliveredCount == others)
        report.status = MessageStatus::Delivered;
    return report;
}

} // namespace confab
