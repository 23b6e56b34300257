#pragma once

#include "tests/bench/load/Wire.h"

namespace confab::bench {

// Engine.IO 4 and Socket.IO 5 over WebSocket, with Confab's events.
class SocketIoWire : public Wire
{
public:
    // A connection to confabd is ready with its `ready` event, to others with the namespace's answer.
    SocketIoWire(Pool &pool, bool expectsReadyEvent) : Wire(pool), m_expectsReadyEvent(expectsReadyEvent) {}

    void opened(Client &client) override;
    size_t take(Client &client, std::string_view bytes) override;
    void sendMessage(Client &client, uint64_t index, std::string_view content) override;
    void markDelivered(Client &client, uint64_t seq) override;
    bool catchUp(Client &client, uint64_t rev) override;

private:
    void send(Client &client, std::string_view packet, uint8_t opcode = 1);
    void packet(Client &client, std::string_view text);
    void event(Client &client, std::string_view packet);
    void acknowledged(Client &client, uint64_t id);
    void connected(Client &client);
    std::string clientId(uint64_t index) const; // of a message

    const bool m_expectsReadyEvent;
    const uint64_t m_run = runNumber(); // makes client ids of their own for every run

    static uint64_t runNumber();
};

} // namespace confab::bench
