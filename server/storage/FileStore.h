#pragma once

#include "common/base/Id.h"
#include "common/protocol/Messages.h"
#include "server/storage/MemberStore.h"

namespace confab {

struct FileRecord {
    FileId id;
    UserId owner;
    QString name;
    QString mediaType;
    qint64 size = 0;         // bytes
    qint64 uploadLength = 0; // of what was sent, before metadata was taken out
    std::optional<int> width;
    std::optional<int> height;
    std::optional<qint64> durationMs;
    std::optional<QString> placeholder;
    std::optional<QString> waveform;
    Timestamp createdAt;
    Timestamp collectAt;     // unless a message comes to carry it
};

// What of a file somebody may read.
struct ReadablePart {
    QString name;
    QString mediaType;
    QByteArray hash;
    qint64 size = 0;
    Timestamp createdAt;
};

struct BlobUse {
    int part = 0;
    QByteArray hash;
    qint64 size = 0;
    QString mediaType;
};

// Files that are completely here, and which contents they use.
class FileStore
{
public:
    // Parts of a file.
    static constexpr int itself = 0;
    static constexpr int firstThumbnail = 1; // the smallest

    explicit FileStore(Transaction &tx) : m_tx(tx) {}

    // What counts against quotas: files and, in full, what is on its way.
    qint64 bytesOf(UserId owner);
    qint64 bytesOfAll();

    // Counts the uses of contents by a file, or by an upload that is about to become one. Again: no harm.
    void use(FileId id, const QList<BlobUse> &blobs);
    void drop(FileId id);
    void insert(const FileRecord &file);
    std::optional<FileRecord> ownFile(FileId id, UserId owner); // while no message carries it, nor did
    QList<FileRecord> ownedBy(UserId owner, int limit); // names, types, sizes and times only
    void remove(FileId id);                                     // with its uses; of what no message carries

    // Its owner until a message carries it; from then on whoever can read a message that does.
    std::optional<ReadablePart> readable(FileId id, UserId reader, int part);

    // What messages of a chat carry, the newest first. Looks at so many at most, so that rare kinds do not make it slow.
    static constexpr int chatFilesLookedAt = 2'000;
    Result<protocol::ChatFilePage> inChat(const Membership &reader, std::optional<FileKind> kind, const std::optional<QString> &cursor, int limit);

    // A message of `sender` carries the file from now on: an upload of theirs that none has carried yet, or what they can read.
    // False: there is no such file for them.
    bool carry(FileId id, UserId sender);
    // A message of `sender` ceases to carry them. A file is owned by who uploaded it while a message of theirs carries it, then by
    // the sender of the oldest message that still does.
    void release(const QList<FileId> &ids, UserId sender, Timestamp now);
    void releaseAllOf(UserId owner); // what no message carries may go

    QList<FileId> toCollect(Timestamp now, int limit);
    QList<QByteArray> unusedBlobs(int limit);
    void forgetBlob(const QByteArray &hash);

private:
    Transaction &m_tx;
};

} // namespace confab
