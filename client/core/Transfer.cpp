#include "client/core/Transfer.h"

#include "client/core/Backoff.h"
#include "common/base/Clock.h"

namespace confab {

void Transfer::stop()
{
    ++turn;
    busy = false;
    speed.reset();
    if (QNetworkReply *stopped = std::exchange(reply, nullptr))
        stopped->abort();
}

void Transfer::tryLater(const Failure &failure, int free)
{
    Backoff backoff;
    auto pause = failure.error.retryAfter.value_or(std::chrono::milliseconds(0));
    for (int i = free; i < std::min(attempts, 5); ++i)
        pause = std::max(pause, backoff.next());
    notBefore = SystemClock().steady() + pause;
}

std::optional<std::chrono::milliseconds> Transfer::waits(TransferState state, std::chrono::milliseconds now) const
{
    if (busy || (state != TransferState::Waiting && state != TransferState::Active))
        return std::nullopt;
    return std::max(notBefore - now, std::chrono::milliseconds(0));
}

bool Transfer::mayTell(bool always)
{
    constexpr std::chrono::milliseconds tellEvery{100};
    const auto now = SystemClock().steady();
    if (!always && now - toldAt < tellEvery)
        return false;
    toldAt = now;
    return true;
}

} // namespace confab
