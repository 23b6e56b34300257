// What the kernel allows: the same wire, one room of all connections, no storage, no rules. All that one turn of the loop
// brings goes to a receiver in one write.
#include "tests/bench/load/Frames.h"
#include "tests/bench/load/Scenarios.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <utility>
#include <vector>

namespace confab::bench {

namespace {

struct Peer
{
    int fd = -1;
    bool open = false; // upgraded
    bool waitsToWrite = false;
    std::string in;
    std::string out; // own answers, and what the kernel did not take
    std::vector<std::pair<size_t, size_t>> own; // where in the turn's broadcast its own messages lie
};

class Floor
{
public:
    Floor()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 || listen(m_listener, 4096) != 0)
            fail("floor: cannot listen");
        socklen_t size = sizeof address;
        getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
        epoll_event event{.events = EPOLLIN, .data = {.ptr = nullptr}};
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_listener, &event);
        std::printf("listening %d\n", ntohs(address.sin_port));
        std::fflush(stdout);
    }

    void turn()
    {
        std::array<epoll_event, 512> events;
        const int count = epoll_wait(m_epoll, events.data(), int(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            auto *peer = static_cast<Peer *>(events[i].data.ptr);
            if (!peer)
                accept();
            else if (events[i].events & ~EPOLLOUT)
                read(*peer);
            else
                write(*peer, {});
        }
        if (!m_broadcast.empty()) {
            for (Peer *peer : m_peers) {
                if (!peer->open)
                    continue;
                if (peer->own.empty())
                    write(*peer, m_broadcast);
                else
                    write(*peer, withoutOwn(*peer));
            }
            m_broadcast.clear();
        }
        for (Peer *peer : std::exchange(m_gone, {})) {
            std::erase(m_peers, peer);
            delete peer;
        }
    }

private:
    void accept()
    {
        const int fd = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (fd < 0)
            return;
        const int on = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        auto *peer = new Peer;
        peer->fd = fd;
        m_peers.push_back(peer);
        epoll_event event{.events = EPOLLIN, .data = {.ptr = peer}};
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
    }

    void read(Peer &peer)
    {
        static std::array<char, 64 * 1024> buffer;
        const ssize_t got = recv(peer.fd, buffer.data(), buffer.size(), 0);
        if (got < 0 && errno == EAGAIN)
            return;
        if (got <= 0)
            return gone(peer);
        peer.in.append(buffer.data(), size_t(got));
        if (!peer.open) {
            if (peer.in.find("\r\n\r\n") == std::string::npos)
                return;
            peer.in.clear();
            peer.open = true;
            std::string hello = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";
            appendFrame(hello, R"(0{"sid":"floor","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000})", false);
            return write(peer, hello);
        }
        std::string_view bytes = peer.in;
        std::string answers;
        while (const auto frame = takeFrame(bytes))
            packet(peer, frame->payload, answers);
        peer.in.erase(0, peer.in.size() - bytes.size());
        if (!answers.empty())
            write(peer, answers);
    }

    void packet(Peer &peer, std::string_view text, std::string &answers)
    {
        if (text.starts_with("40"))
            return appendFrame(answers, R"(40{"sid":"floor"})", false);
        const size_t name = text.find('[');
        if (!text.starts_with("42") || name == std::string_view::npos)
            return;
        const std::string id(text.substr(2, name - 2));
        const size_t content = text.find(R"("content":")");
        if (content == std::string_view::npos) // join_chat
            return appendFrame(answers, "43" + id + R"([{"ok":true}])", false);
        // As many bytes as confabd's message and its acknowledgement.
        const std::string message = R"({"message":{"id":"00000000-0000-7000-8000-000000000000",)" + std::string(text.substr(content, text.rfind('}') - content))
            + R"(,"fill":")" + std::string(fill, 'f') + R"("}})";
        appendFrame(answers, "43" + id + R"([{"ok":true,)" + message.substr(1) + "]", false);
        const size_t from = m_broadcast.size();
        appendFrame(m_broadcast, R"(42["message_received",)" + message + "]", false);
        peer.own.emplace_back(from, m_broadcast.size());
    }

    std::string withoutOwn(Peer &peer) const
    {
        std::string rest;
        size_t at = 0;
        for (const auto &[from, to] : peer.own) {
            rest.append(m_broadcast, at, from - at);
            at = to;
        }
        rest.append(m_broadcast, at);
        peer.own.clear();
        return rest;
    }

    void write(Peer &peer, std::string_view bytes)
    {
        if (peer.fd < 0)
            return;
        if (!peer.out.empty()) {
            peer.out.append(bytes);
            bytes = peer.out;
        }
        const ssize_t sent = send(peer.fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno != EAGAIN)
            return gone(peer);
        peer.out = std::string(bytes.substr(size_t(std::max<ssize_t>(sent, 0))));
        if (peer.waitsToWrite != !peer.out.empty()) {
            peer.waitsToWrite = !peer.waitsToWrite;
            epoll_event event{.events = peer.waitsToWrite ? uint32_t(EPOLLIN) | EPOLLOUT : uint32_t(EPOLLIN), .data = {.ptr = &peer}};
            epoll_ctl(m_epoll, EPOLL_CTL_MOD, peer.fd, &event);
        }
    }

    void gone(Peer &peer)
    {
        if (peer.fd < 0)
            return;
        close(peer.fd);
        peer.fd = -1;
        peer.open = false;
        m_gone.push_back(&peer);
    }

    static constexpr size_t fill = 321;

    const int m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int m_epoll = epoll_create1(EPOLL_CLOEXEC);
    std::vector<Peer *> m_peers;
    std::vector<Peer *> m_gone;
    std::string m_broadcast;
};

} // namespace

void floorServer()
{
    Floor floor;
    for (;;)
        floor.turn();
}

} // namespace confab::bench
