#pragma once

#include "server/media/images/decoder/Raster.h"

namespace confab::images {

// Scales down by the mean of the area that each pixel covers, a row of the source at a time, so that only the result is in memory.
class AreaScaler
{
public:
    AreaScaler(Extent from, Raster &to); // which must not be larger

    void addRow(std::span<const uint8_t> rgba);

private:
    void across(std::span<const uint8_t> rgba);
    void down(uint32_t share);
    void finishRow();

    const Extent m_from;
    Raster &m_to;
    uint32_t m_source = 0;        // rows taken
    uint32_t m_target = 0;        // rows made
    std::vector<float> m_across;  // the row, scaled across, colours weighted by their alpha
    std::vector<float> m_sum;     // of such rows
};

} // namespace confab::images
