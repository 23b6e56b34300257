#pragma once

#include "server/media/BlobStore.h"
#include "server/media/StagedFile.h"

#include <QHash>

#include <mutex>

namespace confab {

// The staged files of uploads that moved of late, so that what they have for a hash need not be made anew for each request.
// Safe from any thread.
class StagedFiles
{
public:
    explicit StagedFiles(const BlobStore &blobs) : m_blobs(blobs) {}

    std::shared_ptr<StagedFile> of(FileId upload);
    void forget(FileId upload);

private:
    const BlobStore &m_blobs;
    std::mutex m_mutex;
    QHash<FileId, std::shared_ptr<StagedFile>> m_files;
};

} // namespace confab
