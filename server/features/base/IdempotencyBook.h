#pragma once

#include "server/features/base/OperationTable.h"

namespace confab {

// A request that its asker may send again.
struct KeyedRequest {
    UserId user;
    QString key;            // the asker's own name for it
    QByteArray fingerprint; // of the operation and everything asked of it
};

// Carries out requests that bear an Idempotency-Key, and answers those that come again as it did the first time.
// Safe from any I/O thread; answers in the thread that asked.
class IdempotencyBook
{
public:
    using Doing = std::function<Task<Result<Answer>>()>;

    virtual ~IdempotencyBook() = default;

    // The kept answer; else what `doing` answers, which is kept if it is a success. `conflict` for a key under which
    // something else was asked.
    virtual Task<Result<Answer>> once(KeyedRequest request, Doing doing) = 0;
};

} // namespace confab
