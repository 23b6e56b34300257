#pragma once

#include "tests/bench/load/Wire.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace confab::bench {

// Connections in one thread on epoll; what their bytes mean is the wire's.
class Pool
{
public:
    std::function<void(Client &)> onClosed; // without it, a connection that the server closes ends the program

    Pool(uint16_t port, std::string_view wire);

    Client &add(std::string token, std::string chat);
    bool open(Client &client); // false if nobody listens
    void drop(Client &client); // resets it, so that no port lingers
    void closed(Client &client, const char *why);
    void write(Client &client, std::string_view bytes); // leaves with the turn
    void turn(int timeoutMs);

    Wire &wire() { return *m_wire; }
    uint16_t port() const { return m_port; }
    size_t size() const { return m_clients.size(); }
    Client &at(size_t index) { return m_clients[index]; }

private:
    void read(Client &client);
    void flush(Client &client);
    void watch(Client &client, bool write);

    const uint16_t m_port;
    const int m_epoll;
    const std::unique_ptr<Wire> m_wire;
    std::deque<Client> m_clients;
    std::deque<Client *> m_dirty;
};

[[noreturn]] void fail(const std::string &why);
uint64_t nowNs();

} // namespace confab::bench
