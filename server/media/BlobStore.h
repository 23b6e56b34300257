#pragma once

#include "common/base/Id.h"
#include "server/media/DiskFile.h"

#include <QStringList>

#include <memory>

namespace confab {

// Where the bytes of files lie, once each, known by their SHA-256. Who uses which, and how often, is in the database.
// Blocking; safe from any thread.
class BlobStore
{
public:
    virtual ~BlobStore() = default;

    virtual QString stagingPath(FileId upload) const = 0; // of the bytes of an upload on their way
    virtual QString workFolder(FileId upload) const = 0;  // for what is made of it; not made yet
    virtual QList<FileId> staged() const = 0;             // what is on its way
    virtual void removeStaged(FileId upload) = 0;         // with its work folder

    // Moves a file in, which must be on disk for good; so is its place when this answers. What is there already stays.
    virtual Result<void> keep(const QString &path, const QByteArray &hash, qint64 size) = 0;
    virtual Result<std::shared_ptr<const DiskFile>> open(const QByteArray &hash) const = 0;
    // Out of sight at once, so that the same content can come again. Quick.
    virtual void discard(const QByteArray &hash) = 0;
    virtual void emptyTrash() = 0;

    virtual qint64 freeBytes() const = 0; // on the disk
};

} // namespace confab
