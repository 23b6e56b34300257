#include "tests/bench/load/Pool.h"

#include "tests/bench/load/Frames.h"

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

Pool::Pool(uint16_t port, bool expectsReadyEvent)
    : m_port(port), m_expectsReadyEvent(expectsReadyEvent), m_epoll(epoll_create1(EPOLL_CLOEXEC))
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

void Pool::open(Client &client)
{
    client.fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (client.fd < 0)
        fail(std::string("socket: ") + std::strerror(errno));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // Blocking: on loopback the kernel answers by itself, as long as the server's backlog has room.
    if (connect(client.fd, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        fail(std::string("connect: ") + std::strerror(errno));
    const int on = 1;
    setsockopt(client.fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    epoll_event event{.events = EPOLLIN, .data = {.ptr = &client}};
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, client.fd, &event);
    client.waitsToWrite = false;
    client.in.clear();
    client.state = Client::State::Upgrading;
    client.out = "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(m_port)
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    flush(client);
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

void Pool::send(Client &client, std::string_view packet, uint8_t opcode)
{
    if (client.out.empty())
        m_dirty.push_back(&client);
    appendFrame(client.out, packet, true, opcode);
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
    if (client.state == Client::State::Upgrading) {
        const size_t end = bytes.find("\r\n\r\n");
        if (end == std::string_view::npos) {
            client.in.assign(bytes);
            return;
        }
        if (!bytes.starts_with("HTTP/1.1 101"))
            fail("refused: " + std::string(bytes));
        bytes.remove_prefix(end + 4);
        client.state = Client::State::Opening;
    }
    while (client.fd >= 0) {
        const auto frame = takeFrame(bytes);
        if (!frame)
            break;
        if (frame->opcode == 1)
            packet(client, frame->payload);
        else if (frame->opcode == 8)
            return closed(client, "closed by the server");
        else if (frame->opcode == 9)
            send(client, frame->payload, 10);
    }
    if (client.fd >= 0)
        client.in.assign(bytes);
}

void Pool::packet(Client &client, std::string_view text)
{
    if (text.starts_with("42")) {
        if (client.state == Client::State::Opening && text.starts_with(R"(42["ready")"))
            connected(client);
        else if (onEvent)
            onEvent(client, text);
    } else if (text.starts_with("43")) {
        uint64_t id = 0;
        const auto end = std::from_chars(text.data() + 2, text.data() + text.size(), id).ptr;
        const std::string_view json = text.substr(size_t(end - text.data()));
        if (json.find(R"("ok":true)") == std::string_view::npos)
            fail("an error was acknowledged: " + std::string(json));
        if (client.state == Client::State::Joining) {
            client.state = Client::State::Ready;
            if (onReady)
                onReady(client);
        } else if (onAck) {
            onAck(client, id, json);
        }
    } else if (text == "2") {
        send(client, "3");
    } else if (text.starts_with("0")) {
        send(client, R"(40{"token":")" + client.token + "\"}");
    } else if (text.starts_with("40")) {
        if (!m_expectsReadyEvent)
            connected(client);
    } else if (text.starts_with("44")) {
        fail("refused: " + std::string(text));
    }
}

void Pool::connected(Client &client)
{
    if (!client.chat.empty()) {
        client.state = Client::State::Joining;
        return send(client, R"(420["join_chat",{"chatId":")" + client.chat + "\"}]");
    }
    client.state = Client::State::Ready;
    if (onReady)
        onReady(client);
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
