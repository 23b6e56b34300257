#pragma once

#include "server/media/images/decoder/Format.h"

#include <memory>

namespace confab::images {

// Pixels, across and down.
struct Extent {
    uint32_t width = 0;
    uint32_t height = 0;

    uint32_t longest() const { return width > height ? width : height; }
};

struct PictureLimits {
    uint64_t pixels = 32'000'000;
    uint32_t side = 65'535;
};

// A picture that is being decoded, from its top row down. Whatever is wrong with it ends in refuse().
class PictureSource
{
public:
    virtual ~PictureSource() = default;

    // Reads the size, and refuses by it before any pixel is decoded. `wanted` is the longest side that is of use: where decoding
    // to fewer pixels costs less, extent() is less than the picture's own size, but not below that.
    static std::unique_ptr<PictureSource> open(Bytes file, Format format, const PictureLimits &limits, uint32_t wanted);

    virtual Extent original() const = 0;
    virtual Extent extent() const = 0;
    virtual bool hasAlpha() const = 0;
    virtual const std::vector<uint8_t> &colourProfile() const = 0; // ICC, for RGB; empty: sRGB
    virtual void readRow(std::span<uint8_t> rgba) = 0; // not premultiplied
};

} // namespace confab::images
