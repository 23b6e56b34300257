#pragma once

#include "common/base/Result.h"

#include <memory>

namespace confab {

// The folder with everything a server keeps, which it has to itself for as long as this exists. However the process ends, the
// system gives the folder free.
class DataFolder
{
public:
    // Makes it, for its owner only, if there is none. The error says what is wrong with it; `conflict`: another server has it.
    static Result<std::unique_ptr<DataFolder>> open(const QString &path);
    ~DataFolder();
    DataFolder(const DataFolder &) = delete;
    DataFolder &operator=(const DataFolder &) = delete;

private:
    explicit DataFolder(int lock) : m_lock(lock) {}

    const int m_lock; // a descriptor
};

} // namespace confab
