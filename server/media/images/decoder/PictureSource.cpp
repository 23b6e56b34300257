#include "server/media/images/decoder/JpegSource.h"
#include "server/media/images/decoder/Outcome.h"
#include "server/media/images/decoder/PictureChecks.h"
#include "server/media/images/decoder/PngSource.h"
#include "server/media/images/decoder/WebpSource.h"

namespace confab::images {

std::unique_ptr<PictureSource> PictureSource::open(Bytes file, Format format, const PictureLimits &limits, uint32_t wanted)
{
    switch (format) {
    case Format::Jpeg:
        return std::make_unique<JpegSource>(file, limits, wanted);
    case Format::Png:
        return std::make_unique<PngSource>(file, limits);
    case Format::Webp:
        return std::make_unique<WebpSource>(file, limits, wanted);
    case Format::None:
        break;
    }
    refuse(Refusal::Unsupported);
}

void checkExtent(Extent extent, const PictureLimits &limits)
{
    if (extent.width == 0 || extent.height == 0)
        refuse(Refusal::Broken);
    if (extent.longest() > limits.side || uint64_t(extent.width) * extent.height > limits.pixels)
        refuse(Refusal::TooManyPixels);
}

std::vector<uint8_t> rgbProfile(Bytes icc)
{
    constexpr size_t head = 128;
    constexpr size_t largest = 512 * 1024; // thumbnails are not to be mostly profile
    if (icc.size() < head || icc.size() > largest || !startsWith(icc.subspan(16), "RGB "))
        return {};
    return {icc.begin(), icc.end()};
}

} // namespace confab::images
