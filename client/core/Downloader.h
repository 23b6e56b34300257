#pragma once

#include "client/core/Mover.h"

#include <QFile>

#include <map>
#include <memory>

namespace confab {

// Files that the person wants on this device. Each comes into a part beside its place, goes on where it stopped, and takes its
// name only once it is whole. Lives in the cache's thread.
class Downloader final : public Mover
{
    Q_OBJECT

public:
    static constexpr int parallel = 3;

    struct Download : Transfer {
        DownloadRecord record;
        qint64 received = 0;
        std::shared_ptr<QFile> part;
        bool replaces = false; // the person chose a name that is taken
    };

    Downloader(Cache &cache, FileHttp &http, Connection &connection, QObject *parent = nullptr);

    // Into `folder` under its own name as far as that is safe; or, where `path` is not empty, there, taking the place of what is.
    void start(FileId file, const QString &name, qint64 size, const QString &folder, const QString &path = {});
    void pause(FileId file);
    void resume(FileId file); // also after a failure
    void cancel(FileId file); // and away with its part
    void know(FileId file, const QString &name, qint64 size, const QString &path); // it is here already

    const Download *of(FileId file) const;
    // Where the whole file lies on this device; empty: nowhere any more.
    QString pathOf(FileId file) const;

Q_SIGNALS:
    void progressed(confab::FileId file);
    void finished(confab::FileId file);

private:
    void load() override;
    void pump() override;
    QList<Transfer *> transfers() override;
    void fetch(Download &download);
    void read(FileId file, quint64 turn, QNetworkReply &reply);
    void answered(FileId file, quint64 turn, const FileAnswer &answer);
    void later(Download &download, const Failure &failure);
    void giveUp(Download &download, const QString &why);
    void complete(Download &download);
    void place(Download &download);
    void halt(Download &download, TransferState state);
    void store(const Download &download);
    void tell(Download &download, bool always);
    Download *find(FileId file);
    static QString partOf(const DownloadRecord &record) { return record.path + QStringLiteral(".part"); }

    std::map<FileId, Download> m_downloads;
};

} // namespace confab
