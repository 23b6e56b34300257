#include "server/features/files/FileService.h"

#include "server/features/files/UploadCompletion.h"
#include "server/features/files/UploadRequest.h"
#include "server/media/BlobReader.h"

#include <QLocale>

namespace confab {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Error noSuchUpload()
{
    return Error::notFound(u"No such upload."_s);
}

QString inUnits(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes);
}

Result<void> checkQuotas(Transaction &tx, const FileRules &rules, const UploadRecord &upload)
{
    FileStore files(tx);
    if (rules.perUser > 0 && files.bytesOf(upload.owner) + upload.length > rules.perUser)
        return Fail(Error::of(ErrorCode::QuotaExceeded, u"Your files would take more than the %1 that everyone may have here."_s.arg(inUnits(rules.perUser))));
    if (rules.inTotal > 0 && files.bytesOfAll() + upload.length > rules.inTotal)
        return Fail(Error::of(ErrorCode::QuotaExceeded, u"All files together would take more than the %1 that this server keeps."_s.arg(inUnits(rules.inTotal))));
    return {};
}

} // namespace

FileService::FileService(FileContext &context)
    : m_context(context)
    , m_staged(context.blobs)
{
}

qint64 FileService::largestUpload() const
{
    return m_context.rules.get().largest;
}

Task<Result<UploadStatus>> FileService::createUpload(Caller caller, UploadOffer offer)
{
    const FileRules rules = m_context.rules.get();
    const auto described = FileDescription::fromMetadata(offer.metadata);
    if (!described)
        co_return Fail(described.error());
    if (rules.largest > 0 && offer.length > rules.largest)
        co_return Fail(Error::of(ErrorCode::TooLarge, u"A file may have %1 at most."_s.arg(inUnits(rules.largest))));
    if (rules.blocks(described->name, described->mediaType))
        co_return Fail(Error::of(ErrorCode::Unsupported, u"This server does not take files of this type."_s));
    const auto look = [&blobs = m_context.blobs]() -> Result<qint64> { return blobs.freeBytes(); };
    const auto free = co_await m_context.onDisk(look);
    if (!free)
        co_return Fail(free.error());
    if (*free < offer.length + rules.keepFree)
        co_return Fail(Error::later(ErrorCode::Unavailable, u"The server's disk is full."_s, 30s));

    UploadRecord upload;
    upload.createdAt = m_context.clock.wall();
    upload.id = FileId::create(upload.createdAt);
    upload.owner = caller.user;
    upload.length = offer.length;
    upload.name = described->name;
    upload.mediaType = described->mediaType;
    upload.durationMs = described->durationMs;
    upload.waveform = described->waveform;
    upload.metadata = QString::fromLatin1(offer.metadata);
    upload.expiresAt = upload.createdAt + m_context.uploadExpiry;
    const auto insert = [upload, rules](Transaction &tx) -> Result<void> {
        CONFAB_TRY(checkQuotas(tx, rules, upload));
        UploadStore(tx).insert(upload);
        return {};
    };
    if (const auto inserted = co_await m_context.database.write(insert); !inserted)
        co_return Fail(inserted.error());
    ++m_context.counts.created;
    if (upload.length == 0)
        co_return co_await uploadStatus(caller, upload.id); // which completes it
    co_return UploadStatus{upload.id, upload.length, 0, upload.expiresAt, offer.metadata};
}

Task<Result<std::optional<UploadRecord>>> FileService::find(UserId owner, FileId id)
{
    const auto read = [owner, id, now = m_context.clock.wall()](Transaction &tx) -> Result<std::optional<UploadRecord>> {
        auto upload = UploadStore(tx).find(id, owner);
        if (upload && upload->expiresAt <= now)
            upload.reset();
        return upload;
    };
    co_return co_await m_context.database.read(read);
}

// Of what has become a file.
Task<Result<UploadStatus>> FileService::completeStatus(UserId owner, FileId id)
{
    const auto read = [owner, id](Transaction &tx) -> Result<UploadStatus> {
        const auto file = FileStore(tx).ownFile(id, owner);
        if (!file)
            return Fail(noSuchUpload());
        return UploadStatus{id, file->uploadLength, file->uploadLength, file->collectAt, {}};
    };
    co_return co_await m_context.database.read(read);
}

