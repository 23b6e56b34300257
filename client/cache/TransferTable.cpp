#include "client/cache/TransferTable.h"

namespace confab {

namespace {

// QtSql binds a null QString as NULL.
QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

// What was moving when the program ended is to move again.
int kept(TransferState state)
{
    return int(state == TransferState::Active ? TransferState::Waiting : state);
}

} // namespace

QList<UploadRecord> TransferTable::uploads()
{
    QList<UploadRecord> uploads;
    QSqlQuery &query = m_database.run(
        QStringLiteral("SELECT id, outboxId, clientId, path, ours, name, mediaType, size, modifiedAt, width, height, durationMs, waveform, "
                       "location, sent, state, failure FROM uploads ORDER BY id"));
    while (query.next()) {
        uploads.append({query.value(0).toLongLong(), query.value(1).toLongLong(), ClientId::fromBytes(query.value(2).toByteArray()),
                        query.value(3).toString(), query.value(4).toBool(), query.value(5).toString(), query.value(6).toString(),
                        query.value(7).toLongLong(), query.value(8).toLongLong(), query.value(9).toInt(), query.value(10).toInt(),
                        query.value(11).toLongLong(), query.value(12).toString(), query.value(13).toString(), query.value(14).toLongLong(),
                        TransferState(query.value(15).toInt()), query.value(16).toString()});
    }
    query.finish();
    return uploads;
}

qint64 TransferTable::add(const UploadRecord &u)
{
    QSqlQuery &query = m_database.run(
        QStringLiteral("INSERT INTO uploads (outboxId, clientId, path, ours, name, mediaType, size, modifiedAt, width, height, durationMs, "
                       "waveform, location, sent, state, failure) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {u.outboxId, u.clientId.toBytes(), notNull(u.path), u.ours, notNull(u.name), notNull(u.mediaType), u.size, u.modifiedAt, u.width, u.height,
         u.durationMs, notNull(u.waveform), notNull(u.location), u.sent, kept(u.state), notNull(u.failure)});
    return query.lastInsertId().toLongLong();
}

void TransferTable::update(const UploadRecord &u)
{
    m_database.run(QStringLiteral("UPDATE uploads SET size = ?, modifiedAt = ?, location = ?, sent = ?, state = ?, failure = ? WHERE id = ?"),
                   {u.size, u.modifiedAt, notNull(u.location), u.sent, kept(u.state), notNull(u.failure), u.id});
}

void TransferTable::removeUpload(qint64 id)
{
    m_database.run(QStringLiteral("DELETE FROM uploads WHERE id = ?"), {id});
}

QList<DownloadRecord> TransferTable::downloads()
{
    QList<DownloadRecord> downloads;
    QSqlQuery &query = m_database.run(QStringLiteral("SELECT fileId, name, size, path, etag, state, failure FROM downloads"));
    while (query.next()) {
        downloads.append({FileId::fromBytes(query.value(0).toByteArray()), query.value(1).toString(), query.value(2).toLongLong(),
                          query.value(3).toString(), query.value(4).toString(), TransferState(query.value(5).toInt()), query.value(6).toString()});
    }
    query.finish();
    return downloads;
}

void TransferTable::put(const DownloadRecord &d)
{
    m_database.run(QStringLiteral("INSERT OR REPLACE INTO downloads VALUES (?, ?, ?, ?, ?, ?, ?)"),
                   {d.fileId.toBytes(), notNull(d.name), d.size, notNull(d.path), notNull(d.etag), kept(d.state), notNull(d.failure)});
}

void TransferTable::removeDownload(FileId id)
{
    m_database.run(QStringLiteral("DELETE FROM downloads WHERE fileId = ?"), {id.toBytes()});
}

} // namespace confab
