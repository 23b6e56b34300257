#pragma once

#include "server/bus/EventBus.h"

#include <QString>

namespace confab {

// Who asks for an operation, as the net layer established it.
struct Caller {
    UserId user;                 // null where an operation is open to anybody and nobody signed in
    SessionId session;
    ConnectionId connection = 0; // 0 for REST
    QString address;             // of the peer, as text
    QString agent;               // what the device says it is; may be empty
    Timestamp tokenExpires;
};

} // namespace confab
