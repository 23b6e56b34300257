#include "server/media/images/decoder/Exif.h"

// EXIF is a TIFF file in a segment: byte order, 42, offset of the first directory; there a count and entries of tag (2),
// type (2), count (4), value (4).

namespace confab::images {

namespace {

using namespace std::string_view_literals;

constexpr uint32_t orientationTag = 0x0112;
constexpr uint32_t shortType = 3;
constexpr size_t entrySize = 12;

} // namespace

int exifOrientation(Bytes app1)
{
    if (!startsWith(app1, "Exif\0\0"sv))
        return 1;
    const Bytes tiff = app1.subspan(6);
    const bool little = startsWith(tiff, "II*\0"sv);
    if (tiff.size() < 8 || (!little && !startsWith(tiff, "MM\0*"sv)))
        return 1;
    const auto u16 = [&](size_t at) { return little ? le16(tiff.subspan(at)) : be16(tiff.subspan(at)); };
    const auto u32 = [&](size_t at) { return little ? le32(tiff.subspan(at)) : be32(tiff.subspan(at)); };
    const size_t directory = u32(4);
    if (directory > tiff.size() - 2)
        return 1;
    const size_t entries = u16(directory);
    for (size_t i = 0; i < entries; ++i) {
        const size_t at = directory + 2 + i * entrySize;
        if (at + entrySize > tiff.size())
            break;
        if (u16(at) != orientationTag)
            continue;
        const uint32_t value = u16(at + 8);
        return u16(at + 2) == shortType && value >= 1 && value <= 8 ? int(value) : 1;
    }
    return 1;
}

std::vector<uint8_t> exifSegment(int orientation)
{
    return {0xff, 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0,
            'M', 'M', 0, '*', 0, 0, 0, 8,
            0, 1, orientationTag >> 8, orientationTag & 0xff, 0, shortType, 0, 0, 0, 1, 0, uint8_t(orientation), 0, 0,
            0, 0, 0, 0};
}

} // namespace confab::images
