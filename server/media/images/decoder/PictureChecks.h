#pragma once

#include "server/media/images/decoder/PictureSource.h"

namespace confab::images {

void checkExtent(Extent extent, const PictureLimits &limits); // refuses

// The profile if it is for RGB and not larger than thumbnails can bear, else nothing.
std::vector<uint8_t> rgbProfile(Bytes icc);

} // namespace confab::images
