#pragma once

namespace confab::transport {

// Whoever counts what happens to connections. Called in any thread, several at once; must not block.
class TransportObserver
{
public:
    virtual ~TransportObserver() = default;
    virtual void connectionRefused() {} // over a cap
    virtual void slowReceiverCut() {}   // did not read what was sent to it
};

} // namespace confab::transport
