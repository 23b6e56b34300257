#pragma once

#include "common/base/WorkPool.h"
#include "server/features/files/FileRules.h"
#include "server/media/BlobStore.h"
#include "server/media/FileInspector.h"
#include "server/storage/Database.h"

#include <atomic>

namespace confab {

// What uploads did, for metrics. Any thread.
struct FileCounts {
    std::atomic<quint64> created{0};
    std::atomic<quint64> completed{0};
    std::atomic<quint64> collected{0};   // uploads and files that nobody wanted
    std::atomic<quint64> bytesIn{0};
    std::atomic<quint64> bytesOut{0};
    std::atomic<int> writing{0};         // requests that add to an upload now
};

// What everything about files works with; outlives it.
struct FileContext {
    Database &database;
    BlobStore &blobs;
    FileInspector &inspector;
    WorkPool &disk;    // for what writes, and waits for the disk
    WorkPool &reading; // for what is read ahead of downloads
    const FileRulesInForce &rules;
    const Clock &clock;
    std::chrono::milliseconds uploadExpiry; // of what does not move, and of files no message carries
    FileCounts &counts;

    // Work that answers a Result, to be awaited. It has a name where it is awaited: see Pending.h.
    template<class Work>
    PendingWork<typename std::invoke_result_t<const Work &>::value_type> onDisk(const Work &work) const
    {
        return {disk, work};
    }
};

} // namespace confab
