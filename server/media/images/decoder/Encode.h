#pragma once

#include "server/media/images/decoder/Raster.h"

namespace confab::images {

// As JPEG, or as PNG where it has transparency: what every client can show.
std::vector<uint8_t> encoded(const Raster &picture, Bytes colourProfile);
Format encodedFormat(const Raster &picture);

} // namespace confab::images
