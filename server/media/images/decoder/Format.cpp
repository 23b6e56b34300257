#include "server/media/images/decoder/Format.h"

namespace confab::images {

using namespace std::string_view_literals;

Format sniff(Bytes file)
{
    if (startsWith(file, "\x89PNG\r\n\x1a\n"sv))
        return Format::Png;
    if (startsWith(file, "\xff\xd8\xff"sv))
        return Format::Jpeg;
    if (file.size() >= 12 && startsWith(file, "RIFF"sv) && startsWith(file.subspan(8), "WEBP"sv))
        return Format::Webp;
    return Format::None;
}

std::string_view mediaType(Format format)
{
    switch (format) {
    case Format::Png:
        return "image/png";
    case Format::Jpeg:
        return "image/jpeg";
    case Format::Webp:
        return "image/webp";
    case Format::None:
        break;
    }
    return {};
}

} // namespace confab::images
