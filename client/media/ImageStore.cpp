#include "client/media/ImageStore.h"

#include "client/media/BlurHash.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrlQuery>

namespace confab {

using safeimage::Fit;

namespace {

constexpr int mediumSide = 480; // pixels, as the server has it

QString decoded(QStringView base64)
{
    return QString::fromUtf8(QByteArray::fromBase64(base64.toLatin1(), QByteArray::Base64UrlEncoding));
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(text.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

ImageStore::ImageStore(FileHttp &http, Uploader &uploader, Downloader &downloader, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_uploader(uploader)
    , m_downloader(downloader)
{
    m_pool.setMaxThreadCount(2);
}

ImageStore::~ImageStore()
{
    m_pool.waitForDone(); // its last words, posted to this object, are dropped with it
}

QString ImageStore::localAddress(const QString &path)
{
    return QStringLiteral("local/") + encoded(path);
}

QString ImageStore::blurAddress(const QString &hash)
{
    return QStringLiteral("blur/") + encoded(hash);
}

void ImageStore::setFolder(const QString &folder)
{
    m_folder = folder;
    m_kept = 0;
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        m_kept += file.size();
}

void ImageStore::erase()
{
    m_pool.waitForDone();
    if (!m_folder.isEmpty())
        QDir(m_folder).removeRecursively();
    setFolder({});
}

QImage ImageStore::finished(const QImage &image, const Wish &wish)
{
    return safeimage::rounded(image, wish.radius * image.width());
}

void ImageStore::request(const QString &address, QSize room, Done then)
{
    const QUrlQuery options(address.section(u'?', 1));
    const QString kind = address.section(u'/', 0, 0);
    const QString what = address.section(u'?', 0, 0).section(u'/', 1);
    Wish wish{room, options.hasQueryItem(QStringLiteral("crop")) ? Fit::Cover : Fit::Inside, 0, std::move(then)};
    const double width = options.queryItemValue(QStringLiteral("w")).toDouble();
    if (width > 0)
        wish.radius = options.queryItemValue(QStringLiteral("r")).toDouble() / width;
    if (kind == u"blur")
        return wish.then(finished(blurHashImage(decoded(what), room.isEmpty() ? QSize(32, 32) : room.scaled(64, 64, Qt::KeepAspectRatio)), {room, wish.fit, 0, {}}));
    if (kind == u"local")
        return decode(decoded(what), wish);
    if (kind == u"upload") {
        const Uploader::Upload *upload = m_uploader.upload(what.toLongLong());
        return upload ? decode(upload->record.path, wish) : wish.then({});
    }
    const auto file = FileId::parse(what);
    if (kind != u"file" || !file)
        return wish.then({});
    const QString size = options.queryItemValue(QStringLiteral("size"));
    const QString here = size == u"full" ? m_downloader.pathOf(*file) : QString();
    const QString cached = pathOf(file->toString() + u'-' + size);
    if (!here.isEmpty())
        decode(here, wish);
    else if (!m_folder.isEmpty() && QFile::exists(cached))
        decode(cached, wish);
    else
        fetch(*file, size, wish);
}

void ImageStore::decode(const QString &path, const Wish &wish)
{
    m_pool.start([this, path, wish] {
        QFile file(path);
        QImage image;
        if (file.open(QIODevice::ReadOnly)) {
            image = finished(safeimage::decode(file, wish.room, wish.fit), wish);
            if (path.startsWith(m_folder + u'/'))
                file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime); // used just now
        }
        QMetaObject::invokeMethod(this, [then = wish.then, image] { then(image); }, Qt::QueuedConnection);
    });
}

void ImageStore::fetch(FileId file, const QString &size, const Wish &wish)
{
    const QString name = file.toString() + u'-' + size;
    const bool underWay = m_fetching.contains(name);
    m_fetching[name].append(wish);
    if (underWay)
        return;
    const QString path = QStringLiteral("/api/v1/files/") + file.toString()
        + (size == u"full" ? QString() : QStringLiteral("/thumbnail?size=") + (size.isEmpty() ? QStringLiteral("medium") : size));
    const auto guard = [](QNetworkReply &reply) {
        connect(&reply, &QNetworkReply::downloadProgress, &reply, [&reply](qint64 received, qint64 total) {
            if (received > largestOriginal || total > largestOriginal)
                reply.abort();
        });
    };
    m_http.send({"GET", path}, this, guard, [this, name, folder = m_folder](const FileAnswer &answer) {
        const QList<Wish> wishes = m_fetching.take(name);
        if (answer.failure || folder != m_folder) {
            for (const Wish &wish : wishes)
                wish.then({});
            return;
        }
        if (!safeimage::formatOf(answer.body.left(16)).isEmpty())
            keep(name, answer.body);
        for (const Wish &wish : wishes) {
            m_pool.start([this, wish, bytes = answer.body]() mutable {
                QBuffer buffer(&bytes);
                buffer.open(QIODevice::ReadOnly);
                const QImage image = finished(safeimage::decode(buffer, wish.room, wish.fit), wish);
                QMetaObject::invokeMethod(this, [then = wish.then, image] { then(image); }, Qt::QueuedConnection);
            });
        }
    });
}

QString ImageStore::kept(const QString &name)
{
    QFile file(pathOf(name));
    if (m_folder.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime); // used just now
    return file.fileName();
}

QString ImageStore::keep(const QString &name, const QByteArray &bytes)
{
    if (m_folder.isEmpty())
        return {};
    QSaveFile file(pathOf(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return {}; // a full disk costs only that it is fetched again
    m_kept += bytes.size();
    if (m_kept > mostKept)
        trim();
    return pathOf(name);
}

void ImageStore::trim()
{
    for (const QFileInfo &file : QDir(m_folder).entryInfoList(QDir::Files, QDir::Time | QDir::Reversed)) {
        if (m_kept <= mostKept * 3 / 4)
            return;
        if (QFile::remove(file.filePath()))
            m_kept -= file.size();
    }
}

void ImageStore::adopt(FileId file, const QString &path)
{
    if (m_folder.isEmpty() || file.isNull())
        return;
    m_pool.start([this, file, path] {
        const QImage image = safeimage::decode(path, {mediumSide, mediumSide}, Fit::Inside);
        if (image.isNull())
            return;
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, image.hasAlphaChannel() ? "PNG" : "JPEG", 85);
        QMetaObject::invokeMethod(this, [this, file, bytes] { keep(file.toString() + QStringLiteral("-medium"), bytes); }, Qt::QueuedConnection);
    });
}

} // namespace confab
