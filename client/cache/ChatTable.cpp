#include "client/cache/ChatTable.h"

#include "client/cache/Body.h"
#include "common/protocol/JsonWriter.h"

namespace confab {

using namespace protocol;

qint64 CachedChat::activity() const
{
    const qint64 last = chat.lastMessage ? chat.lastMessage->sentAt.ms : chat.createdAt.ms;
    return std::max(last, draftAt);
}

QHash<ChatId, CachedChat> ChatTable::all()
{
    QHash<ChatId, CachedChat> chats;
    QSqlQuery &count = m_database.run(QStringLiteral("SELECT count(*) FROM chats"));
    if (count.next())
        chats.reserve(count.value(0).toInt()); // a chat has a kilobyte, and moves whenever the hash grows
    count.finish();
    QSqlQuery &query = m_database.run(QStringLiteral(
        "SELECT CAST(c.body AS BLOB), c.seq, c.rev, c.readSeq, c.confirmedRead, c.confirmedDelivered, c.unread, c.mentions, d.text, d.at "
        "FROM chats c LEFT JOIN drafts d ON d.chatId = c.id"));
    while (query.next()) {
        auto chat = fromBody<Chat>(query.value(0).toByteArray());
        if (!chat)
            continue;
        chat->seq = query.value(1).toLongLong();
        chat->rev = query.value(2).toLongLong();
        const ChatId id = chat->id;
        chats.emplace(id, std::move(*chat), query.value(3).toLongLong(), query.value(4).toLongLong(), query.value(5).toLongLong(),
                      query.value(6).toLongLong(), query.value(7).toLongLong(), query.value(8).toString(), query.value(9).toLongLong());
    }
    query.finish();
    return chats;
}

void ChatTable::put(const CachedChat &c)
{
    m_database.run(QStringLiteral("INSERT OR REPLACE INTO chats VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                   {c.chat.id.toBytes(), c.chat.seq, c.chat.rev, c.readSeq, c.confirmedRead, c.confirmedDelivered, c.unread, c.mentions,
                    QString::fromUtf8(toJson(c.chat))});
}

void ChatTable::remove(ChatId id)
{
    for (const char *table : {"chats WHERE id", "messages WHERE chatId", "ranges WHERE chatId", "members WHERE chatId"})
        m_database.run(QStringLiteral("DELETE FROM %1 = ?").arg(QLatin1StringView(table)), {id.toBytes()});
}

void ChatTable::removePersonal(ChatId id)
{
    for (const char *table : {"drafts", "outbox"})
        m_database.run(QStringLiteral("DELETE FROM %1 WHERE chatId = ?").arg(QLatin1StringView(table)), {id.toBytes()});
}

void ChatTable::clear()
{
    for (const char *table : {"chats", "messages", "ranges", "members", "people"})
        m_database.run(QStringLiteral("DELETE FROM %1").arg(QLatin1StringView(table)));
}

std::pair<QString, qint64> ChatTable::draft(ChatId id)
{
    QSqlQuery &query = m_database.run(QStringLiteral("SELECT text, at FROM drafts WHERE chatId = ?"), {id.toBytes()});
    std::pair<QString, qint64> draft;
    if (query.next())
        draft = {query.value(0).toString(), query.value(1).toLongLong()};
    query.finish();
    return draft;
}

void ChatTable::putDraft(ChatId id, const QString &text, qint64 at)
{
    if (text.isEmpty())
        m_database.run(QStringLiteral("DELETE FROM drafts WHERE chatId = ?"), {id.toBytes()});
    else
        m_database.run(QStringLiteral("INSERT OR REPLACE INTO drafts VALUES (?, ?, ?)"), {id.toBytes(), text, at});
}

QString ChatTable::meta(const QString &key)
{
    QSqlQuery &query = m_database.run(QStringLiteral("SELECT value FROM meta WHERE key = ?"), {key});
    const QString value = query.next() ? query.value(0).toString() : QString();
    query.finish();
    return value;
}

void ChatTable::setMeta(const QString &key, const QString &value)
{
    m_database.run(QStringLiteral("INSERT OR REPLACE INTO meta VALUES (?, ?)"), {key, value});
}

} // namespace confab
