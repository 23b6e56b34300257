// confab-load: the load generator of scripts/bench, which see.
#include "tests/bench/load/Scenarios.h"

#include <cstdlib>
#include <map>
#include <memory>
#include <string_view>

using namespace confab::bench;

namespace {

std::unique_ptr<Journal> journal; // ends with the program, however that ends: what it holds is written

} // namespace

int main(int argc, char **argv)
{
    const std::string_view scenario = argc > 1 ? argv[1] : "";
    Options options;
    const std::map<std::string_view, void (*)(Options &, const char *)> known{
        {"--port", [](Options &o, const char *v) { o.port = uint16_t(std::atoi(v)); }},
        {"--plan", [](Options &o, const char *v) { o.plan = v; }},
        {"--wire", [](Options &o, const char *v) { o.wire = v; }},
        {"--receipts", [](Options &o, const char *v) { o.receipts = std::atoi(v); }},
        {"--warmup", [](Options &o, const char *v) { o.warmup = std::atof(v); }},
        {"--seconds", [](Options &o, const char *v) { o.seconds = std::atof(v); }},
        {"--in-flight", [](Options &o, const char *v) { o.inFlight = uint32_t(std::atoi(v)); }},
        {"--rate", [](Options &o, const char *v) { o.rate = std::atof(v); }},
        {"--messages", [](Options &o, const char *v) { o.messages = uint64_t(std::atoll(v)); }},
        {"--size", [](Options &o, const char *v) { o.contentSize = uint32_t(std::atoi(v)); }},
        {"--concurrency", [](Options &o, const char *v) { o.concurrency = uint32_t(std::atoi(v)); }},
        {"--server-pid", [](Options &o, const char *v) { o.serverPid = v; }},
        {"--history", [](Options &o, const char *v) { journal = std::make_unique<Journal>(v); o.journal = journal.get(); }},
        {"--count", [](Options &o, const char *v) { o.count = uint32_t(std::atoi(v)); }},
    };
    for (int i = 2; i + 1 < argc; i += 2) {
        const auto option = known.find(argv[i]);
        if (option == known.end())
            fail(std::string("unknown option ") + argv[i]);
        option->second(options, argv[i + 1]);
    }
    if (scenario == "talk")
        talk(options);
    else if (scenario == "connect")
        connectAgainAndAgain(options);
    else if (scenario == "idle")
        idle(options);
    else if (scenario == "herd")
        herd(options);
    else if (scenario == "floor")
        floorServer();
    else
        fail("usage: confab-load talk|connect|idle|herd|floor [--option value]…");
    return 0;
}
