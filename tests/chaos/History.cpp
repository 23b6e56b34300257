#include "tests/chaos/History.h"

#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace confab::test {

namespace {

constexpr size_t full = 256 * 1024;

void put(std::string &line, std::string_view name, std::string_view value)
{
    if (value.empty())
        return;
    line.append(",\"").append(name).append("\":\"");
    for (const char c : value) {
        if (c == '"' || c == '\\')
            line += '\\';
        line += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
    line += '"';
}

void put(std::string &line, std::string_view name, int64_t value)
{
    if (value >= 0)
        line.append(",\"").append(name).append("\":").append(std::to_string(value));
}

} // namespace

History::History(const std::string &path, Flush flush)
    : m_file(open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644))
    , m_flush(flush)
{
    if (m_file < 0) {
        std::perror(path.c_str());
        std::exit(2);
    }
}

History::~History()
{
    flush();
    close(m_file);
}

int64_t History::now()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void History::write(const HistoryEvent &event)
{
    const std::lock_guard lock(m_mutex);
    m_buffer.append("{\"t\":").append(std::to_string(now()));
    put(m_buffer, "op", event.op);
    put(m_buffer, "kind", event.kind);
    put(m_buffer, "actor", event.actor);
    put(m_buffer, "device", event.device);
    put(m_buffer, "chat", event.chat);
    put(m_buffer, "clientId", event.clientId);
    put(m_buffer, "id", event.id);
    put(m_buffer, "user", event.user);
    put(m_buffer, "event", event.event);
    put(m_buffer, "code", event.code);
    put(m_buffer, "epoch", event.epoch);
    put(m_buffer, "hash", event.hash);
    put(m_buffer, "seq", event.seq);
    put(m_buffer, "rev", event.rev);
    put(m_buffer, "from", event.from);
    m_buffer.append("}\n");
    if (m_flush == Flush::EveryLine || m_buffer.size() >= full)
        flushLocked();
}

void History::flush()
{
    const std::lock_guard lock(m_mutex);
    flushLocked();
}

void History::flushLocked()
{
    std::string_view rest = m_buffer;
    while (!rest.empty()) {
        const ssize_t written = ::write(m_file, rest.data(), rest.size());
        if (written < 0) {
            // A history with a hole would judge wrongly.
            std::perror("history");
            std::exit(2);
        }
        rest.remove_prefix(size_t(written));
    }
    m_buffer.clear();
}

} // namespace confab::test
