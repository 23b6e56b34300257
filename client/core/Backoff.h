#pragma once

#include <chrono>

namespace confab {

// Waiting times between attempts: exponential with full jitter, so that a thousand clients cut off at once do not come back
// at once. A wait is drawn evenly from 0.5 s to a ceiling: 1 s, twice 2 s, so that who lost the line for two seconds is back
// within two, then twice the one before, up to 30 s.
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
