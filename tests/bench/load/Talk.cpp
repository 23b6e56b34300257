#include "tests/bench/load/Scenarios.h"
#include "tests/bench/load/Stats.h"

#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <map>

namespace confab::bench {

namespace {

// Senders keep so many messages in flight: one that all its receivers have and that is acknowledged makes room for the
// next. So a server that acknowledges early and delivers late gains nothing, and no queue grows without end.
class Talk
{
public:
    explicit Talk(const Options &options)
        : m_options(options), m_pool(options.port, options.wire)
    {
        m_pool.wire().journal = options.journal;
    }

    void run()
    {
        std::string roles;
        addPlanned(m_pool, m_options, 0, &roles);
        openAll(m_pool);
        for (size_t i = 0; i < m_pool.size(); ++i)
            ++m_members[m_pool.at(i).chat];
        m_pool.wire().onMessage = [this](Client &client, const Arrived &arrived) { received(client, arrived); };
        m_pool.wire().onAck = [this](Client &, uint64_t index) { acknowledged(index); };
        for (size_t i = 0; i < roles.size(); ++i) {
            if (roles[i])
                m_senders.push_back(&m_pool.at(i));
        }
        m_began = nowNs();
        if (m_options.rate == 0) {
            for (Client *sender : m_senders) {
                for (uint32_t i = 0; i < m_options.inFlight; ++i)
                    send(*sender);
            }
        }
        const uint64_t from = m_began + uint64_t(m_options.warmup * 1e9);
        turnUntil(from);
        m_deliveries = m_acks = 0;
        m_ownCpu = cpuSeconds("self");
        m_serverCpu = cpuSeconds(m_options.serverPid);
        m_latency.clear();
        m_ackLatency.clear();
        turnUntil(from + uint64_t(m_options.seconds * 1e9));
        print(double(nowNs() - from) / 1e9);
        if (m_options.journal)
            m_options.journal->quiet();
        if (!drain() && m_options.journal)
            fail("nothing was delivered for 20 s");
        for (size_t i = 0; m_options.journal && i < m_pool.size(); ++i)
            m_options.journal->writeState(m_pool.at(i)); // everybody says what they hold
    }

private:
    static constexpr uint64_t mostInFlight = 500;
    static constexpr uint64_t ownLateness = 2'000'000; // ns: a turn of this program

    struct Message
    {
        Client *sender = nullptr;
        uint64_t sentAt = 0;
        uint32_t left = 0; // receivers and the acknowledgement
    };

    bool finished() const { return m_options.messages && m_done == m_options.messages; }

