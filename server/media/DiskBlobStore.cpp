#include "server/media/DiskBlobStore.h"

#include "server/media/StagedFile.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <sys/stat.h>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView workSuffix(".work");

Result<void> makeFolder(const QString &path)
{
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return Fail(diskError("make the folder", path));
    return {};
}

bool rename(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

} // namespace

Result<std::unique_ptr<DiskBlobStore>> DiskBlobStore::open(const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    if (!QDir().mkpath(path))
        return Fail(Error::of(ErrorCode::Unavailable, u"The folder for files \"%1\" cannot be made."_s.arg(folder)));
    std::unique_ptr<DiskBlobStore> store(new DiskBlobStore(path));
    for (const char *name : {"blobs", "staging", "trash"})
        CONFAB_TRY(makeFolder(store->below(name)));
    return store;
}

QString DiskBlobStore::stagingPath(FileId upload) const
{
    return below("staging/") + upload.toString();
}

QString DiskBlobStore::workFolder(FileId upload) const
{
    return stagingPath(upload) + workSuffix;
}

QList<FileId> DiskBlobStore::staged() const
{
    QList<FileId> uploads;
    const QStringList names = QDir(below("staging")).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const auto id = FileId::parse(QStringView(name).left(36));
        if (id && !uploads.contains(*id))
            uploads += *id;
    }
    return uploads;
}

void DiskBlobStore::removeStaged(FileId upload)
{
    StagedFile::remove(stagingPath(upload));
    QDir(workFolder(upload)).removeRecursively();
}

QString DiskBlobStore::folderOf(const QByteArray &hash) const
{
    const QString hex = QString::fromLatin1(hash.toHex());
    return below("blobs/") + hex.first(2) + u'/' + hex.sliced(2, 2);
}

QString DiskBlobStore::pathOf(const QByteArray &hash) const
{
    return folderOf(hash) + u'/' + QString::fromLatin1(hash.toHex());
}

Result<void> DiskBlobStore::keep(const QString &path, const QByteArray &hash, qint64 size)
{
    const QString target = pathOf(hash);
    const QString leaf = folderOf(hash);
    const QString above = QFileInfo(leaf).path();
    // Also after an earlier life that was cut off between the renaming and the syncing: so nothing is left out if it is there.
    if (const QFileInfo there(target); there.exists() && there.size() == size) {
        QFile::remove(path);
        return syncFolder(leaf);
    }
    CONFAB_TRY(makeFolder(above));
    CONFAB_TRY(makeFolder(leaf));
    if (!rename(path, target))
        return Fail(diskError("move into place", target));
    CONFAB_TRY(syncFolder(leaf));
    CONFAB_TRY(syncFolder(above));
    return syncFolder(below("blobs"));
}

Result<std::shared_ptr<const DiskFile>> DiskBlobStore::open(const QByteArray &hash) const
{
    auto file = DiskFile::open(pathOf(hash), DiskFile::Mode::Read);
    if (!file)
        return Fail(file.error());
    return std::make_shared<const DiskFile>(*std::move(file));
}

void DiskBlobStore::discard(const QByteArray &hash)
{
    const QString unique = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!rename(pathOf(hash), below("trash/") + unique) && errno != ENOENT)
        diskError("move away", pathOf(hash));
}

void DiskBlobStore::emptyTrash()
{
    QDir trash(below("trash"));
    const QStringList names = trash.entryList(QDir::Files);
    for (const QString &name : names)
        trash.remove(name);
}

qint64 DiskBlobStore::freeBytes() const
{
    return QStorageInfo(m_folder).bytesAvailable();
}

} // namespace confab
