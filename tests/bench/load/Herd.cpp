#include "tests/bench/load/Scenarios.h"
#include "tests/bench/load/Stats.h"

#include <poll.h>
#include <unistd.h>

#include <cstdio>
#include <vector>

namespace confab::bench {

namespace {

bool lineArrived()
{
    pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    char byte = 0;
    if (poll(&input, 1, 0) <= 0)
        return false;
    if (::read(STDIN_FILENO, &byte, 1) <= 0)
        fail("standard input ended");
    return byte == '\n';
}

} // namespace

// Connects and says so. The first line on standard input is the server's end, after which connections may break; with
// the second all come back at once, each done when it has caught up with its chat.
void herd(const Options &options)
{
    Pool pool(options.port, options.wire);
    addPlanned(pool, options, options.count);
    openAll(pool);
    std::vector<uint64_t> revs(pool.size());
    pool.wire().onMessage = [&](Client &client, const Arrived &arrived) { revs[client.index] = numberIn(arrived.packet, R"("rev":)"); };
    std::printf(R"({"connections": %zu})""\n", pool.size());
    std::fflush(stdout);
    while (!lineArrived())
        pool.turn(50);
    size_t broken = 0;
    pool.onClosed = [&](Client &) { ++broken; };
    while (!lineArrived())
        pool.turn(50);
    if (broken != pool.size())
        fail("only " + std::to_string(broken) + " connections broke");
    pool.onClosed = nullptr;
    pool.wire().onMessage = nullptr;

    Durations durations;
    size_t done = 0;
    const uint64_t begun = nowNs();
    const auto finished = [&](Client &) {
        ++done;
        durations.add(nowNs() - begun);
    };
    pool.wire().onCaughtUp = finished;
    pool.wire().onReady = [&](Client &client) {
        if (!pool.wire().catchUp(client, revs[client.index]))
            finished(client);
    };
    constexpr size_t backlog = 3000; // more, and the kernel itself lets connects wait for seconds
    size_t opened = 0;
    while (done < pool.size()) {
        for (; opened < pool.size() && opened < done + backlog; ++opened) {
            if (!pool.open(pool.at(opened)))
                break;
        }
        pool.turn(10);
        if (nowNs() - begun > 120'000'000'000)
            fail("only " + std::to_string(done) + " connections came back in two minutes");
    }
    std::printf(R"({"all_back_s": %.3f, "p50_ms": %.1f, "p99_ms": %.1f})""\n", double(nowNs() - begun) / 1e9, durations.quantileMs(0.5), durations.quantileMs(0.99));
}

} // namespace confab::bench
