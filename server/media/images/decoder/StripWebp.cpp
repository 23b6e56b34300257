#include "server/media/images/decoder/Exif.h"
#include "server/media/images/decoder/Stripped.h"

#include <algorithm>
#include <array>

// WebP: "RIFF", size (4), "WEBP", then chunks of type (4), size (4), data, padded to even length; all numbers little-endian.
// https://developers.google.com/speed/webp/docs/riff_container

namespace confab::images {

namespace {

using namespace std::string_view_literals;

constexpr std::array kept{"VP8 "sv, "VP8L"sv, "VP8X"sv, "ALPH"sv, "ANIM"sv, "ANMF"sv, "ICCP"sv};
constexpr std::array keptInFrame{"VP8 "sv, "VP8L"sv, "ALPH"sv};
constexpr uint8_t hasExif = 0x08; // flags of VP8X
constexpr uint8_t hasXmp = 0x04;
constexpr size_t frameHead = 16;               // of ANMF, before its chunks

struct Chunk {
    Bytes whole; // with its head and padding, as far as the file goes
    Bytes data;

    bool is(std::string_view name) const { return startsWith(whole, name); }
};

std::vector<uint8_t> littleEndian(size_t value)
{
    return {uint8_t(value), uint8_t(value >> 8), uint8_t(value >> 16), uint8_t(value >> 24)};
}

// The chunks that lie in `bytes`, one after the other.
std::vector<Chunk> chunks(Bytes bytes)
{
    std::vector<Chunk> found;
    while (bytes.size() >= 8) {
        const size_t size = le32(bytes.subspan(4));
        const size_t padded = std::min(bytes.size(), 8 + size + size % 2);
        found.push_back({bytes.first(padded), bytes.subspan(8, std::min(size, bytes.size() - 8))});
        bytes = bytes.subspan(padded);
    }
    return found;
}

void keepFrame(Stripped &out, const Chunk &frame)
{
    std::vector<Chunk> parts;
    size_t size = frameHead;
    for (const Chunk &part : chunks(frame.data.subspan(frameHead))) {
        if (std::ranges::none_of(keptInFrame, [&](std::string_view name) { return part.is(name); }))
            continue;
        parts.push_back(part);
        size += part.whole.size();
    }
    out.keep(frame.whole.first(4));
    out.add(littleEndian(size));
    out.keep(frame.data.first(frameHead));
    for (const Chunk &part : parts)
        out.keep(part.whole);
    if (size % 2)
        out.add({0});
}

// What is simply one picture, without the chunk of features, has no EXIF either.
int orientationOf(const std::vector<Chunk> &file)
{
    if (std::ranges::none_of(file, [](const Chunk &chunk) { return chunk.is("VP8X"sv) && !chunk.data.empty(); }))
        return 1;
    const auto exif = std::ranges::find_if(file, [](const Chunk &chunk) { return chunk.is("EXIF"sv); });
    return exif == file.end() ? 1 : exifOrientation(exif->data);
}

void keepFeatures(Stripped &out, const Chunk &features, int orientation)
{
    out.keep(features.whole.first(8));
    out.add({uint8_t((features.data[0] & ~(hasExif | hasXmp)) | (orientation == 1 ? 0 : hasExif))});
    out.keep(features.whole.subspan(9));
}

} // namespace

std::optional<Stripped> stripWebp(Bytes file)
{
    constexpr size_t head = 12;
    if (sniff(file) != Format::Webp)
        return std::nullopt;
    const size_t end = std::min(file.size(), size_t(8) + le32(file.subspan(4)));
    if (end < head)
        return std::nullopt;
    Stripped body;
    const std::vector<Chunk> all = chunks(file.subspan(head, end - head));
    const int orientation = orientationOf(all);
    for (const Chunk &chunk : all) {
        if (std::ranges::none_of(kept, [&](std::string_view name) { return chunk.is(name); }))
            continue;
        if (chunk.is("ANMF"sv) && chunk.data.size() >= frameHead)
            keepFrame(body, chunk);
        else if (chunk.is("VP8X"sv) && !chunk.data.empty())
            keepFeatures(body, chunk, orientation);
        else
            body.keep(chunk.whole);
    }
    if (orientation != 1)
        body.add(webpExif(orientation));
    Stripped out;
    out.orientation = orientation;
    out.keep(file.first(4));
    out.add(littleEndian(4 + body.size()));
    out.keep(file.subspan(8, 4));
    out.append(std::move(body));
    return out;
}

} // namespace confab::images
