#pragma once

#include "server/media/images/decoder/Raster.h"

#include <string>

namespace confab::images {

// A few characters that stand for a blurred picture until the picture is there: the algorithm of BlurHash, published at
// https://github.com/woltapp/blurhash/blob/master/Algorithm.md, with four waves along the longer side and three along the
// shorter. What is transparent counts as white. Costs twelve passes over the picture: give it a small one.
std::string blurHash(const Raster &picture);

} // namespace confab::images
