#pragma once

#include "server/media/images/decoder/PictureSource.h"

namespace confab::images {

// A picture in memory: RGBA, not premultiplied, top row first.
struct Raster {
    Extent extent;
    bool alpha = false;
    std::vector<uint8_t> pixels;

    Raster(Extent e, bool a) : extent(e), alpha(a), pixels(size_t(e.width) * e.height * 4) { }

    std::span<const uint8_t> row(uint32_t y) const { return std::span(pixels).subspan(size_t(y) * extent.width * 4, size_t(extent.width) * 4); }
    std::span<uint8_t> row(uint32_t y) { return std::span(pixels).subspan(size_t(y) * extent.width * 4, size_t(extent.width) * 4); }
};

// The same shape within a square of that side; as it is if it fits.
Extent fitted(Extent extent, uint32_t side);

Raster scaledDown(PictureSource &source, uint32_t side);
Raster scaledDown(const Raster &from, uint32_t side);

// As the eye is to see it: `orientation` 1 to 8 as in EXIF.
Raster upright(Raster from, int orientation);
Extent upright(Extent extent, int orientation);

} // namespace confab::images
