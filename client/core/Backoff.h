#pragma once

#include <chrono>

namespace confab {

// Waiting times between attempts: exponential with full jitter, so that a thousand clients cut off at once do not come back
// at once. The n-th wait is drawn evenly from [0.5 s, min(30 s, 1 s · 2ⁿ)].
class Backoff
{
public:
    static constexpr std::chrono::milliseconds shortest{500};
    static constexpr std::chrono::milliseconds longest{30000};

    std::chrono::milliseconds next();
    void reset() { m_attempts = 0; }
    int attempts() const { return m_attempts; }

private:
    int m_attempts = 0;
};

} // namespace confab
