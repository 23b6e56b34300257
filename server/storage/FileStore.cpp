#include "server/storage/FileStore.h"

#include "server/storage/MessageRows.h"
#include "server/storage/Position.h"
#include "server/storage/Text.h"

// Of a file `f`: a message carries it that somebody, the next parameter, can read.
#define CONFAB_CARRIED_FOR_READER \
    "EXISTS (SELECT 1 FROM message_files mf JOIN messages m ON m.pos = mf.pos AND m.deleted_at IS NULL " \
    "JOIN chats c ON c.key = (mf.pos >> 32) AND c.deleted_at IS NULL " \
    "JOIN members mb ON mb.chat_key = c.key AND mb.user_id = ? WHERE mf.file_id = f.id)"

namespace confab {

qint64 FileStore::bytesOf(UserId owner)
{
    Query row = m_tx.run(u"SELECT (SELECT coalesce(sum(size), 0) FROM files WHERE owner = ?) + (SELECT coalesce(sum(length), 0) FROM uploads WHERE owner = ?)",
        owner, owner);
    row.next();
    return row.integer(0);
}

qint64 FileStore::bytesOfAll()
{
    Query row = m_tx.run(u"SELECT (SELECT bytes FROM blob_total) + (SELECT coalesce(sum(length), 0) FROM uploads)");
    row.next();
    return row.integer(0);
}

void FileStore::use(FileId id, const QList<BlobUse> &blobs)
{
    drop(id); // of an attempt that was cut off
    for (const BlobUse &blob : blobs) {
        const int fresh = m_tx.run(u"INSERT INTO blobs (hash, size, uses) VALUES (?, ?, 0) ON CONFLICT (hash) DO NOTHING", blob.hash, blob.size).changed();
        if (fresh)
            m_tx.run(u"UPDATE blob_total SET bytes = bytes + ?", blob.size);
        m_tx.run(u"INSERT INTO file_blobs (file_id, part, hash, media_type) VALUES (?, ?, ?, ?)", id, blob.part, blob.hash, blob.mediaType);
        m_tx.run(u"UPDATE blobs SET uses = uses + 1 WHERE hash = ?", blob.hash);
    }
}

void FileStore::drop(FileId id)
{
    QList<QByteArray> hashes;
    {
        Query row = m_tx.run(u"SELECT hash FROM file_blobs WHERE file_id = ?", id);
        while (row.next())
            hashes += row.blob(0);
    }
    for (const QByteArray &hash : std::as_const(hashes))
        m_tx.run(u"UPDATE blobs SET uses = uses - 1 WHERE hash = ?", hash);
    m_tx.run(u"DELETE FROM file_blobs WHERE file_id = ?", id);
}

void FileStore::insert(const FileRecord &file)
{
    m_tx.run(u"INSERT INTO files (id, owner, name, media_type, size, upload_length, width, height, duration_ms, placeholder, waveform, created_at, collect_at) "
             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        file.id, file.owner, file.name, file.mediaType, file.size, file.uploadLength, file.width, file.height, file.durationMs, file.placeholder,
        file.waveform, file.createdAt, file.collectAt);
}

std::optional<FileRecord> FileStore::ownFile(FileId id, UserId owner)
{
    Query row = m_tx.run(u"SELECT upload_length, collect_at FROM files WHERE id = ? AND owner = ? AND carried = 0", id, owner);
    if (!row.next())
        return std::nullopt;
    FileRecord file;
    file.id = id;
    file.owner = owner;
    file.uploadLength = row.integer(0);
    file.collectAt = row.time(1);
    return file;
}

QList<FileRecord> FileStore::ownedBy(UserId owner, int limit)
{
    Query row = m_tx.run(u"SELECT id, name, media_type, size, created_at FROM files WHERE owner = ? LIMIT ?", owner, limit);
    QList<FileRecord> files;
    while (row.next()) {
        FileRecord file;
        file.id = row.id<FileId>(0);
        file.owner = owner;
        file.name = row.text(1);
        file.mediaType = row.text(2);
        file.size = row.integer(3);
        file.createdAt = row.time(4);
        files += file;
    }
    return files;
}

void FileStore::remove(FileId id)
{
    drop(id);
    m_tx.run(u"DELETE FROM files WHERE id = ?", id);
}

std::optional<ReadablePart> FileStore::readable(FileId id, UserId reader, int part)
{
    Query row = m_tx.run(u"SELECT f.name, fb.media_type, fb.hash, b.size, f.created_at FROM files f "
                         "JOIN file_blobs fb ON fb.file_id = f.id AND fb.part = (SELECT max(part) FROM file_blobs WHERE file_id = f.id AND part BETWEEN ? AND ?) "
                         "JOIN blobs b ON b.hash = fb.hash "
                         "WHERE f.id = ? AND ((f.owner = ? AND f.carried = 0) OR " CONFAB_CARRIED_FOR_READER ")",
        std::min(part, firstThumbnail), part, id, reader, reader);
    if (!row.next())
        return std::nullopt;
    return ReadablePart{row.text(0), row.text(1), row.blob(2), row.integer(3), row.time(4)};
}

Result<protocol::ChatFilePage> FileStore::inChat(const Membership &reader, std::optional<FileKind> kind, const std::optional<QString> &cursor, int limit)
{
    Cursor from{positionOf(reader.chatKey, reader.seq + 1), 0};
    if (cursor) {
        const auto parsed = Cursor::parse(*cursor);
        if (!parsed || chatKeyOf(parsed->major) != reader.chatKey)
            return Fail(Error::invalid(QStringLiteral("cursor"), QStringLiteral("This is not a cursor that a page came with.")));
        from = *parsed;
    }
    Query row = m_tx.run(u"SELECT mf.pos, mf.place, m.id, m.type, m.sent_at, s.id, s.username, s.display_name, s.avatar_url, " CONFAB_ATTACHMENT_COLUMNS
                         " FROM message_files mf JOIN messages m ON m.pos = mf.pos JOIN files f ON f.id = mf.file_id LEFT JOIN users s ON s.id = m.sender "
                         "WHERE mf.pos BETWEEN ? AND ? AND (mf.pos < ? OR mf.place > ?) ORDER BY mf.pos DESC, mf.place",
        positionOf(reader.chatKey, 1), from.major, from.major, from.minor);
    protocol::ChatFilePage page;
    Cursor last = from;
    for (int seen = 0; row.next(); ++seen) {
        if (page.items.size() == limit || seen == chatFilesLookedAt) {
            page.nextCursor = last.toString();
            break;
        }
        last = {row.integer(0), row.integer(1)};
        protocol::ChatFile entry{.file = readAttachment(row, 9), .messageId = row.id<MessageId>(2), .seq = seqOf(last.major), .sender = readSender(row, 5), .sentAt = row.time(4)};
        entry.kind = MessageType(row.integer(3)) == MessageType::Voice ? FileKind::Voice
                   : entry.file.mediaType.startsWith(u"image/")        ? FileKind::Image
                                                                       : FileKind::File;
        if (!kind || entry.kind == *kind)
            page.items += entry;
    }
    return page;
}

bool FileStore::carry(FileId id, UserId sender)
{
    if (m_tx.run(u"UPDATE files SET carried = 1, collect_at = NULL WHERE id = ? AND owner = ? AND carried = 0", id, sender).changed() > 0)
        return true;
    return m_tx.run(u"SELECT 1 FROM files f WHERE f.id = ? AND " CONFAB_CARRIED_FOR_READER, id, sender).next();
}

void FileStore::release(const QList<FileId> &ids, UserId sender, Timestamp now)
{
    for (const FileId &id : ids) {
        if (m_tx.run(u"UPDATE files SET collect_at = ? WHERE id = ? AND NOT EXISTS (SELECT 1 FROM message_files WHERE file_id = ?)", now, id, id).changed() > 0)
            continue;
        m_tx.run(u"UPDATE files SET owner = (SELECT m.sender FROM message_files mf JOIN messages m ON m.pos = mf.pos WHERE mf.file_id = files.id "
                 "ORDER BY m.sender <> ?, m.sent_at, m.pos LIMIT 1) WHERE id = ? AND owner = ?", sender, id, sender);
    }
}

void FileStore::releaseAllOf(UserId owner)
{
    m_tx.run(u"UPDATE files SET collect_at = 0 WHERE owner = ? AND collect_at IS NOT NULL", owner);
}

QList<FileId> FileStore::toCollect(Timestamp now, int limit)
{
    Query row = m_tx.run(u"SELECT id FROM files WHERE collect_at <= ? LIMIT ?", now, limit);
    QList<FileId> ids;
    while (row.next())
        ids += row.id<FileId>(0);
    return ids;
}

QList<QByteArray> FileStore::unusedBlobs(int limit)
{
    Query row = m_tx.run(u"SELECT hash FROM blobs WHERE uses = 0 LIMIT ?", limit);
    QList<QByteArray> hashes;
    while (row.next())
        hashes += row.blob(0);
    return hashes;
}

void FileStore::forgetBlob(const QByteArray &hash)
{
    m_tx.run(u"UPDATE blob_total SET bytes = bytes - (SELECT size FROM blobs WHERE hash = ?)", hash);
    m_tx.run(u"DELETE FROM blobs WHERE hash = ?", hash);
}

} // namespace confab
