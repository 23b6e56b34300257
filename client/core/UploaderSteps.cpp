#include "client/core/Uploader.h"
#include "common/base/Clock.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

// The steps of one upload: made on the server, asked for how far it is, a chunk, the next chunk.

namespace confab {

namespace {

constexpr int toleratedFaults = 8;
constexpr std::chrono::milliseconds quickChunk{700};
const QList<QNetworkReply::RawHeaderPair> tus{{"Tus-Resumable", "1.0.0"}};

QByteArray metadataOf(const UploadRecord &record)
{
    QByteArray metadata = "filename " + record.name.toUtf8().toBase64() + ",filetype " + record.mediaType.toUtf8().toBase64();
    if (record.durationMs > 0)
        metadata += ",durationms " + QByteArray::number(record.durationMs).toBase64();
    if (!record.waveform.isEmpty())
        metadata += ",waveform " + record.waveform.toLatin1().toBase64();
    return metadata;
}

} // namespace

void Uploader::step(qint64 id)
{
    Upload *upload = find(id);
    if (!upload)
        return;
    const UploadRecord &record = upload->record;
    const QFileInfo file(record.path);
    const bool same = file.isFile() && file.size() == record.size && file.lastModified().toMSecsSinceEpoch() == record.modifiedAt;
    const bool wasActive = record.state == TransferState::Active;
    upload->record.state = TransferState::Active;
    if (!file.isFile())
        return giveUp(*upload, tr("The file is no longer there."));
    if (!same)
        return giveUp(*upload, tr("The file has changed since it was chosen."));
    upload->busy = true;
    ++upload->turn;
    if (!wasActive)
        tell(*upload, true);
    if (record.location.isEmpty())
        create(*upload);
    else if (!upload->offsetKnown)
        askOffset(*upload);
    else if (record.sent >= record.size)
        finish(*upload);
    else
        readChunk(*upload);
}

// Keeps hold of a request, so that it can be stopped.
std::function<void(QNetworkReply &)> Uploader::holder(const Upload &upload)
{
    return [this, id = upload.record.id, turn = upload.turn](QNetworkReply &reply) {
        if (Upload *upload = find(id); upload && upload->turn == turn)
            upload->reply = &reply;
    };
}

void Uploader::create(Upload &upload)
{
    FileRequest request{"POST", QStringLiteral("/api/v1/files/uploads"), tus};
    request.headers += {{"Upload-Length", QByteArray::number(upload.record.size)}, {"Upload-Metadata", metadataOf(upload.record)}};
    const qint64 id = upload.record.id;
    m_http.send(request, this, holder(upload), [this, id, turn = upload.turn](const FileAnswer &answer) {
        Upload *upload = still(id, turn);
        if (!upload)
            return;
        const QString location = QUrl(QString::fromLatin1(answer.header("Location"))).path();
        upload->record.location = location;
        if (answer.failure || upload->record.fileId().isNull()) {
            upload->record.location.clear();
            return failed(*upload, answer);
        }
        upload->attempts = 0;
        upload->record.sent = 0;
        upload->offsetKnown = true;
        store(*upload);
        step(id);
    });
}

void Uploader::askOffset(Upload &upload)
{
    const qint64 id = upload.record.id;
    m_http.send({"HEAD", upload.record.location, tus}, this, holder(upload),
                [this, id, turn = upload.turn](const FileAnswer &answer) {
        Upload *upload = still(id, turn);
        if (!upload)
            return;
        if (answer.status == 404 || answer.status == 410 || answer.status == 403) { // expired: from the beginning
            upload->record.location.clear();
            upload->record.sent = 0;
            store(*upload);
            return step(id);
        }
        bool told = false;
        const qint64 offset = answer.header("Upload-Offset").toLongLong(&told);
        if (answer.failure || !told || offset < 0 || offset > upload->record.size)
            return failed(*upload, answer);
        upload->record.sent = offset;
        upload->offsetKnown = true;
        store(*upload);
        tell(*upload, true);
        step(id);
    });
}

void Uploader::readChunk(Upload &upload)
{
    const qint64 id = upload.record.id;
    const quint64 turn = upload.turn;
    const QString path = upload.record.path;
    const qint64 from = upload.record.sent;
    const qint64 length = std::min(upload.chunk, upload.record.size - from);
    struct Chunk {
        QByteArray bytes;
        QString problem;
        QByteArray checksum;
    };
    const auto read = [=] {
        QFile file(path);
        Chunk chunk;
        if (file.open(QIODevice::ReadOnly) && file.seek(from))
            chunk.bytes = file.read(length);
        if (chunk.bytes.size() != length)
            chunk.problem = file.errorString();
        chunk.checksum = QCryptographicHash::hash(chunk.bytes, QCryptographicHash::Sha256).toBase64();
        return chunk;
    };
    withFiles(read, [=, this](const Chunk &chunk) {
        Upload *upload = still(id, turn);
        if (!upload)
            return;
        if (!chunk.problem.isEmpty())
            return giveUp(*upload, tr("The file cannot be read: %1").arg(chunk.problem));
        patch(*upload, chunk.bytes, chunk.checksum);
    });
}

void Uploader::patch(Upload &upload, const QByteArray &bytes, const QByteArray &checksum)
{
    const qint64 id = upload.record.id;
    const quint64 turn = ++upload.turn;
    upload.busy = true;
    upload.inChunk = 0;
    upload.chunkBegan = SystemClock().steady();
    FileRequest request{"PATCH", upload.record.location, tus, bytes};
    request.headers += {{"Upload-Offset", QByteArray::number(upload.record.sent)}, {"Upload-Checksum", "sha256 " + checksum},
                        {"Content-Type", "application/offset+octet-stream"}};
    const auto started = [this, id, turn, hold = holder(upload)](QNetworkReply &reply) {
        hold(reply);
        connect(&reply, &QNetworkReply::uploadProgress, this, [this, id, turn](qint64 gone, qint64) {
            Upload *upload = find(id);
            if (!upload || upload->turn != turn || gone <= upload->inChunk)
                return;
            upload->speed.add(gone - upload->inChunk, SystemClock().steady());
            upload->inChunk = gone;
            tell(*upload, false);
        });
    };
    m_http.send(request, this, started, [this, id, turn, length = bytes.size()](const FileAnswer &answer) {
        if (Upload *upload = still(id, turn))
            chunkAnswered(*upload, length, answer);
    });
}

void Uploader::chunkAnswered(Upload &upload, qint64 length, const FileAnswer &answer)
{
    const qint64 id = upload.record.id;
    upload.inChunk = 0;
    bool told = false;
    const qint64 offset = answer.header("Upload-Offset").toLongLong(&told);
    if (answer.failure || !told || offset < upload.record.sent || offset > upload.record.sent + length)
        return failed(upload, answer);
    upload.attempts = 0;
    upload.record.failure.clear();
    upload.record.sent = offset;
    if (SystemClock().steady() - upload.chunkBegan < quickChunk)
        upload.chunk = std::min(largestChunk, upload.chunk * 2);
    if (offset < upload.record.size) // else finish() stores it
        store(upload);
    tell(upload, false);
    step(id);
}

void Uploader::failed(Upload &upload, const FileAnswer &answer)
{
    upload.inChunk = 0;
    upload.offsetKnown = false;
    upload.chunk = std::max(smallestChunk, upload.chunk / 2);
    ++upload.attempts;
    const Failure failure = answer.failure.value_or(Failure::noAnswer(QStringLiteral("The server's answer makes no sense.")));
    const ErrorCode code = failure.error.code;
    const bool session = code == ErrorCode::TokenExpired || code == ErrorCode::Unauthenticated;
    // Another offset than ours, damage on the way, another request of ours that still holds it: ask again where it stands.
    const bool outOfStep = answer.status == 409 || answer.status == 460 || answer.status == 423 || answer.status == 404 || answer.status == 410;
    const bool broken = code == ErrorCode::Internal && !failure.unknown && upload.attempts >= toleratedFaults;
    if (!(failure.mayRetry() || session || (outOfStep && !upload.record.location.isEmpty())) || broken)
        return giveUp(upload, answer.status == 413 && !answer.header("Content-Type").contains("json") // a proxy's, without words of its own
                                  ? tr("The server does not take files as large as this one.") : failure.error.message);
    upload.tryLater(failure, outOfStep ? 1 : 0);
    if (!failure.unknown && !session && !outOfStep)
        upload.record.failure = failure.error.message; // why it does not move
    store(upload);
    tell(upload, true);
    pump();
}

void Uploader::giveUp(Upload &upload, const QString &why)
{
    const ClientId message = upload.record.clientId;
    halt(upload, TransferState::Failed);
    upload.record.failure = why;
    store(upload);
    tell(upload, true);
    Q_EMIT settled(message);
    pump();
}

void Uploader::finish(Upload &upload)
{
    const UploadRecord record = [&] {
        halt(upload, TransferState::Done);
        upload.record.sent = upload.record.size;
        store(upload);
        tell(upload, true);
        return upload.record;
    }();
    Q_EMIT finished(record);
    Q_EMIT settled(record.clientId);
    pump();
}

} // namespace confab
