#pragma once

#include "common/base/Error.h"
#include "common/protocol/Catalog.h"
#include "server/transport/TransportObserver.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace confab {

// Whoever counts what the net layer does. Called in any I/O thread, several at once; must not block. Names come as clients
// sent them: they may be of nothing we know.
class NetObserver : public transport::TransportObserver
{
public:
    enum class Line { Polling, WebSocket, Rest }; // a REST call is a line for as long as it lasts

    virtual void opened(Line) {}
    virtual void closed(Line) {}
    virtual void upgraded() {} // a polling line went on as a WebSocket
    virtual void eventReceived(std::string_view /*name*/) {}
    // Queued to so many connections of one thread.
    virtual void delivered(std::string_view /*event*/, int /*receivers*/) {}
    // `name` is an event's or "GET /path/{id}". With what failed it, if it did.
    virtual void operationDone(std::string_view /*name*/, std::chrono::nanoseconds /*took*/, std::optional<ErrorCode> /*failure*/) {}
    virtual void rateLimited(protocol::RateKind) {}
    virtual void tokenRefused(ErrorCode) {}
};

} // namespace confab
