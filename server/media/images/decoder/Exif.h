#pragma once

#include "server/media/images/decoder/Bytes.h"

namespace confab::images {

// How a picture is to be turned, from EXIF with or without the "Exif" that JPEG puts before it: 1 to 8, 1 if it says nothing
// sensible.
int exifOrientation(Bytes exif);

// EXIF that says this and nothing else, for each container: a whole segment or chunk.
std::vector<uint8_t> jpegExif(int orientation);
std::vector<uint8_t> pngExif(int orientation);
std::vector<uint8_t> webpExif(int orientation);

} // namespace confab::images
