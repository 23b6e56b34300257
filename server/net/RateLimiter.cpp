#include "server/net/RateLimiter.h"

namespace confab {

using namespace std::chrono_literals;

namespace {

struct NamedRule {
    protocol::RateKind kind;
    RateRule rule;
};

using enum protocol::RateKind;

// What a busy person needs several times over, and a script run wild soon meets.
constexpr std::array named{
    NamedRule{Read, {200, 50ms}},
    NamedRule{Auth, {20, 3s}},
    NamedRule{Message, {40, 200ms}},
    NamedRule{Change, {60, 200ms}},
    NamedRule{Create, {20, 5s}},
    NamedRule{Join, {40, 1s}},
    NamedRule{Invite, {20, 3s}},
    NamedRule{Search, {30, 500ms}},
    NamedRule{Receipt, {400, 20ms}},
    NamedRule{Typing, {30, 200ms}},
    NamedRule{Presence, {20, 2s}},
    NamedRule{Sync, {100, 50ms}},
    NamedRule{Upload, {100, 1s}},
    NamedRule{Transfer, {400, 20ms}},
    NamedRule{Authenticate, {10, 10s}},
};

consteval RateLimiter::Rules rulesByKind()
{
    RateLimiter::Rules rules{};
    for (const NamedRule &entry : named)
        rules[size_t(entry.kind)] = entry.rule;
    return rules;
}

constexpr RateLimiter::Rules byKind = rulesByKind();

} // namespace

const RateLimiter::Rules &RateLimiter::defaults()
{
    return byKind;
}

RateLimiter::RateLimiter(const Clock &clock, const Rules &rules)
    : m_clock(clock)
{
    setRules(rules);
}

void RateLimiter::setRules(const Rules &rules)
{
    for (Shard &shard : m_shards) {
        const std::lock_guard lock(shard.mutex);
        shard.rules = rules;
    }
}

Result<void> RateLimiter::take(const QByteArray &key, protocol::RateKind kind)
{
    if (!m_enabled.load(std::memory_order_relaxed))
        return {};
    QByteArray entry = key;
    entry.append(char('a' + int(kind)));

    Shard &shard = m_shards[qHash(entry) % m_shards.size()];
    const std::lock_guard lock(shard.mutex);
    const RateRule &rule = shard.rules[size_t(kind)];
    const auto now = m_clock.steady();
    if (shard.nextFree.size() >= shard.pruneAt)
        prune(shard, now);
    auto &nextFree = shard.nextFree[entry];
    const auto start = std::max(nextFree, now);
    const auto ahead = start + rule.interval - now;
    const auto allowed = rule.interval * rule.burst;
    if (ahead > allowed) {
        return Fail(Error::later(ErrorCode::RateLimited, QStringLiteral("Too many of this kind at once; wait a little."),
                                 ahead - allowed));
    }
    nextFree = start + rule.interval;
    return {};
}

void RateLimiter::prune(Shard &shard, std::chrono::milliseconds now)
{
    shard.nextFree.removeIf([now](auto it) { return it.value() <= now; });
    shard.pruneAt = std::max<qsizetype>(4096, 2 * shard.nextFree.size());
}

} // namespace confab
