#include "server/features/files/UploadCompletion.h"

#include "common/base/ProgramContent.h"
#include "server/media/ContentType.h"

#include <QDir>
#include <QFileInfo>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

// A content on its way into the store.
struct Piece {
    BlobUse use;
    QString path;
};

struct Prepared {
    bool hasFolder; // for what the inspector makes
    QByteArray head;
};

class Inspection
{
public:
    Inspection(FileInspector &inspector, FileToInspect file) : m_inspector(inspector), m_file(std::move(file)) {}
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> waiting)
    {
        m_inspector.inspect(m_file, [facts = m_facts, home = Mailbox::ofThisThread(), waiting](FileFacts found) {
            home->post([facts, found = std::move(found), waiting] {
                *facts = found;
                waiting.resume();
            });
        });
    }
    FileFacts await_resume() { return std::move(*m_facts); }

private:
    FileInspector &m_inspector;
    const FileToInspect m_file;
    const std::shared_ptr<FileFacts> m_facts = std::make_shared<FileFacts>();
};

// Hashes a file that the inspector made, and sees it onto the disk.
Result<Piece> pieceOf(const QString &path, int part, const QString &mediaType)
{
    StagedFile made(path);
    CONFAB_TRY(made.open());
    const auto hash = made.seal();
    if (!hash)
        return Fail(hash.error());
    return Piece{{part, *hash, made.size(), mediaType}, path};
}

Result<QList<Piece>> gather(StagedFile &staged, const UploadRecord &upload, const FileFacts &facts)
{
    QList<Piece> pieces;
    const QString mediaType = facts.mediaType.value_or(upload.mediaType);
    if (facts.replacement) {
        auto piece = pieceOf(*facts.replacement, FileStore::itself, mediaType);
        if (!piece)
            return Fail(piece.error());
        pieces += *std::move(piece);
    } else {
        CONFAB_TRY(staged.open());
        const auto hash = staged.seal();
        staged.close();
        if (!hash)
            return Fail(hash.error());
        pieces += Piece{{FileStore::itself, *hash, staged.size(), mediaType}, staged.path()};
    }
    for (const Thumbnail &thumbnail : facts.thumbnails) {
        auto piece = pieceOf(thumbnail.path, FileStore::firstThumbnail + int(thumbnail.size), thumbnail.mediaType);
        if (!piece)
            return Fail(piece.error());
        pieces += *std::move(piece);
    }
    return pieces;
}

} // namespace

Task<Result<void>> completeUpload(FileContext &context, std::shared_ptr<StagedFile> staged, UploadRecord upload)
{
    const QString work = context.blobs.workFolder(upload.id);
    const auto prepare = [work, path = staged->path()]() -> Result<Prepared> {
        Prepared prepared{QDir(work).removeRecursively() && QDir().mkpath(work), {}};
        if (QFile file(path); file.open(QFile::ReadOnly | QFile::Unbuffered))
            prepared.head = file.read(ProgramContent::headBytes);
        return prepared;
    };
    const auto prepared = co_await context.onDisk(prepare);
    if (!prepared)
        co_return Fail(prepared.error());
    if (context.rules.get().blocksContent(prepared->head)) {
        const auto forget = [id = upload.id](Transaction &tx) -> Result<void> {
            FileStore(tx).drop(id);
            UploadStore(tx).remove(id);
            return {};
        };
        if (const auto forgotten = co_await context.database.write(forget); !forgotten)
            co_return Fail(forgotten.error());
        context.disk.submit([&blobs = context.blobs, id = upload.id] { blobs.removeStaged(id); });
        co_return Fail(Error::of(ErrorCode::Unsupported, u"This server does not take files of this type."_s));
    }
    const FileToInspect file{staged->path(), work, upload.name, upload.mediaType, upload.length};
    FileFacts facts;
    if (prepared->hasFolder) {
        Inspection inspection(context.inspector, file);
        facts = co_await inspection;
    }
    if (!facts.width) {
        if (const auto shown = shownMediaType(upload.mediaType, prepared->head))
            facts.mediaType = shown;
    }

    const auto gathering = [staged, upload, facts] { return gather(*staged, upload, facts); };
    const auto pieces = co_await context.onDisk(gathering);
    if (!pieces)
        co_return Fail(pieces.error());

    // Counted as used before they are put in their places: so nothing collects them there.
    QList<BlobUse> uses;
    for (const Piece &piece : *pieces)
        uses += piece.use;
    const auto claim = [id = upload.id, uses](Transaction &tx) -> Result<void> {
        if (!UploadStore(tx).exists(id))
            return Fail(Error::notFound(u"No such upload."_s));
        FileStore(tx).use(id, uses);
        return {};
    };
    if (const auto claimed = co_await context.database.write(claim); !claimed)
        co_return Fail(claimed.error());

    const auto keep = [&blobs = context.blobs, pieces = *pieces]() -> Result<bool> {
        for (const Piece &piece : pieces)
            CONFAB_TRY(blobs.keep(piece.path, piece.use.hash, piece.use.size));
        return true;
    };
    if (const auto kept = co_await context.onDisk(keep); !kept)
        co_return Fail(kept.error());

    FileRecord record;
    record.id = upload.id;
    record.owner = upload.owner;
    record.name = upload.name;
    record.mediaType = uses.first().mediaType;
    record.size = uses.first().size;
    record.uploadLength = upload.length;
    record.width = facts.width;
    record.height = facts.height;
    record.durationMs = upload.durationMs;
    record.placeholder = facts.placeholder;
    record.waveform = upload.waveform;
    const auto enter = [uploaded = record, &clock = context.clock, expiry = context.uploadExpiry](Transaction &tx) -> Result<void> {
        FileRecord file = uploaded;
        file.createdAt = clock.wall();
        file.collectAt = file.createdAt + expiry;
        FileStore(tx).insert(file);
        UploadStore(tx).remove(file.id);
        return {};
    };
    if (const auto entered = co_await context.database.write(enter); !entered)
        co_return Fail(entered.error());
    ++context.counts.completed;
    context.disk.submit([&blobs = context.blobs, id = upload.id] { blobs.removeStaged(id); });
    co_return Result<void>();
}

} // namespace confab
