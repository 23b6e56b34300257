#pragma once

#include "client/cache/CacheDatabase.h"
#include "client/cache/Records.h"

namespace confab {

// Files on their way, both ways.
class TransferTable
{
public:
    explicit TransferTable(CacheDatabase &database) : m_database(database) {}

    QList<UploadRecord> uploads(); // in the order in which they were asked for
    qint64 add(const UploadRecord &upload);
    void update(const UploadRecord &upload);
    void removeUpload(qint64 id);

    QList<DownloadRecord> downloads();
    void put(const DownloadRecord &download);
    void removeDownload(FileId id);

private:
    CacheDatabase &m_database;
};

} // namespace confab
