// What FileService does without being asked.

#include "server/features/files/FileService.h"
#include "server/storage/FileStore.h"

namespace confab {

using namespace std::chrono_literals;

namespace {

constexpr int atOnce = 50;

} // namespace

Task<void> FileService::collect()
{
    if (m_collecting.exchange(true))
        co_return;
    for (bool more = true; more;)
        more = co_await collectSome();
    m_collecting = false;
}

Task<bool> FileService::collectSome()
{
    const auto due = [now = m_context.clock.wall()](Transaction &tx) -> Result<std::pair<QList<FileId>, bool>> {
        FileStore files(tx);
        return std::pair{UploadStore(tx).expired(now, atOnce), !files.toCollect(now, 1).isEmpty() || !files.unusedBlobs(1).isEmpty()};
    };
    const auto found = co_await m_context.database.read(due);
    if (!found)
        co_return false;
    const QList<FileId> uploads = found->first;
    for (const FileId &id : uploads) {
        const auto turn = co_await m_turns.take(id);
        const auto remove = [id](Transaction &tx) -> Result<void> {
            FileStore(tx).drop(id);
            UploadStore(tx).remove(id);
            return {};
        };
        if (const auto removed = co_await m_context.database.write(remove); !removed)
            co_return false;
        m_staged.forget(id);
        const auto clear = [&blobs = m_context.blobs, id]() -> Result<bool> {
            blobs.removeStaged(id);
            return true;
        };
        static_cast<void>(co_await m_context.onDisk(clear));
        ++m_context.counts.collected;
    }

    if (!found->second && uploads.isEmpty())
        co_return false;
    const auto unused = [&blobs = m_context.blobs, now = m_context.clock.wall()](Transaction &tx) -> Result<qsizetype> {
        FileStore files(tx);
        const QList<FileId> ids = files.toCollect(now, atOnce);
        for (const FileId &id : ids)
            files.remove(id);
        // Moved away by the thread that writes, as no other content can come into use meanwhile. If this commit fails, the
        // row stays without its content, which comes back into its place with the next file that has it.
        const QList<QByteArray> hashes = files.unusedBlobs(atOnce);
        for (const QByteArray &hash : hashes) {
            files.forgetBlob(hash);
            blobs.discard(hash);
        }
        return ids.size() + hashes.size();
    };
    const auto removed = co_await m_context.database.write(unused);
    if (!removed)
        co_return false;
    m_context.counts.collected += quint64(*removed);
    if (*removed > 0)
        m_context.disk.submit([&blobs = m_context.blobs] { blobs.emptyTrash(); });
    co_return uploads.size() == atOnce || *removed >= atOnce;
}

Result<void> FileService::sweep()
{
    m_context.blobs.emptyTrash();
    const QList<FileId> staged = m_context.blobs.staged();
    if (staged.isEmpty())
        return {};
    const auto look = [staged](Transaction &tx) -> Result<QList<FileId>> {
        QList<FileId> orphans;
        for (const FileId &id : staged) {
            if (!UploadStore(tx).exists(id))
                orphans += id;
        }
        return orphans;
    };
    const auto orphans = m_context.database.readAndWait(look);
    if (!orphans)
        return Fail(orphans.error());
    for (const FileId &id : *orphans)
        m_context.blobs.removeStaged(id);
    return {};
}

} // namespace confab
