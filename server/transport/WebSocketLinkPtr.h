#pragma once

#include <memory>

namespace confab::transport {

class WebSocketLink;

// A link may be let go of from within its own signals, and may still have a closing frame to deliver: it deletes itself
// once that is done.
struct RetireWebSocketLink {
    void operator()(WebSocketLink *link) const;
};
using WebSocketLinkPtr = std::unique_ptr<WebSocketLink, RetireWebSocketLink>;

} // namespace confab::transport
