#pragma once

#include "server/media/BlobStore.h"

namespace confab {

// A folder of this machine: blobs/ab/cd/abcd… hold what is kept, staging what is on its way, trash what is to be removed.
class DiskBlobStore final : public BlobStore
{
public:
    static Result<std::unique_ptr<DiskBlobStore>> open(const QString &folder);

    QString stagingPath(FileId upload) const override;
    QString workFolder(FileId upload) const override;
    QList<FileId> staged() const override;
    void removeStaged(FileId upload) override;
    Result<void> keep(const QString &path, const QByteArray &hash, qint64 size) override;
    Result<std::shared_ptr<const DiskFile>> open(const QByteArray &hash) const override;
    void discard(const QByteArray &hash) override;
    void emptyTrash() override;
    qint64 freeBytes() const override;

private:
    explicit DiskBlobStore(QString folder) : m_folder(std::move(folder)) {}
    QString folderOf(const QByteArray &hash) const;
    QString pathOf(const QByteArray &hash) const;
    QString below(const char *name) const { return m_folder + u'/' + QLatin1StringView(name); }

    const QString m_folder;
};

} // namespace confab
