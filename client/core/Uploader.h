#pragma once

#include "client/core/Mover.h"

namespace confab {

// The files of messages in the outbox, on their way by tus 1.0: a chunk at a time with its checksum, a few files at once,
// and on from where the server stands after any interruption, that of this program included. Lives in the cache's thread;
// files are read in another.
class Uploader final : public Mover
{
    Q_OBJECT

public:
    static constexpr int parallel = 2;
    static constexpr qint64 firstChunk = 256 * 1024; // bytes; grows while the line is quick, shrinks where it fails
    static constexpr qint64 smallestChunk = 64 * 1024;
    static constexpr qint64 largestChunk = 4 * 1024 * 1024;

    struct Upload : Transfer {
        UploadRecord record;
        qint64 inChunk = 0;         // bytes of the running chunk that have left
        bool offsetKnown = false;   // record.sent is the server's own word
        std::chrono::milliseconds chunkBegan{0};
        qint64 chunk = firstChunk;

        qint64 gone() const { return std::min(record.size, record.sent + inChunk); }
    };

    Uploader(Cache &cache, FileHttp &http, Connection &connection, QObject *parent = nullptr);

    // For a new entry of the outbox, within its transaction; begin() once that is committed.
    void save(QList<UploadRecord> &files, qint64 outboxId, ClientId clientId);
    void begin(const QList<UploadRecord> &files);

    QList<Upload> of(ClientId message) const;
    const Upload *upload(qint64 id) const;
    bool complete(ClientId message) const; // also where it has no files
    bool halted(ClientId message) const;   // waits for the person: paused or failed
    QList<FileId> fileIds(ClientId message) const;

    void pause(qint64 id);
    void resume(qint64 id);
    void retry(ClientId message);          // what failed
    bool startOver(ClientId message);      // the server knows nothing of its files any more; false: nor does this device
    void remove(qint64 id);                // one of several
    void forget(ClientId message, bool sent); // not sent: what the server has of it is deleted

Q_SIGNALS:
    void progressed(confab::ClientId message); // some way further, or in another state
    void settled(confab::ClientId message);    // complete, or halted
    void finished(const confab::UploadRecord &upload);

private:
    void load() override;
    void pump() override;
    QList<Transfer *> transfers() override;
    void step(qint64 id);
    std::function<void(QNetworkReply &)> holder(const Upload &upload);
    void create(Upload &upload);
    void askOffset(Upload &upload);
    void readChunk(Upload &upload);
    void patch(Upload &upload, const QByteArray &bytes, const QByteArray &checksum);
    void chunkAnswered(Upload &upload, qint64 length, const FileAnswer &answer);
    void failed(Upload &upload, const FileAnswer &answer);
    void giveUp(Upload &upload, const QString &why);
    void finish(Upload &upload);
    void halt(Upload &upload, TransferState state);
    void store(const Upload &upload);
    void tell(Upload &upload, bool always);
    void dropAt(qsizetype index, bool sent);
    Upload *find(qint64 id);
    // The upload again once an answer is there, unless it has been stopped meanwhile.
    Upload *still(qint64 id, quint64 turn);

    QList<Upload> m_uploads;
};

} // namespace confab
