#pragma once

#include "server/features/base/OperationTable.h"

namespace confab {

// A topic of the chat server: its rules and permissions. Features know storage and bus; they never know the net layer, which
// reaches them through the operations they declare and these calls. All of it may be called from any I/O thread.
class Feature
{
public:
    virtual ~Feature() = default;
    virtual void declare(OperationTable &operations) = 0;

    // A connection of the caller is ready, or has ended. `chats` are those the person belongs to now.
    virtual void connected(const Caller &caller, const protocol::Ready &ready) { Q_UNUSED(caller) Q_UNUSED(ready) }
    virtual void disconnected(const Caller &caller) { Q_UNUSED(caller) }
};

} // namespace confab
