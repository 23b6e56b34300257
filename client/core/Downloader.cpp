#include "client/core/Downloader.h"

#include "client/core/FileNames.h"
#include "common/base/Clock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace confab {

namespace {

constexpr qint64 readBuffer = 1024 * 1024; // bytes: what waits in memory for the disk

QString contentPath(FileId file)
{
    return QStringLiteral("/api/v1/files/") + file.toString();
}

// A strong ETag of ours is the SHA-256 of the content; another server's may be anything.
QByteArray hashIn(const QString &etag)
{
    const QByteArray value = etag.toLatin1();
    if (value.size() != 66 || !value.startsWith('"') || !value.endsWith('"'))
        return {};
    const QByteArray hex = value.mid(1, 64);
    return QByteArray::fromHex(hex).toHex() == hex ? hex : QByteArray();
}

} // namespace

Downloader::Downloader(Cache &cache, FileHttp &http, Connection &connection, QObject *parent)
    : Mover(cache, http, connection, parent)
{
    load();
}

QList<Transfer *> Downloader::transfers()
{
    QList<Transfer *> list;
    for (auto &[file, download] : m_downloads)
        list.append(&download);
    return list;
}

void Downloader::load()
{
    for (auto &[file, download] : m_downloads)
        halt(download, download.record.state);
    m_downloads.clear();
    if (!m_cache.isOpen())
        return;
    for (const DownloadRecord &record : m_cache.transfers().downloads()) {
        Download download;
        download.record = record;
        download.received = record.state == TransferState::Done ? record.size : QFileInfo(partOf(record)).size();
        m_downloads.insert({record.fileId, std::move(download)});
    }
    pump();
}

Downloader::Download *Downloader::find(FileId file)
{
    const auto it = m_downloads.find(file);
    return it == m_downloads.end() ? nullptr : &it->second;
}

const Downloader::Download *Downloader::of(FileId file) const
{
    return const_cast<Downloader *>(this)->find(file);
}

QString Downloader::pathOf(FileId file) const
{
    const Download *download = of(file);
    return download && download->record.state == TransferState::Done && QFile::exists(download->record.path) ? download->record.path : QString();
}

void Downloader::store(const Download &download)
{
    CacheTransaction transaction(m_cache.database());
    m_cache.transfers().put(download.record);
    transaction.commit();
}

void Downloader::tell(Download &download, bool always)
{
    if (download.mayTell(always))
        Q_EMIT progressed(download.record.fileId);
}

void Downloader::halt(Download &download, TransferState state)
{
    download.record.state = state;
    download.part.reset();
    download.stop();
}

void Downloader::start(FileId file, const QString &name, qint64 size, const QString &folder, const QString &path)
{
    const Download *known = of(file);
    const bool elsewhere = known && !path.isEmpty() && known->record.path != path;
    if (known && !elsewhere && known->record.state != TransferState::Done)
        return resume(file);
    if (known && known->record.state != TransferState::Done)
        cancel(file);
    const QString target = path.isEmpty() ? freePath(folder, safeFileName(name)) : path;
    QDir().mkpath(QFileInfo(target).path());
    Download download;
    download.record = {file, name, size, target, {}, TransferState::Waiting, {}};
    download.replaces = !path.isEmpty();
    Download &placed = m_downloads.insert_or_assign(file, std::move(download)).first->second;
    store(placed);
    tell(placed, true);
    pump();
}

void Downloader::know(FileId file, const QString &name, qint64 size, const QString &path)
{
    Download download;
    download.record = {file, name, size, path, {}, TransferState::Done, {}};
    download.received = size;
    Download &placed = m_downloads.insert_or_assign(file, std::move(download)).first->second;
    store(placed);
    tell(placed, true);
}

void Downloader::pause(FileId file)
{
    Download *download = find(file);
    if (!download || download->record.state == TransferState::Done || download->record.state == TransferState::Failed)
        return;
    halt(*download, TransferState::Paused);
    store(*download);
    tell(*download, true);
    pump();
}

void Downloader::resume(FileId file)
{
    Download *download = find(file);
    if (!download || (download->record.state != TransferState::Paused && download->record.state != TransferState::Failed))
        return;
    download->record.state = TransferState::Waiting;
    download->record.failure.clear();
    download->tryAtOnce();
    store(*download);
    tell(*download, true);
    pump();
}

void Downloader::cancel(FileId file)
{
    Download *download = find(file);
    if (!download || download->record.state == TransferState::Done)
        return;
    halt(*download, TransferState::Failed);
    QFile::remove(partOf(download->record));
    CacheTransaction transaction(m_cache.database());
    m_cache.transfers().removeDownload(file);
    transaction.commit();
    m_downloads.erase(file);
    Q_EMIT progressed(file);
    pump();
}

void Downloader::pump()
{
    if (!m_connection.isOnline())
        return;
    const auto now = SystemClock().steady();
    auto running = std::ranges::count_if(m_downloads, [](const auto &entry) { return entry.second.busy; });
    std::optional<std::chrono::milliseconds> next;
    for (auto &[file, download] : m_downloads) {
        const auto wait = download.waits(download.record.state, now);
        if (!wait)
            continue;
        if (wait->count() > 0) {
            next = std::min(next.value_or(*wait), *wait);
        } else if (running < parallel) {
            ++running;
            download.busy = true;
            QMetaObject::invokeMethod(this, [this, file = file, turn = download.turn] {
                if (Download *due = find(file); due && due->turn == turn)
                    fetch(*due);
            }, Qt::QueuedConnection);
        }
    }
    pumpIn(next);
}

