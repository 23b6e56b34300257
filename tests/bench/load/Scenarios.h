#pragma once

#include "tests/bench/load/Journal.h"
#include "tests/bench/load/Pool.h"

#include <cstdint>
#include <string>

namespace confab::bench {

struct Options
{
    uint16_t port = 0;
    std::string plan;          // a line a connection: token, tab, chat to join, tab, "s" if it sends
    std::string wire = "confab";
    bool receipts = false;     // every twentieth connection acknowledges delivery once a second
    double warmup = 1;         // seconds
    double seconds = 5;
    uint32_t inFlight = 4;     // messages of a sender not yet with all receivers
    double rate = 0;           // messages per second of all senders together; 0: as fast as they are delivered
    uint64_t messages = 0;     // ends after so many; 0: when the time is over
    uint32_t contentSize = 100;
    uint32_t concurrency = 64;
    std::string serverPid;     // whose processor time is counted
    uint32_t count = 0;        // connections of `idle`
    Journal *journal = nullptr; // what `talk` does and sees, for confab-check
};

void addPlanned(Pool &pool, const Options &options, uint32_t count, std::string *senders = nullptr);
void openAll(Pool &pool); // and waits until all are ready

// Each answers what it measured as a line of JSON on standard output.
void talk(const Options &options);
void connectAgainAndAgain(const Options &options);
void idle(const Options &options);
void herd(const Options &options);
void floorServer(); // never returns

} // namespace confab::bench
