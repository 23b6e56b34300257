#pragma once

#include "common/base/Result.h"
#include "common/protocol/Catalog.h"

#include <QHash>

#include <array>
#include <mutex>

namespace confab {

// How much of one kind somebody may do: `burst` at once, and one more every `interval` after that.
struct RateRule {
    int burst;
    std::chrono::milliseconds interval;
};

// Limits per person (or per address, before someone signed in) and kind of action, by the generic cell rate algorithm
// (ITU-T I.371, annex A): one time stamp a key, so that a million keys are cheap. Safe from any thread.
class RateLimiter
{
public:
    using Rules = std::array<RateRule, size_t(protocol::RateKind::Authenticate) + 1>;

    static const Rules &defaults();

    RateLimiter(const Clock &clock, const Rules &rules = defaults());

    void setEnabled(bool enabled) { m_enabled.store(enabled, std::memory_order_relaxed); }

    void setRules(const Rules &rules); // for what is taken from now on
    // Takes one of the kind for the key, or says RateLimited with the time to wait.
    Result<void> take(const QByteArray &key, protocol::RateKind kind);

private:
    struct Shard {
        std::mutex mutex;
        Rules rules{}; // the same in all, each under its own lock
        QHash<QByteArray, std::chrono::milliseconds> nextFree; // theoretical arrival times
        qsizetype pruneAt = 4096;
    };

    void prune(Shard &shard, std::chrono::milliseconds now);

    const Clock &m_clock;
    std::atomic<bool> m_enabled{true};
    std::array<Shard, 16> m_shards;
};

} // namespace confab
