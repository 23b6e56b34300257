#include "server/media/images/decoder/AreaScaler.h"

#include <algorithm>

namespace confab::images {

namespace {

bool liesOnItsSide(int orientation)
{
    return orientation >= 5;
}

} // namespace

Extent fitted(Extent extent, uint32_t side)
{
    const uint32_t longest = extent.longest();
    if (longest <= side)
        return extent;
    const auto scaled = [&](uint32_t of) { return std::max<uint32_t>(1, uint32_t((uint64_t(of) * side + longest / 2) / longest)); };
    return {scaled(extent.width), scaled(extent.height)};
}

Raster scaledDown(PictureSource &source, uint32_t side)
{
    Raster to(fitted(source.extent(), side), source.hasAlpha());
    AreaScaler scaler(source.extent(), to);
    std::vector<uint8_t> row(size_t(source.extent().width) * 4);
    for (uint32_t y = 0; y < source.extent().height; ++y) {
        source.readRow(row);
        scaler.addRow(row);
    }
    return to;
}

Raster scaledDown(const Raster &from, uint32_t side)
{
    Raster to(fitted(from.extent, side), from.alpha);
    AreaScaler scaler(from.extent, to);
    for (uint32_t y = 0; y < from.extent.height; ++y)
        scaler.addRow(from.row(y));
    return to;
}

Extent upright(Extent extent, int orientation)
{
    return liesOnItsSide(orientation) ? Extent{extent.height, extent.width} : extent;
}

// EXIF says where the first row and the first column of what is stored belong: 1 top left, 2 top right, 3 bottom right,
// 4 bottom left; 5 to 8 the same with rows and columns exchanged, as left top, right top, right bottom, left bottom.
Raster upright(Raster from, int orientation)
{
    if (orientation <= 1 || orientation > 8)
        return from;
    const bool onSide = liesOnItsSide(orientation);
    const bool fromRight = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
    const bool fromBottom = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
    Raster to(upright(from.extent, orientation), from.alpha);
    for (uint32_t y = 0; y < to.extent.height; ++y) {
        const auto row = to.row(y);
        for (uint32_t x = 0; x < to.extent.width; ++x) {
            const uint32_t across = fromRight ? to.extent.width - 1 - x : x;
            const uint32_t along = fromBottom ? to.extent.height - 1 - y : y;
            const auto source = from.row(onSide ? across : along).subspan(size_t(onSide ? along : across) * 4, 4);
            std::ranges::copy(source, row.begin() + ptrdiff_t(x) * 4);
        }
    }
    return to;
}

} // namespace confab::images
