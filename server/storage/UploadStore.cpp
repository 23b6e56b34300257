#include "server/storage/UploadStore.h"

namespace confab {

void UploadStore::insert(const UploadRecord &upload)
{
    m_tx.run(u"INSERT INTO uploads (id, owner, length, name, media_type, duration_ms, waveform, metadata, created_at, expires_at) "
             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        upload.id, upload.owner, upload.length, upload.name, upload.mediaType, upload.durationMs, upload.waveform, upload.metadata,
        upload.createdAt, upload.expiresAt);
}

std::optional<UploadRecord> UploadStore::find(FileId id, UserId owner)
{
    Query row = m_tx.run(u"SELECT id, owner, length, name, media_type, duration_ms, waveform, metadata, created_at, expires_at "
                         "FROM uploads WHERE id = ? AND owner = ?",
        id, owner);
    if (!row.next())
        return std::nullopt;
    return UploadRecord{row.id<FileId>(0), row.id<UserId>(1), row.integer(2), row.text(3), row.text(4), row.maybeInteger(5),
        row.isNull(6) ? std::nullopt : std::optional(row.text(6)), row.text(7), row.time(8), row.time(9)};
}

void UploadStore::prolong(FileId id, Timestamp until)
{
    m_tx.run(u"UPDATE uploads SET expires_at = ? WHERE id = ?", until, id);
}

void UploadStore::remove(FileId id)
{
    m_tx.run(u"DELETE FROM uploads WHERE id = ?", id);
}

bool UploadStore::exists(FileId id)
{
    return m_tx.run(u"SELECT 1 FROM uploads WHERE id = ?", id).next();
}

QList<FileId> UploadStore::expired(Timestamp now, int limit)
{
    Query row = m_tx.run(u"SELECT id FROM uploads WHERE expires_at <= ? ORDER BY expires_at LIMIT ?", now, limit);
    QList<FileId> ids;
    while (row.next())
        ids += row.id<FileId>(0);
    return ids;
}

void UploadStore::expireAllOf(UserId owner)
{
    m_tx.run(u"UPDATE uploads SET expires_at = 0 WHERE owner = ?", owner);
}

} // namespace confab
