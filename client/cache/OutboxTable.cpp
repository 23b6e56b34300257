#include "client/cache/OutboxTable.h"

namespace confab {

namespace {

template<class T>
QVariant bytesOrNull(const T &id)
{
    return id.isNull() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(id.toBytes());
}

template<class T>
T idFrom(const QVariant &value)
{
    return value.isNull() ? T() : T::fromBytes(value.toByteArray());
}

} // namespace

QList<OutboxEntry> OutboxTable::all()
{
    QList<OutboxEntry> entries;
    QSqlQuery &query = m_database.run(QStringLiteral(
        "SELECT id, kind, chatId, clientId, messageId, text, replyTo, createdAt, notBefore, failed, failure, type, rewritten FROM outbox ORDER BY id"));
    while (query.next()) {
        entries.append({query.value(0).toLongLong(), OutboxKind(query.value(1).toInt()), idFrom<ChatId>(query.value(2)),
                        idFrom<ClientId>(query.value(3)), idFrom<MessageId>(query.value(4)), query.value(5).toString(),
                        idFrom<MessageId>(query.value(6)), query.value(7).toLongLong(), query.value(8).toLongLong(),
                        query.value(9).toBool(), query.value(10).toString(), MessageType(query.value(11).toInt()),
                        query.value(12).toBool()});
    }
    query.finish();
    return entries;
}

qint64 OutboxTable::add(const OutboxEntry &e)
{
    // QtSql binds a null QString as NULL.
    const QString text = e.text.isNull() ? QStringLiteral("") : e.text;
    QSqlQuery &query = m_database.run(
        QStringLiteral("INSERT INTO outbox (kind, chatId, clientId, messageId, text, replyTo, createdAt, notBefore, failed, failure, type) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, '', ?)"),
        {int(e.kind), e.chatId.toBytes(), bytesOrNull(e.clientId), bytesOrNull(e.messageId), text, bytesOrNull(e.replyTo), e.createdAt, e.notBefore, int(e.type)});
    return query.lastInsertId().toLongLong();
}

void OutboxTable::update(const OutboxEntry &e)
{
    const QString failure = e.failure.isNull() ? QStringLiteral("") : e.failure;
    m_database.run(QStringLiteral("UPDATE outbox SET text = ?, notBefore = ?, failed = ?, failure = ?, rewritten = ? WHERE id = ?"),
                   {e.text, e.notBefore, e.failed, failure, e.rewritten, e.id});
}

void OutboxTable::remove(qint64 id)
{
    m_database.run(QStringLiteral("DELETE FROM outbox WHERE id = ?"), {id});
}

void OutboxTable::settle(const protocol::Message &message)
{
    const QByteArray clientId = message.clientId.value->toBytes();
    if (!message.deletedAt) {
        m_database.run(QStringLiteral("INSERT INTO outbox (kind, chatId, messageId, text, createdAt, notBefore, failed, failure, type) "
                                      "SELECT ?, chatId, ?, text, createdAt, 0, 0, '', 0 FROM outbox WHERE clientId = ? AND rewritten AND text <> ?"),
                       {int(OutboxKind::Edit), message.id.toBytes(), clientId, message.content});
    }
    m_database.run(QStringLiteral("DELETE FROM outbox WHERE clientId = ?"), {clientId});
}

} // namespace confab