    void turnUntil(uint64_t end)
    {
        for (uint64_t now = nowNs(); now < end && !finished(); now = nowNs()) {
            m_pool.turn(m_options.rate > 0 ? 1 : 20);
            if (m_options.rate > 0)
                sendWhatIsDue();
            if (m_options.receipts && now > m_receiptsAt + 1'000'000'000) {
                m_receiptsAt = now;
                sendReceipts();
            }
            if (m_lastProgress && now > m_lastProgress + 20'000'000'000)
                fail("nothing was delivered for 20 s");
        }
    }

    // Everything that was sent gets to everybody: what is still on its way would come to whoever connects next.
    bool drain()
    {
        m_sendsNoMore = true;
        while (m_done < m_messages.size()) {
            m_pool.turn(20);
            if (nowNs() > m_lastProgress + 20'000'000'000)
                return false;
        }
        return true;
    }

    // A server that stalls is not sent more than it would queue; what waits for that counts from when it was due.
    void sendWhatIsDue()
    {
        const auto due = uint64_t(double(nowNs() - m_began) / 1e9 * m_options.rate) + 1; // the first at once
        while (!m_sendsNoMore && m_messages.size() < due && m_messages.size() - m_done < mostInFlight) {
            const auto at = m_began + uint64_t(double(m_messages.size()) / m_options.rate * 1e9);
            const uint64_t now = nowNs();
            send(*m_senders[m_messages.size() % m_senders.size()], now > at + ownLateness ? at : now);
        }
    }

    void send(Client &sender) { send(sender, nowNs()); }

    void send(Client &sender, uint64_t at)
    {
        if (m_sendsNoMore)
            return;
        const uint64_t index = m_messages.size();
        m_messages.push_back({&sender, at, m_members[sender.chat]});
        std::string content = "#" + std::to_string(index) + "#";
        content.resize(m_options.contentSize, 'x');
        m_pool.wire().sendMessage(sender, index, content);
    }

    void received(Client &client, const Arrived &arrived)
    {
        Message &message = m_messages.at(arrived.index);
        const uint64_t now = nowNs();
        m_lastProgress = now;
        m_latency.add(now - message.sentAt);
        m_bytes = arrived.bytes;
        ++m_deliveries;
        if (m_options.receipts && client.index % 20 == 0)
            m_seen[client.index] = arrived.seq;
        arrivedOnce(message);
    }

    void acknowledged(uint64_t index)
    {
        Message &message = m_messages.at(index);
        m_ackLatency.add(nowNs() - message.sentAt);
        ++m_acks;
        arrivedOnce(message);
    }

    void arrivedOnce(Message &message)
    {
        if (message.left == 0)
            fail("a message came twice to someone");
        if (--message.left > 0)
            return;
        ++m_done;
        if (m_options.rate == 0 && (!m_options.messages || m_messages.size() < m_options.messages))
            send(*message.sender);
    }

    void sendReceipts()
    {
        for (const auto &[index, seq] : m_seen)
            m_pool.wire().markDelivered(m_pool.at(index), seq);
        m_seen.clear();
    }

    // Of all threads, to a hundredth of a second.
    static double cpuSeconds(const std::string &pid)
    {
        std::ifstream file("/proc/" + pid + "/stat");
        std::string text;
        std::getline(file, text);
        unsigned long user = 0;
        unsigned long system = 0;
        const size_t name = text.rfind(')');
        if (name == std::string::npos || std::sscanf(text.c_str() + name + 1, " %*s %*s %*s %*s %*s %*s %*s %*s %*s %*s %*s %lu %lu", &user, &system) != 2)
            return 0;
        return double(user + system) / double(sysconf(_SC_CLK_TCK));
    }

    void print(double seconds)
    {
        const double serverCpu = cpuSeconds(m_options.serverPid) - m_serverCpu;
        std::printf(R"({"deliveries_per_s": %.0f, "server_us_per_delivery": %.3f, "server_busy": %.2f, "load_busy": %.2f, "p50_ms": %.3f, "p99_ms": %.3f, "sends_per_s": %.1f, "ack_p50_ms": %.3f, "ack_p99_ms": %.3f, "bytes": %zu})""\n",
                    double(m_deliveries) / seconds, serverCpu * 1e6 / double(std::max<uint64_t>(m_deliveries, 1)), serverCpu / seconds,
                    (cpuSeconds("self") - m_ownCpu) / seconds, m_latency.quantileMs(0.5), m_latency.quantileMs(0.99), double(m_acks) / seconds,
                    m_ackLatency.quantileMs(0.5), m_ackLatency.quantileMs(0.99), m_bytes);
    }

    const Options &m_options;
    Pool m_pool;
    std::map<std::string, uint32_t> m_members;
    std::vector<Client *> m_senders;
    std::deque<Message> m_messages;
    std::map<uint32_t, uint64_t> m_seen; // connection, seq
    Durations m_latency;
    Durations m_ackLatency;
    uint64_t m_done = 0; // messages that all have
    uint64_t m_deliveries = 0;
    uint64_t m_acks = 0;
    double m_ownCpu = 0;
    double m_serverCpu = 0;
    uint64_t m_began = 0;
    uint64_t m_receiptsAt = 0;
    uint64_t m_lastProgress = 0;
    size_t m_bytes = 0;
    bool m_sendsNoMore = false;
};

} // namespace

void talk(const Options &options)
{
    Talk(options).run();
}

} // namespace confab::bench
