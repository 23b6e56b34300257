#pragma once

#include "server/media/images/decoder/Bytes.h"

namespace confab::images {

// The only kinds of picture that are ever decoded.
enum class Format { None, Png, Jpeg, Webp };

Format sniff(Bytes file); // by its first bytes; what it is called plays no part
std::string_view mediaType(Format format); // empty for None

} // namespace confab::images