Task<Result<UploadStatus>> FileService::uploadStatus(Caller caller, FileId id)
{
    const auto mine = co_await find(caller.user, id);
    if (!mine)
        co_return Fail(mine.error());
    if (!*mine)
        co_return co_await completeStatus(caller.user, id);
    const auto turn = co_await m_turns.take(id);
    // Whoever had the turn before may have completed or removed it.
    const auto upload = co_await find(caller.user, id);
    if (!upload)
        co_return Fail(upload.error());
    if (!*upload)
        co_return co_await completeStatus(caller.user, id);
    const auto look = [path = m_context.blobs.stagingPath(id)]() -> Result<qint64> { return StagedFile::sizeOnDisk(path); };
    const auto size = co_await m_context.onDisk(look);
    if (!size)
        co_return Fail(size.error());
    const UploadStatus status{id, (*upload)->length, *size, (*upload)->expiresAt, (*upload)->metadata.toLatin1()};
    if (status.isComplete()) {
        // It came to its end, but not to be told so.
        const auto completed = co_await completeUpload(m_context, m_staged.of(id), **upload);
        m_staged.forget(id);
        if (!completed)
            co_return Fail(completed.error());
    }
    co_return status;
}

Task<Result<OpenedUpload>> FileService::addToUpload(Caller caller, FileId id, qint64 offset, std::optional<PieceDigest> digest)
{
    const auto mine = co_await find(caller.user, id);
    if (!mine)
        co_return Fail(mine.error());
    if (!*mine) {
        const auto complete = co_await completeStatus(caller.user, id);
        if (!complete)
            co_return Fail(complete.error());
        co_return Fail(Error::conflict(u"Upload-Offset"_s, u"The upload is complete."_s));
    }
    auto turn = co_await m_turns.take(id);
    const auto upload = co_await find(caller.user, id);
    if (!upload)
        co_return Fail(upload.error());
    if (!*upload)
        co_return Fail(Error::conflict(u"Upload-Offset"_s, u"The upload is at its end."_s));
    auto request = std::make_unique<UploadRequest>(m_context, m_staged, std::move(turn), **upload);
    const auto begun = co_await request->begin(offset, std::move(digest));
    if (!begun)
        co_return Fail(begun.error());
    co_return OpenedUpload{std::move(request)};
}

Task<Result<void>> FileService::removeUpload(Caller caller, FileId id)
{
    const auto mine = co_await find(caller.user, id);
    if (!mine)
        co_return Fail(mine.error());
    if (!*mine) {
        if (const auto complete = co_await completeStatus(caller.user, id); !complete)
            co_return Fail(complete.error());
    }
    const auto turn = co_await m_turns.take(id); // not before it is sure that the caller may end another's
    const auto remove = [owner = caller.user, id](Transaction &tx) -> Result<void> {
        if (UploadStore(tx).find(id, owner)) {
            FileStore(tx).drop(id);
            UploadStore(tx).remove(id);
        } else if (FileStore(tx).ownFile(id, owner)) {
            FileStore(tx).remove(id);
        } else {
            return Fail(noSuchUpload());
        }
        return {};
    };
    if (const auto removed = co_await m_context.database.write(remove); !removed)
        co_return Fail(removed.error());
    m_staged.forget(id);
    const auto clear = [&blobs = m_context.blobs, id]() -> Result<bool> {
        blobs.removeStaged(id);
        return true;
    };
    static_cast<void>(co_await m_context.onDisk(clear));
    co_await collect(); // there is room again at once
    co_return Result<void>();
}

Task<Result<FileContent>> FileService::content(Caller caller, FileId id, FilePart part)
{
    const auto look = [user = caller.user, id, part](Transaction &tx) -> Result<ReadablePart> {
        auto readable = FileStore(tx).readable(id, user, int(part));
        if (!readable)
            return Fail(Error::notFound(u"No such file."_s));
        return *std::move(readable);
    };
    const auto readable = co_await m_context.database.read(look);
    if (!readable)
        co_return Fail(readable.error());
    const auto open = [&blobs = m_context.blobs, hash = readable->hash] { return blobs.open(hash); };
    const auto file = co_await m_context.onDisk(open);
    if (!file)
        co_return Fail(file.error());
    FileContent content{readable->name, readable->mediaType, readable->size, readable->hash.toHex(), readable->createdAt, {}};
    content.open = [&context = m_context, file = *file](qint64 from, qint64 length) -> std::unique_ptr<QIODevice> {
        context.counts.bytesOut += quint64(length);
        return std::make_unique<BlobReader>(file, from, length, context.reading);
    };
    co_return content;
}

} // namespace confab
