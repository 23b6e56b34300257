#include "tests/chaos/StoredLog.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <algorithm>

namespace confab::test {

namespace {

int idOf(const QVariant &bytes, Names &names)
{
    const QByteArray raw = bytes.toByteArray();
    return raw.isEmpty() ? 0 : names.of(QUuid::fromRfc4122(raw).toByteArray(QUuid::WithoutBraces));
}

// Calls `row` for each row of what `sql` selects. Answers what went wrong, or nothing.
QString forEach(QSqlDatabase &database, const QString &sql, const auto &row)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return query.lastError().text();
    while (query.next())
        row(query);
    return {};
}

QString readAll(QSqlDatabase &database, StoredLog &log, Names &names)
{
    QHash<qint64, int> chatNames;
    QString wrong = forEach(database, QStringLiteral("SELECT epoch FROM confab"), [&](const QSqlQuery &row) {
        log.epoch = names.of(row.value(0).toByteArray());
    });
    if (!wrong.isEmpty())
        return wrong;
    wrong = forEach(database, QStringLiteral("SELECT key, id, seq, rev FROM chats"), [&](const QSqlQuery &row) {
        const int chat = idOf(row.value(1), names);
        chatNames.insert(row.value(0).toLongLong(), chat);
        log.chats.insert(chat, {row.value(2).toLongLong(), row.value(3).toLongLong(), {}});
    });
    if (!wrong.isEmpty())
        return wrong;
    // A message's place holds its chat's key in the upper half and its seq in the lower; so does its change with the rev.
    constexpr qint64 lower = 0xffffffff;
    wrong = forEach(database, QStringLiteral("SELECT pos, change, id, sender, client_id FROM messages"), [&](const QSqlQuery &row) {
        const qint64 pos = row.value(0).toLongLong();
        log.chats[chatNames.value(pos >> 32)].messages.push_back({pos & lower, row.value(1).toLongLong() & lower, idOf(row.value(2), names),
                                                                  idOf(row.value(3), names), idOf(row.value(4), names)});
    });
    for (StoredLog::Chat &chat : log.chats)
        std::ranges::sort(chat.messages, {}, &StoredLog::Message::seq);
    if (!wrong.isEmpty())
        return wrong;
    return forEach(database, QStringLiteral("SELECT chat_key, user_id, delivered_seq, read_seq FROM members"), [&](const QSqlQuery &row) {
        log.members.insert({chatNames.value(row.value(0).toLongLong()), idOf(row.value(1), names)},
                           {row.value(2).toLongLong(), row.value(3).toLongLong()});
    });
}

} // namespace

QString StoredLog::read(const QString &path, Names &names)
{
    if (!QFileInfo::exists(path))
        return path + QStringLiteral(": there is no such file");
    const QString name = QStringLiteral("judged");
    QString wrong;
    {
        // Not read-only: what a killed server left in the write-ahead log is taken in first.
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        wrong = database.open() ? readAll(database, *this, names) : database.lastError().text();
    }
    QSqlDatabase::removeDatabase(name);
    return wrong.isEmpty() ? QString() : path + QStringLiteral(": ") + wrong;
}

const StoredLog::Message *StoredLog::message(int chat, qint64 seq) const
{
    const auto found = chats.constFind(chat);
    if (found == chats.constEnd())
        return nullptr;
    const auto at = std::ranges::lower_bound(found->messages, seq, {}, &Message::seq);
    return at != found->messages.end() && at->seq == seq ? &*at : nullptr;
}

} // namespace confab::test
