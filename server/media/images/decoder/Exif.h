#pragma once

#include "server/media/images/decoder/Bytes.h"

namespace confab::images {

// How a picture is to be turned, from a JPEG's APP1 data that begins with "Exif": 1 to 8, 1 if it says nothing sensible.
int exifOrientation(Bytes app1);

// A whole APP1 segment, marker included, that says this and nothing else.
std::vector<uint8_t> exifSegment(int orientation);

} // namespace confab::images
