#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>

namespace confab::bench {

struct Client
{
    enum class State { Closed, Upgrading, Opening, Joining, Ready };

    uint32_t index = 0;
    int fd = -1;
    State state = State::Closed;
    bool waitsToWrite = false;
    std::string token;
    std::string chat; // joined after connecting; none if empty
    std::string in;
    std::string out;
};

// Socket.IO clients over WebSocket in one thread: handshake, token, join, heartbeats; what is left goes to the handlers.
class Pool
{
public:
    std::function<void(Client &)> onReady;
    std::function<void(Client &, uint64_t id, std::string_view json)> onAck;
    std::function<void(Client &, std::string_view packet)> onEvent;
    std::function<void(Client &)> onClosed; // without it, a connection that the server closes ends the program

    // A connection of which `ready` is expected is ready only with that event (confabd's); others with the namespace's.
    Pool(uint16_t port, bool expectsReadyEvent);

    Client &add(std::string token, std::string chat);
    void open(Client &client);
    void drop(Client &client); // resets it, so that no port lingers
    void send(Client &client, std::string_view packet, uint8_t opcode = 1); // leaves with the turn
    void turn(int timeoutMs);

    size_t size() const { return m_clients.size(); }
    Client &at(size_t index) { return m_clients[index]; }

private:
    void read(Client &client);
    void packet(Client &client, std::string_view text);
    void connected(Client &client);
    void flush(Client &client);
    void watch(Client &client, bool write);
    void closed(Client &client, const char *why);

    const uint16_t m_port;
    const bool m_expectsReadyEvent;
    const int m_epoll;
    std::deque<Client> m_clients;
    std::deque<Client *> m_dirty;
};

[[noreturn]] void fail(const std::string &why);
uint64_t nowNs();

} // namespace confab::bench
