#include "server/media/images/decoder/Exif.h"

// EXIF is a TIFF file in a segment: byte order, 42, offset of the first directory; there a count and entries of tag (2),
// type (2), count (4), value (4).

namespace confab::images {

namespace {

using namespace std::string_view_literals;

constexpr uint32_t orientationTag = 0x0112;
constexpr uint32_t shortType = 3;
constexpr size_t entrySize = 12;

std::vector<uint8_t> tiffSaying(int orientation)
{
    return {'M', 'M', 0, '*', 0, 0, 0, 8,
            0, 1, orientationTag >> 8, orientationTag & 0xff, 0, shortType, 0, 0, 0, 1, 0, uint8_t(orientation), 0, 0,
            0, 0, 0, 0};
}

std::vector<uint8_t> joined(std::vector<uint8_t> head, const std::vector<uint8_t> &tail)
{
    head.insert(head.end(), tail.begin(), tail.end());
    return head;
}

// https://www.w3.org/TR/png-3/#5CRC-algorithm
uint32_t pngCheck(Bytes bytes)
{
    uint32_t check = 0xffffffff;
    for (const uint8_t byte : bytes) {
        check ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            check = check >> 1 ^ (check & 1 ? 0xedb88320 : 0);
    }
    return ~check;
}

} // namespace

int exifOrientation(Bytes exif)
{
    const Bytes tiff = startsWith(exif, "Exif\0\0"sv) ? exif.subspan(6) : exif;
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

std::vector<uint8_t> jpegExif(int orientation)
{
    return joined({0xff, 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0}, tiffSaying(orientation));
}

std::vector<uint8_t> pngExif(int orientation)
{
    const std::vector<uint8_t> chunk = joined({'e', 'X', 'I', 'f'}, tiffSaying(orientation));
    const uint32_t check = pngCheck(chunk);
    const std::vector<uint8_t> end{uint8_t(check >> 24), uint8_t(check >> 16), uint8_t(check >> 8), uint8_t(check)};
    return joined(joined({0, 0, 0, uint8_t(chunk.size() - 4)}, chunk), end);
}

std::vector<uint8_t> webpExif(int orientation)
{
    const std::vector<uint8_t> tiff = tiffSaying(orientation);
    return joined({'E', 'X', 'I', 'F', uint8_t(tiff.size()), 0, 0, 0}, tiff);
}

} // namespace confab::images
