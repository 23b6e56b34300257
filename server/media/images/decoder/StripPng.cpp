#include "server/media/images/decoder/Exif.h"
#include "server/media/images/decoder/Stripped.h"

#include <algorithm>
#include <array>

// PNG: a signature, then chunks of length (4), type (4), data, CRC (4). https://www.w3.org/TR/png-3/#5Chunk-layout

namespace confab::images {

namespace {

using namespace std::string_view_literals;

// What a picture needs to look as it does. Everything else (text, time, what programs add of their own) goes; of EXIF stays how
// it is to be turned.
constexpr std::array kept{"IHDR"sv, "PLTE"sv, "IDAT"sv, "IEND"sv, "tRNS"sv, "gAMA"sv, "cHRM"sv, "sRGB"sv, "iCCP"sv,
                          "sBIT"sv, "cICP"sv, "mDCV"sv, "cLLI"sv, "bKGD"sv, "hIST"sv, "sPLT"sv, "pHYs"sv,
                          "acTL"sv, "fcTL"sv, "fdAT"sv};

} // namespace

std::optional<Stripped> stripPng(Bytes file)
{
    constexpr size_t signature = 8;
    constexpr size_t around = 12; // length, type and CRC
    if (sniff(file) != Format::Png || !startsWith(file.subspan(std::min(file.size(), signature + 4)), "IHDR"sv))
        return std::nullopt;
    Stripped out;
    out.keep(file.first(signature));
    for (size_t at = signature; file.size() - at >= 8;) {
        const Bytes rest = file.subspan(at);
        const size_t data = be32(rest);
        if (data > 0x7fffffff)
            return std::nullopt;
        const Bytes chunk = rest.first(std::min(rest.size(), data + around));
        const Bytes type = chunk.subspan(4);
        if (std::ranges::any_of(kept, [&](std::string_view name) { return startsWith(type, name); }))
            out.keep(chunk);
        if (startsWith(type, "eXIf"sv) && chunk.size() == data + around && out.orientation == 1) {
            out.orientation = exifOrientation(chunk.subspan(8, data));
            if (out.orientation != 1)
                out.add(pngExif(out.orientation));
        }
        if (startsWith(type, "IEND"sv))
            break;
        at += chunk.size();
    }
    return out;
}

} // namespace confab::images