void Downloader::fetch(Download &download)
{
    const FileId file = download.record.fileId;
    const quint64 turn = ++download.turn;
    download.record.state = TransferState::Active;
    download.part = std::make_shared<QFile>(partOf(download.record));
    if (!download.part->open(QIODevice::ReadWrite | QIODevice::Append))
        return giveUp(download, tr("The file cannot be written: %1").arg(download.part->errorString()));
    download.received = download.part->size();
    tell(download, true);
    FileRequest request{"GET", contentPath(file)};
    if (download.received > 0 && !download.record.etag.isEmpty())
        request.headers = {{"Range", "bytes=" + QByteArray::number(download.received) + '-'}, {"If-Range", download.record.etag.toLatin1()}};
    const auto started = [this, file, turn](QNetworkReply &reply) {
        Download *download = find(file);
        if (!download || download->turn != turn)
            return reply.abort();
        download->reply = &reply;
        reply.setReadBufferSize(readBuffer);
        connect(&reply, &QNetworkReply::readyRead, this, [this, file, turn, &reply] { read(file, turn, reply); });
    };
    m_http.send(request, this, started, [this, file, turn](const FileAnswer &answer) { answered(file, turn, answer); });
}

void Downloader::read(FileId file, quint64 turn, QNetworkReply &reply)
{
    Download *download = find(file);
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!download || download->turn != turn || (status != 200 && status != 206) || !download->part)
        return; // an error's words are read at its end
    const QString etag = QString::fromLatin1(reply.rawHeader("ETag"));
    const QByteArray from = "bytes " + QByteArray::number(download->received) + '-';
    const bool continues = status == 206 && (reply.property("going").toBool() || reply.rawHeader("Content-Range").startsWith(from));
    if (!reply.property("going").toBool()) {
        reply.setProperty("going", true);
        if (!continues && download->received > 0) { // another file by now, or a server without ranges
            download->part->resize(0);
            download->received = 0;
        }
        download->record.etag = etag;
        download->record.failure.clear();
        store(*download);
    }
    const QByteArray bytes = reply.readAll();
    if (download->part->write(bytes) != bytes.size())
        return giveUp(*download, tr("The file cannot be written: %1").arg(download->part->errorString()));
    download->received += bytes.size();
    if (download->received > download->record.size)
        return giveUp(*download, tr("The file is not the one that was announced."));
    download->attempts = 0;
    download->speed.add(bytes.size(), SystemClock().steady());
    tell(*download, false);
}

void Downloader::answered(FileId file, quint64 turn, const FileAnswer &answer)
{
    Download *download = find(file);
    if (!download || download->turn != turn)
        return;
    download->busy = false;
    if (!answer.failure && download->part && !answer.body.isEmpty()) { // what came with the end of the answer
        if (download->part->write(answer.body) != answer.body.size())
            return giveUp(*download, tr("The file cannot be written: %1").arg(download->part->errorString()));
        download->received += answer.body.size();
        download->record.etag = QString::fromLatin1(answer.header("ETag"));
    }
    if (download->part && !download->part->flush())
        return giveUp(*download, tr("The file cannot be written: %1").arg(download->part->errorString()));
    if (answer.status == 416 && download->received == download->record.size) // whole already, but for its name
        return complete(*download);
    if (answer.status == 416) {
        download->part->resize(0);
        return later(*download, Failure::noAnswer({}));
    }
    if (!answer.failure)
        return download->received == download->record.size ? complete(*download) : later(*download, Failure::noAnswer({}));
    const ErrorCode code = answer.failure->error.code;
    if (code == ErrorCode::NotFound)
        return giveUp(*download, tr("This file is no longer there, or no longer for you."));
    if (answer.failure->mayRetry() || code == ErrorCode::TokenExpired || code == ErrorCode::Unauthenticated)
        return later(*download, *answer.failure);
    giveUp(*download, answer.failure->error.message);
}

void Downloader::later(Download &download, const Failure &failure)
{
    halt(download, TransferState::Waiting);
    ++download.attempts;
    download.tryLater(failure);
    if (!failure.unknown)
        download.record.failure = failure.error.message;
    store(download);
    tell(download, true);
    pump();
}

void Downloader::giveUp(Download &download, const QString &why)
{
    halt(download, TransferState::Failed);
    download.record.failure = why;
    store(download);
    tell(download, true);
    pump();
}

void Downloader::complete(Download &download)
{
    const QByteArray wanted = hashIn(download.record.etag);
    halt(download, TransferState::Active);
    if (wanted.isEmpty())
        return place(download);
    download.busy = true;
    const QString path = partOf(download.record);
    const auto check = [wanted, path] {
        QFile part(path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        return part.open(QIODevice::ReadOnly) && hash.addData(&part) && hash.result().toHex() == wanted;
    };
    withFiles(check, [this, path, file = download.record.fileId, turn = download.turn](bool right) {
        Download *download = find(file);
        if (!download || download->turn != turn)
            return;
        download->busy = false;
        if (right)
            return place(*download);
        QFile::remove(path);
        download->received = 0;
        giveUp(*download, tr("The file was damaged on its way."));
    });
}

void Downloader::place(Download &download)
{
    DownloadRecord &record = download.record;
    const QString part = partOf(record);
    if (QFile::exists(record.path)) {
        if (!download.replaces) // has come between
            record.path = freePath(QFileInfo(record.path).path(), QFileInfo(record.path).fileName());
        else if (!QFile::remove(record.path))
            return giveUp(download, tr("The file cannot be written: %1").arg(record.path));
    }
    if (!QFile::rename(part, record.path))
        return giveUp(download, tr("The file cannot be written: %1").arg(record.path));
    markFromNetwork(record.path, m_http.urlOf(contentPath(record.fileId)));
    record.state = TransferState::Done;
    record.failure.clear();
    download.received = record.size;
    store(download);
    tell(download, true);
    Q_EMIT finished(record.fileId);
    pump();
}

} // namespace confab
