#pragma once

#include "common/protocol/Messages.h"
#include "server/storage/Transaction.h"

namespace confab {

// How a message is read, for every query that answers messages. Such a query selects CONFAB_MESSAGE_COLUMNS from the tables
// that CONFAB_MESSAGE_JOINS joins to `messages m` and `chats c`.
#define CONFAB_MESSAGE_COLUMNS \
    "m.pos, m.change, m.id, m.client_id, m.type, m.content, m.sent_at, m.edited_at, m.deleted_at, m.pinned_at, m.mentions, " \
    "m.thread_count, m.file_count, m.reaction_count, c.id, s.id, s.username, s.display_name, s.avatar_url, t.id, " \
    "r.id, r.pos, r.content, r.deleted_at, rs.id, rs.username, rs.display_name, rs.avatar_url"
#define CONFAB_MESSAGE_JOINS \
    " LEFT JOIN users s ON s.id = m.sender LEFT JOIN messages t ON t.pos = m.thread_root " \
    "LEFT JOIN messages r ON r.pos = m.reply_to LEFT JOIN users rs ON rs.id = r.sender "
constexpr int messageColumns = 28;
#define CONFAB_ATTACHMENT_COLUMNS "f.id, f.name, f.media_type, f.size, f.width, f.height, f.duration_ms, f.placeholder, f.waveform"

protocol::Sender readSender(const Query &row, int first);
protocol::Attachment readAttachment(const Query &row, int first);

class MessageRows
{
public:
    // `reader`: for whom reactions say `me`; null in what is broadcast.
    MessageRows(Transaction &tx, UserId reader) : m_tx(tx), m_reader(reader) {}

    // The current row, then what lies in tables of its own.
    protocol::Message read(const Query &row, int first = 0);
    QList<protocol::Message> readAll(Query &row);

private:
    QList<protocol::Reaction> reactions(qint64 pos);
    QList<protocol::Attachment> attachments(qint64 pos);

    Transaction &m_tx;
    const UserId m_reader;
};

// Several ids in one column.
QByteArray packIds(const QList<UserId> &ids);
QList<UserId> unpackIds(const QByteArray &packed);

} // namespace confab
