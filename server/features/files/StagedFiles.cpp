#include "server/features/files/StagedFiles.h"

namespace confab {

namespace {

constexpr qsizetype most = 1000;

} // namespace

std::shared_ptr<StagedFile> StagedFiles::of(FileId upload)
{
    const std::lock_guard lock(m_mutex);
    if (m_files.size() >= most)
        m_files.removeIf([](auto it) { return it.value().use_count() == 1; });
    auto &file = m_files[upload];
    if (!file)
        file = std::make_shared<StagedFile>(m_blobs.stagingPath(upload));
    return file;
}

void StagedFiles::forget(FileId upload)
{
    const std::lock_guard lock(m_mutex);
    m_files.remove(upload);
}

} // namespace confab
