#include "tests/bench/load/Scenarios.h"

#include "tests/bench/load/Stats.h"

#include <poll.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <utility>
#include <vector>

namespace confab::bench {

void addPlanned(Pool &pool, const Options &options, uint32_t count, std::string *senders)
{
    std::ifstream file(options.plan);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    if (lines.empty())
        fail("no connections in " + options.plan);
    for (uint32_t i = 0; i < (count ? count : lines.size()); ++i) {
        const std::string &line = lines[i % lines.size()];
        const size_t chat = line.find('\t') + 1;
        const size_t role = line.find('\t', chat) + 1;
        pool.add(line.substr(0, chat - 1), line.substr(chat, role - 1 - chat));
        if (senders)
            senders->push_back(line.substr(role) == "s");
    }
}

void openAll(Pool &pool)
{
    size_t opened = 0;
    size_t ready = 0;
    pool.wire().onReady = [&](Client &) { ++ready; };
    const uint64_t end = nowNs() + 120'000'000'000;
    while (ready < pool.size()) {
        for (; opened < pool.size() && opened < ready + 100; ++opened)
            pool.open(pool.at(opened));
        pool.turn(100);
        if (nowNs() > end)
            fail("only " + std::to_string(ready) + " connections were ready after two minutes");
    }
    pool.wire().onReady = nullptr;
}

void connectAgainAndAgain(const Options &options)
{
    Pool pool(options.port, options.wire);
    addPlanned(pool, options, options.concurrency);
    std::vector<uint64_t> begun(pool.size());
    std::vector<Client *> done;
    Durations durations;
    uint64_t connects = 0;
    pool.wire().onReady = [&](Client &client) {
        ++connects;
        durations.add(nowNs() - begun[client.index]);
        done.push_back(&client);
    };
    for (size_t i = 0; i < pool.size(); ++i)
        done.push_back(&pool.at(i));
    const uint64_t from = nowNs() + uint64_t(options.warmup * 1e9);
    const uint64_t to = from + uint64_t(options.seconds * 1e9);
    bool warm = false;
    while (nowNs() < to) {
        for (Client *client : std::exchange(done, {})) {
            if (client->fd >= 0)
                pool.drop(*client);
            begun[client->index] = nowNs();
            pool.open(*client);
        }
        pool.turn(100);
        if (!warm && nowNs() >= from) {
            warm = true;
            connects = 0;
            durations.clear();
        }
    }
    std::printf(R"({"connects_per_s": %.1f, "p50_ms": %.3f, "p99_ms": %.3f})""\n", double(connects) / options.seconds,
                durations.quantileMs(0.5), durations.quantileMs(0.99));
}

// Connects, says so, and keeps the connections alive until standard input ends.
void idle(const Options &options)
{
    Pool pool(options.port, options.wire);
    addPlanned(pool, options, options.count);
    openAll(pool);
    std::printf(R"({"connections": %zu})""\n", pool.size());
    std::fflush(stdout);
    for (;;) {
        pool.turn(50);
        pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        char byte = 0;
        if (poll(&input, 1, 0) > 0 && ::read(STDIN_FILENO, &byte, 1) <= 0)
            return;
    }
}

} // namespace confab::bench
