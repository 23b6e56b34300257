#pragma once

#include "common/base/Clock.h"

#include <atomic>

namespace confab {

// A clock that stands still until a test moves it. Safe from any thread.
class FakeClock final : public Clock
{
public:
    Timestamp wall() const override { return {m_wall}; }
    std::chrono::milliseconds steady() const override { return std::chrono::milliseconds(m_steady); }

    void advance(std::chrono::milliseconds by)
    {
        m_wall += by.count();
        m_steady += by.count();
    }

private:
    std::atomic<qint64> m_wall{1'767'225'600'000}; // 2026-01-01
    std::atomic<qint64> m_steady{1'000'000};
};

} // namespace confab
