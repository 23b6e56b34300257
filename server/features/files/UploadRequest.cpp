#include "server/features/files/UploadRequest.h"

#include "server/features/files/UploadCompletion.h"

namespace confab {

using namespace Qt::StringLiterals;

UploadRequest::UploadRequest(FileContext &context, StagedFiles &files, UploadTurns::TurnPtr turn, UploadRecord upload)
    : m_context(context)
    , m_files(files)
    , m_turn(std::move(turn))
    , m_upload(std::move(upload))
    , m_status{m_upload.id, m_upload.length, 0, m_upload.expiresAt, m_upload.metadata.toLatin1()}
    , m_staged(files.of(m_upload.id))
{
    ++m_context.counts.writing;
}

UploadRequest::~UploadRequest()
{
    --m_context.counts.writing;
    m_turn->onWanted({});
    if (m_open)
        close();
}

// Not awaited: whoever wants the upload next waits for the turn, which this holds until it is done.
void UploadRequest::close()
{
    m_context.disk.submit([staged = m_staged, turn = m_turn, &files = m_files] {
        if (staged->isHeld() && !staged->takeBack())
            files.forget(turn->upload());
        staged->close();
    });
}

Task<Result<void>> UploadRequest::begin(qint64 offset, std::optional<PieceDigest> digest)
{
    const auto open = [staged = m_staged, offset, digest]() -> Result<qint64> {
        CONFAB_TRY(staged->open());
        if (staged->size() != offset)
            staged->close();
        else if (digest)
            CONFAB_TRY(staged->hold(digest->algorithm == PieceDigest::Algorithm::Sha1 ? ContentHash::Algorithm::Sha1 : ContentHash::Algorithm::Sha256));
        return staged->size();
    };
    const auto size = co_await m_context.onDisk(open);
    if (!size) {
        m_files.forget(m_upload.id);
        co_return Fail(size.error());
    }
    m_status.offset = *size;
    if (*size != offset)
        co_return Fail(Error::conflict(u"Upload-Offset"_s, u"The upload is at %1."_s.arg(*size)));
    m_open = true;
    m_digest = std::move(digest);
    co_return Result<void>();
}

Task<Result<void>> UploadRequest::write(QByteArray bytes)
{
    if (bytes.size() > m_status.length - m_status.offset)
        co_return Fail(Error::of(ErrorCode::TooLarge, u"The upload has only %1 bytes left to come."_s.arg(m_status.length - m_status.offset)));
    const auto append = [staged = m_staged, bytes]() -> Result<bool> {
        CONFAB_TRY(staged->append(bytes));
        return true;
    };
    const auto appended = co_await m_context.onDisk(append);
    if (!appended)
        co_return Fail(appended.error());
    m_status.offset += bytes.size();
    m_context.counts.bytesIn += quint64(bytes.size());
    co_return Result<void>();
}

Task<Result<UploadStatus>> UploadRequest::finish()
{
    m_turn->onWanted({});
    if (m_digest) {
        const auto release = [staged = m_staged, digest = m_digest->digest] { return staged->release(digest); };
        const auto right = co_await m_context.onDisk(release);
        if (!right)
            co_return Fail(right.error());
        if (!*right)
            co_return Fail(Error::conflict(u"Upload-Checksum"_s, u"The bytes that came do not have this checksum."_s));
        m_digest.reset();
    }
    if (m_status.isComplete()) {
        const auto completed = co_await completeUpload(m_context, m_staged, m_upload);
        if (!completed && completed.error().code != ErrorCode::Unsupported) // that one is final
            co_return Fail(completed.error());
        m_open = false;
        m_files.forget(m_upload.id);
        if (!completed)
            co_return Fail(completed.error());
        co_return m_status;
    }
    // Not with every request: only what has come half-way to its end.
    const Timestamp now = m_context.clock.wall();
    if (m_upload.expiresAt - now < m_context.uploadExpiry / 2) {
        m_status.expires = now + m_context.uploadExpiry;
        const auto prolong = [id = m_upload.id, until = m_status.expires](Transaction &tx) -> Result<void> {
            UploadStore(tx).prolong(id, until);
            return {};
        };
        if (const auto prolonged = co_await m_context.database.write(prolong); !prolonged)
            co_return Fail(prolonged.error());
    }
    co_return m_status;
}

} // namespace confab
