#include "tests/chaos/Probe.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

namespace confab::test {

namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

constexpr std::string_view question = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

double since(steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(steady_clock::now() - start).count();
}

int connected(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience{.tv_sec = 20, .tv_usec = 0};
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

// The answer is small: it comes whole.
bool ask(int socket)
{
    std::array<char, 4096> answer;
    return ::send(socket, question.data(), question.size(), MSG_NOSIGNAL) == ssize_t(question.size()) && ::recv(socket, answer.data(), answer.size(), 0) > 0;
}

} // namespace

Probe::Probe(quint16 port)
    : m_thread([this, port] { run(port); })
{
}

Probe::~Probe()
{
    end();
}

void Probe::end()
{
    m_ending = true;
    if (m_thread.joinable())
        m_thread.join();
}

void Probe::sleep()
{
    constexpr auto pause = 5ms;
    const auto start = steady_clock::now();
    std::this_thread::sleep_for(pause);
    m_latest = std::max(m_latest, since(start + pause));
}

void Probe::run(quint16 port)
{
    std::array<int, 4> sockets;
    for (int &socket : sockets)
        socket = connected(port);
    for (size_t i = 0; !m_ending; i = (i + 1) % sockets.size()) {
        sleep();
        const auto start = steady_clock::now();
        if (sockets[i] < 0 || !ask(sockets[i])) {
            // Perhaps only a connection that was idle for too long.
            ::close(sockets[i]);
            sockets[i] = connected(port);
            m_failed = sockets[i] < 0 || !ask(sockets[i]);
        }
        if (m_failed)
            break;
        m_longest = std::max(m_longest, since(start));
        ++m_answers;
    }
    for (const int socket : sockets)
        ::close(socket);
}

} // namespace confab::test
