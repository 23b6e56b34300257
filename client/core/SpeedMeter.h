#pragma once

#include <chrono>

namespace confab {

// Bytes a second over the last few seconds.
class SpeedMeter
{
public:
    void reset() { *this = {}; }

    void add(qint64 bytes, std::chrono::milliseconds now)
    {
        m_bytes += bytes;
        if (m_since.count() == 0)
            m_since = now;
        const auto span = now - m_since;
        if (span < window)
            return;
        const double rate = double(m_bytes) * 1000 / double(span.count());
        m_rate = m_rate > 0 ? 0.6 * m_rate + 0.4 * rate : rate;
        m_bytes = 0;
        m_since = now;
    }

    double rate() const { return m_rate; } // 0: not known yet

private:
    static constexpr std::chrono::milliseconds window{500};

    std::chrono::milliseconds m_since{0};
    qint64 m_bytes = 0;
    double m_rate = 0;
};

} // namespace confab
