#pragma once

#include <QString>

#include <chrono>

namespace confab {

struct DatabaseSettings {
    QString path;                                     // the database file; its folder must exist
    int readers = 3;                                  // reader threads
    int writeQueue = 1'000;                           // writes waiting before `busy`
    int readQueue = 10'000;                           // reads waiting before `busy`: a herd of reconnects is all reads
    int maxBatch = 256;                               // writes that share one commit
    std::chrono::milliseconds busyTimeout{5'000};     // how long a lock of another process is waited for
};

} // namespace confab
