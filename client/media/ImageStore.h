#pragma once

#include "client/core/Downloader.h"
#include "client/core/Uploader.h"
#include "client/media/SafeImage.h"

#include <QThreadPool>

namespace confab {

// Pictures for the screen, by the addresses that attachments give: from the device where they are on it, else from the server,
// then kept on disk up to a bound, the longest unused going first. Lives in the core's thread; decodes in others.
class ImageStore final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const QImage &)>; // null: there is none

    static constexpr qint64 mostKept = 256 * 1024 * 1024;   // bytes on disk
    static constexpr qint64 largestOriginal = 40 * 1024 * 1024; // bytes of a picture that is fetched only to be looked at

    ImageStore(FileHttp &http, Uploader &uploader, Downloader &downloader, QObject *parent = nullptr);
    ~ImageStore() override;

    // Where what came from the server is kept; empty: nowhere. Another person's folder is another.
    void setFolder(const QString &folder);
    const QString &folder() const { return m_folder; }
    void erase(); // the folder with all in it

    // "file/<id>", "upload/<n>", "local/<base64url of a path>" or "blur/<base64url of a hash>", each with the options
    // size=small|medium|large|full, r=<corner's radius>, w=<width that the radius is meant for>, crop=1.
    // `then` is called in this thread, once.
    void request(const QString &address, QSize room, Done then);

    // What else came from the server and may be wanted again, as a voice message: by name, under the same bound.
    QString kept(const QString &name); // its path, or empty
    QString keep(const QString &name, const QByteArray &bytes);

    // A picture of one's own that has gone up need not come down again.
    void adopt(FileId file, const QString &path);

    static QString localAddress(const QString &path);
    static QString blurAddress(const QString &hash);

private:
    struct Wish {
        QSize room;
        safeimage::Fit fit = safeimage::Fit::Inside;
        qreal radius = 0;  // of the width
        Done then;
    };

    void decode(const QString &path, const Wish &wish);
    void fetch(FileId file, const QString &size, const Wish &wish);
    void trim();
    QString pathOf(const QString &name) const { return m_folder + u'/' + name; }
    static QImage finished(const QImage &image, const Wish &wish);

    FileHttp &m_http;
    Uploader &m_uploader;
    Downloader &m_downloader;
    QThreadPool m_pool;
    QString m_folder;
    qint64 m_kept = 0; // bytes
    QHash<QString, QList<Wish>> m_fetching;
};

} // namespace confab
