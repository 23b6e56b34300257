#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace confab::bench {

// Durations in nanoseconds, every one kept.
class Durations
{
public:
    void add(uint64_t ns) { m_all.push_back(uint32_t(std::min<uint64_t>(ns / 100, UINT32_MAX))); }
    void clear() { m_all.clear(); }

    double quantileMs(double q)
    {
        if (m_all.empty())
            return 0;
        const auto at = m_all.begin() + std::ptrdiff_t(q * double(m_all.size() - 1));
        std::nth_element(m_all.begin(), at, m_all.end());
        return *at / 1e4;
    }

private:
    std::vector<uint32_t> m_all; // in 100 ns
};

} // namespace confab::bench
