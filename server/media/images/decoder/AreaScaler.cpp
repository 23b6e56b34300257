#include "server/media/images/decoder/AreaScaler.h"

#include <algorithm>

namespace confab::images {

// All in whole numbers: in units of 1 / target, a source pixel is `target` long, a target pixel `source` long.

AreaScaler::AreaScaler(Extent from, Raster &to)
    : m_from(from)
    , m_to(to)
    , m_across(size_t(to.extent.width) * 4)
    , m_sum(size_t(to.extent.width) * 4)
{
}

void AreaScaler::addRow(std::span<const uint8_t> rgba)
{
    across(rgba);
    const uint64_t unit = m_to.extent.height;
    uint64_t at = m_source * unit;
    const uint64_t end = at + unit;
    while (at < end) {
        const uint64_t targetEnd = uint64_t(m_target + 1) * m_from.height;
        const uint64_t until = std::min(end, targetEnd);
        down(uint32_t(until - at));
        at = until;
        if (until == targetEnd)
            finishRow();
    }
    ++m_source;
}

void AreaScaler::across(std::span<const uint8_t> rgba)
{
    const uint64_t unit = m_to.extent.width;
    uint64_t at = 0;
    size_t pixel = 0;
    for (uint32_t x = 0; x < m_to.extent.width; ++x) {
        const uint64_t targetEnd = uint64_t(x + 1) * m_from.width;
        float sum[4] = {};
        while (at < targetEnd) {
            const uint64_t sourceEnd = (pixel + 1) * unit;
            const uint64_t until = std::min(sourceEnd, targetEnd);
            const uint8_t *p = rgba.data() + pixel * 4;
            const float weight = float(until - at) * float(p[3]);
            sum[0] += weight * float(p[0]);
            sum[1] += weight * float(p[1]);
            sum[2] += weight * float(p[2]);
            sum[3] += weight;
            at = until;
            pixel += until == sourceEnd;
        }
        std::copy_n(sum, 4, m_across.begin() + ptrdiff_t(x) * 4);
    }
}

void AreaScaler::down(uint32_t share)
{
    const float weight = float(share);
    for (size_t i = 0; i < m_sum.size(); ++i)
        m_sum[i] += weight * m_across[i];
}

void AreaScaler::finishRow()
{
    const float area = float(m_from.width) * float(m_from.height);
    const auto out = m_to.row(m_target);
    const auto rounded = [](float value) { return uint8_t(std::clamp(value + 0.5f, 0.f, 255.f)); };
    for (size_t i = 0; i < out.size(); i += 4) {
        const float alpha = m_sum[i + 3];
        for (size_t k = 0; k < 3; ++k)
            out[i + k] = alpha > 0 ? rounded(m_sum[i + k] / alpha) : 0;
        out[i + 3] = m_to.alpha ? rounded(alpha / area) : 255;
    }
    std::ranges::fill(m_sum, 0.f);
    ++m_target;
}

} // namespace confab::images
