#include "client/core/Uploader.h"

#include "common/base/Clock.h"

#include <QDateTime>
#include <QFileInfo>

namespace confab {

namespace {

constexpr int deletions = 6; // attempts; where all fail, the server forgets the upload by itself when it expires

void deleteOnServer(FileHttp &http, QObject *context, const QString &location, int attempt)
{
    http.send({"DELETE", location, {{"Tus-Resumable", "1.0.0"}}}, context, {}, [=, &http](const FileAnswer &answer) {
        const bool busy = answer.status == 409 || answer.status == 423; // with what was cut off just now
        if (!answer.failure || attempt >= deletions || !(answer.failure->mayRetry() || busy))
            return;
        const auto pause = std::max(answer.failure->error.retryAfter.value_or(std::chrono::milliseconds(0)), std::chrono::milliseconds(500 << attempt));
        QTimer::singleShot(pause, context, [=, &http] { deleteOnServer(http, context, location, attempt + 1); });
    });
}

} // namespace

Uploader::Uploader(Cache &cache, FileHttp &http, Connection &connection, QObject *parent)
    : Mover(cache, http, connection, parent)
{
    connect(&m_cache, &Cache::outboxEntryDone, this, [this](ClientId message) { forget(message, true); });
    load();
}

QList<Transfer *> Uploader::transfers()
{
    QList<Transfer *> list;
    for (Upload &upload : m_uploads)
        list.append(&upload);
    return list;
}

void Uploader::load()
{
    for (Upload &upload : m_uploads)
        upload.stop();
    m_uploads.clear();
    if (!m_cache.isOpen())
        return;
    for (UploadRecord &record : m_cache.transfers().uploads()) {
        Upload upload;
        upload.record = std::move(record);
        m_uploads.append(std::move(upload));
    }
    pump();
}

void Uploader::save(QList<UploadRecord> &files, qint64 outboxId, ClientId clientId)
{
    for (UploadRecord &file : files) {
        file.outboxId = outboxId;
        file.clientId = clientId;
        file.id = m_cache.transfers().add(file);
    }
}

void Uploader::begin(const QList<UploadRecord> &files)
{
    for (const UploadRecord &file : files) {
        Upload upload;
        upload.record = file;
        m_uploads.append(std::move(upload));
    }
    pump();
}

QList<Uploader::Upload> Uploader::of(ClientId message) const
{
    QList<Upload> list;
    std::ranges::copy_if(m_uploads, std::back_inserter(list), [&](const Upload &upload) { return upload.record.clientId == message; });
    return list;
}

const Uploader::Upload *Uploader::upload(qint64 id) const
{
    return const_cast<Uploader *>(this)->find(id);
}

Uploader::Upload *Uploader::find(qint64 id)
{
    const auto it = std::ranges::find_if(m_uploads, [&](const Upload &upload) { return upload.record.id == id; });
    return it == m_uploads.end() ? nullptr : &*it;
}

Uploader::Upload *Uploader::still(qint64 id, quint64 turn)
{
    Upload *upload = find(id);
    if (!upload || upload->turn != turn)
        return nullptr;
    upload->busy = false;
    return upload;
}

bool Uploader::complete(ClientId message) const
{
    return std::ranges::all_of(m_uploads, [&](const Upload &upload) {
        return upload.record.clientId != message || upload.record.state == TransferState::Done;
    });
}

bool Uploader::halted(ClientId message) const
{
    return std::ranges::any_of(m_uploads, [&](const Upload &upload) {
        return upload.record.clientId == message
            && (upload.record.state == TransferState::Paused || upload.record.state == TransferState::Failed);
    });
}

QList<FileId> Uploader::fileIds(ClientId message) const
{
    QList<FileId> ids;
    for (const Upload &upload : m_uploads) {
        if (upload.record.clientId == message)
            ids.append(upload.record.fileId());
    }
    return ids;
}

void Uploader::store(const Upload &upload)
{
    CacheTransaction transaction(m_cache.database());
    m_cache.transfers().update(upload.record);
    transaction.commit(); // where it fails, the server's word at the next start mends it
}

void Uploader::tell(Upload &upload, bool always)
{
    if (upload.mayTell(always))
        Q_EMIT progressed(upload.record.clientId);
}

void Uploader::halt(Upload &upload, TransferState state)
{
    upload.inChunk = 0;
    upload.offsetKnown = false;
    upload.record.state = state;
    upload.stop();
}

void Uploader::pause(qint64 id)
{
    Upload *upload = find(id);
    if (!upload || upload->record.state == TransferState::Done || upload->record.state == TransferState::Failed)
        return;
    halt(*upload, TransferState::Paused);
    store(*upload);
    const ClientId message = upload->record.clientId;
    tell(*upload, true);
    Q_EMIT settled(message);
    pump();
}

void Uploader::resume(qint64 id)
{
    Upload *upload = find(id);
    if (!upload || (upload->record.state != TransferState::Paused && upload->record.state != TransferState::Failed))
        return;
    // Who tries again means the file as it is now.
    const QFileInfo file(upload->record.path);
    if (upload->record.state == TransferState::Failed && file.isFile()
        && (file.size() != upload->record.size || file.lastModified().toMSecsSinceEpoch() != upload->record.modifiedAt)) {
        upload->record.size = file.size();
        upload->record.modifiedAt = file.lastModified().toMSecsSinceEpoch();
        upload->record.location.clear();
        upload->record.sent = 0;
    }
    upload->record.state = TransferState::Waiting;
    upload->record.failure.clear();
    upload->tryAtOnce();
    upload->chunk = firstChunk;
    store(*upload);
    tell(*upload, true);
    pump();
}

void Uploader::retry(ClientId message)
{
    for (const Upload &upload : of(message)) {
        if (upload.record.state == TransferState::Failed)
            resume(upload.record.id);
    }
}

bool Uploader::startOver(ClientId message)
{
    bool any = false;
    for (Upload &upload : m_uploads) {
        if (upload.record.clientId != message || upload.record.isForwarded())
            continue;
        any = true;
        halt(upload, TransferState::Waiting);
        upload.record.location.clear();
        upload.record.sent = 0;
        store(upload);
    }
    pump();
    return any;
}

void Uploader::dropAt(qsizetype index, bool sent)
{
    Upload upload = m_uploads[index];
    m_uploads.removeAt(index);
    halt(upload, TransferState::Done);
    if (!sent && !upload.record.location.isEmpty() && !upload.record.isForwarded())
        deleteOnServer(m_http, this, upload.record.location, 0);
    if (upload.record.ours)
        QFile::remove(upload.record.path);
}

void Uploader::forget(ClientId message, bool sent)
{
    for (qsizetype i = m_uploads.size() - 1; i >= 0; --i) {
        if (m_uploads[i].record.clientId == message)
            dropAt(i, sent);
    }
    pump();
}

void Uploader::remove(qint64 id)
{
    const auto it = std::ranges::find_if(m_uploads, [&](const Upload &upload) { return upload.record.id == id; });
    if (it == m_uploads.end())
        return;
    const ClientId message = it->record.clientId;
    CacheTransaction transaction(m_cache.database());
    m_cache.transfers().removeUpload(id);
    if (!transaction.commit())
        return;
    dropAt(it - m_uploads.begin(), false);
    Q_EMIT progressed(message);
    Q_EMIT settled(message);
    pump();
}

void Uploader::pump()
{
    if (!m_connection.isOnline())
        return;
    const auto now = SystemClock().steady();
    int running = int(std::ranges::count_if(m_uploads, [](const Upload &upload) { return upload.busy; }));
    std::optional<std::chrono::milliseconds> next;
    QList<qint64> due;
    for (const Upload &upload : std::as_const(m_uploads)) {
        const auto wait = upload.waits(upload.record.state, now);
        if (!wait)
            continue;
        if (wait->count() > 0)
            next = std::min(next.value_or(*wait), *wait);
        else if (running + due.size() < parallel)
            due.append(upload.record.id);
    }
    for (const qint64 id : due)
        step(id);
    pumpIn(next);
}

} // namespace confab
