#include "client/cache/MessageTable.h"

#include "client/cache/Body.h"
#include "common/protocol/JsonWriter.h"

namespace confab {

using namespace protocol;

namespace {

// All that `query` finds, its first column being their bodies.
QList<Message> messagesOf(QSqlQuery &query)
{
    QList<Message> messages;
    while (query.next()) {
        if (auto message = fromBody<Message>(query.value(0).toByteArray()))
            messages.append(std::move(*message));
    }
    query.finish();
    return messages;
}

int filesOf(const Message &m)
{
    return m.attachments.isEmpty() || m.deletedAt ? 0 : 1 + int(m.type);
}

int pinOf(const Message &m)
{
    return m.pinned.value_or(false) && !m.deletedAt;
}

} // namespace

void MessageTable::put(const Message &m)
{
    m_database.run(QStringLiteral("INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (chatId, seq) DO UPDATE SET "
                                  "rev = excluded.rev, id = excluded.id, sender = excluded.sender, body = excluded.body, files = excluded.files, "
                                  "pinned = excluded.pinned WHERE excluded.rev >= messages.rev"),
                   {m.chatId.toBytes(), m.seq, m.rev, m.id.toBytes(), m.sender.id.toBytes(), QString::fromUtf8(toJson(m)), filesOf(m), pinOf(m)});
}

bool MessageTable::update(const Message &m)
{
    QSqlQuery &query = m_database.run(QStringLiteral("UPDATE messages SET rev = ?, body = ?, files = ?, pinned = ? WHERE chatId = ? AND seq = ? AND rev <= ?"),
                                      {m.rev, QString::fromUtf8(toJson(m)), filesOf(m), pinOf(m), m.chatId.toBytes(), m.seq, m.rev});
    return query.numRowsAffected() > 0;
}

void MessageTable::addRange(ChatId chat, SeqRange range)
{
    if (range.isEmpty())
        return;
    QSqlQuery &query = m_database.run(QStringLiteral("SELECT first, last FROM ranges WHERE chatId = ? AND first <= ? AND last >= ?"),
                                      {chat.toBytes(), range.last + 1, range.first - 1});
    QList<SeqRange> touched;
    while (query.next())
        touched.append({query.value(0).toLongLong(), query.value(1).toLongLong()});
    query.finish();
    for (const SeqRange &old : touched) {
        range.first = std::min(range.first, old.first);
        range.last = std::max(range.last, old.last);
        m_database.run(QStringLiteral("DELETE FROM ranges WHERE chatId = ? AND first = ?"), {chat.toBytes(), old.first});
    }
    m_database.run(QStringLiteral("INSERT INTO ranges VALUES (?, ?, ?)"), {chat.toBytes(), range.first, range.last});
}

SeqRange MessageTable::rangeAround(ChatId chat, qint64 seq)
{
    const SeqRange range = rangeBefore(chat, seq + 1);
    return range.last >= seq ? range : SeqRange();
}

SeqRange MessageTable::rangeBefore(ChatId chat, qint64 seq)
{
    QSqlQuery &query = m_database.run(QStringLiteral("SELECT first, last FROM ranges WHERE chatId = ? AND first < ? ORDER BY first DESC LIMIT 1"),
                                      {chat.toBytes(), seq});
    SeqRange range;
    if (query.next())
        range = {query.value(0).toLongLong(), query.value(1).toLongLong()};
    query.finish();
    return range;
}

QList<Message> MessageTable::between(ChatId chat, qint64 first, qint64 last)
{
    return messagesOf(m_database.run(QStringLiteral("SELECT CAST(body AS BLOB) FROM messages WHERE chatId = ? AND seq BETWEEN ? AND ? ORDER BY seq"),
                                      {chat.toBytes(), first, last}));
}

std::optional<Message> MessageTable::byId(MessageId id)
{
    QSqlQuery &query = m_database.run(QStringLiteral("SELECT CAST(body AS BLOB) FROM messages WHERE id = ?"), {id.toBytes()});
    std::optional<Message> message;
    if (query.next())
        message = fromBody<Message>(query.value(0).toByteArray());
    query.finish();
    return message;
}

QList<Message> MessageTable::withFiles(ChatId chat, int most)
{
    return messagesOf(m_database.run(QStringLiteral("SELECT CAST(body AS BLOB) FROM messages WHERE chatId = ? AND files > 0 ORDER BY seq DESC LIMIT ?"),
                                      {chat.toBytes(), most}));
}

QList<Message> MessageTable::pinned(ChatId chat)
{
    return messagesOf(m_database.run(QStringLiteral("SELECT CAST(body AS BLOB) FROM messages WHERE chatId = ? AND pinned > 0 ORDER BY seq DESC"), {chat.toBytes()}));
}

int MessageTable::countOthers(ChatId chat, qint64 afterSeq, UserId me)
{
    QSqlQuery &query = m_database.run(QStringLiteral("SELECT count(*) FROM messages WHERE chatId = ? AND seq > ? AND sender <> ?"),
                                      {chat.toBytes(), afterSeq, me.toBytes()});
    const int count = query.next() ? query.value(0).toInt() : 0;
    query.finish();
    return count;
}

} // namespace confab
