#include "tests/bench/load/Pool.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace confab::bench {

void fail(const std::string &why)
{
    std::fprintf(stderr, "confab-load: %s\n", why.c_str());
    std::exit(1);
}

uint64_t nowNs()
{
    return uint64_t(std::chrono::steady_clock::now().time_since_epoch().count());
}

Pool::Pool(uint16_t port, std::string_view wire)
    : m_port(port), m_epoll(epoll_create1(EPOLL_CLOEXEC)), m_wire(makeWire(wire, *this))
{
}

Client &Pool::add(std::string token, std::string chat)
{
    Client &client = m_clients.emplace_back();
    client.index = uint32_t(m_clients.size() - 1);
    client.token = std::move(token);
    client.chat = std::move(chat);
    return client;
}

bool Pool::open(Client &client)
{
    client.fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (client.fd < 0)
        fail(std::string("socket: ") + std::strerror(errno));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // Blocking: on loopback the kernel answers by itself, as long as the server's backlog has room.
    if (connect(client.fd, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0) {
        if (errno != ECONNREFUSED)
            fail(std::string("connect: ") + std::strerror(errno));
        close(std::exchange(client.fd, -1));
        return false;
    }
    const int on = 1;
    setsockopt(client.fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    epoll_event event{.events = EPOLLIN, .data = {.ptr = &client}};
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, client.fd, &event);
    client.waitsToWrite = false;
    client.in.clear();
    client.out.clear();
    m_wire->opened(client);
    return true;
}

void Pool::drop(Client &client)
{
    const linger reset{.l_onoff = 1, .l_linger = 0};
    setsockopt(client.fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    close(client.fd);
    client.fd = -1;
    client.state = Client::State::Closed;
    client.out.clear();
}

void Pool::write(Client &client, std::string_view bytes)
{
    if (client.out.empty())
        m_dirty.push_back(&client);
    client.out.append(bytes);
}

void Pool::turn(int timeoutMs)
{
    for (Client *client : std::exchange(m_dirty, {}))
        flush(*client);
    std::array<epoll_event, 512> events;
    const int count = epoll_wait(m_epoll, events.data(), int(events.size()), timeoutMs);
    for (int i = 0; i < count; ++i) {
        auto &client = *static_cast<Client *>(events[i].data.ptr);
        if (client.fd >= 0 && events[i].events & EPOLLOUT)
            flush(client);
        if (client.fd >= 0 && events[i].events & ~EPOLLOUT)
            read(client);
    }
    for (Client *client : std::exchange(m_dirty, {}))
        flush(*client);
}

void Pool::read(Client &client)
{
    static std::array<char, 256 * 1024> buffer;
    const ssize_t got = recv(client.fd, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (got <= 0)
        return closed(client, got == 0 ? "closed by the server" : std::strerror(errno));
    // Mostly nothing waits from before, and the frames are read where they are.
    std::string_view bytes(buffer.data(), size_t(got));
    std::string joined;
    if (!client.in.empty()) {
        joined = std::exchange(client.in, {});
        joined.append(bytes);
        bytes = joined;
    }
    const size_t taken = m_wire->take(client, bytes);
    if (client.fd >= 0)
        client.in.assign(bytes.substr(taken));
}

void Pool::flush(Client &client)
{
    if (client.fd < 0 || client.out.empty())
        return;
    const ssize_t sent = ::send(client.fd, client.out.data(), client.out.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN && errno != EINTR)
        return closed(client, std::strerror(errno));
    client.out.erase(0, size_t(std::max<ssize_t>(sent, 0)));
    watch(client, !client.out.empty());
}

void Pool::watch(Client &client, bool write)
{
    if (client.waitsToWrite == write)
        return;
    client.waitsToWrite = write;
    epoll_event event{.events = write ? uint32_t(EPOLLIN) | EPOLLOUT : uint32_t(EPOLLIN), .data = {.ptr = &client}};
    epoll_ctl(m_epoll, EPOLL_CTL_MOD, client.fd, &event);
}

void Pool::closed(Client &client, const char *why)
{
    if (!onClosed)
        fail("a connection ended: " + std::string(why));
    drop(client);
    onClosed(client);
}

} // namespace confab::bench
