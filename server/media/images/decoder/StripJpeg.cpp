#include "server/media/images/decoder/Exif.h"
#include "server/media/images/decoder/Stripped.h"

#include <algorithm>

// JPEG: segments of 0xff, marker, length (2, itself included), data; after the head of each scan follow its coded bytes, in which
// 0xff stands only before 0 or a restart marker. ITU-T T.81, annex B.

namespace confab::images {

namespace {

using namespace std::string_view_literals;

enum Marker : uint8_t { Sof0 = 0xc0, Sof15 = 0xcf, Rst0 = 0xd0, Rst7 = 0xd7, Soi = 0xd8, Eoi = 0xd9, Sos = 0xda, Exp = 0xdf, App0 = 0xe0, App1 = 0xe1, App2 = 0xe2, App14 = 0xee };

bool isRestart(uint8_t marker)
{
    return marker >= Rst0 && marker <= Rst7;
}

// Frames, tables, scans: what the decoder needs.
bool isCoding(uint8_t marker)
{
    return (marker >= Sof0 && marker <= Sof15) || (marker >= Sos && marker <= Exp);
}

// How many bytes of `bytes` are coded ones, before the next marker.
size_t codedSize(Bytes bytes)
{
    size_t at = 0;
    while (at + 1 < bytes.size() && (bytes[at] != 0xff || bytes[at + 1] == 0 || isRestart(bytes[at + 1])))
        ++at;
    return at + 1 < bytes.size() ? at : bytes.size();
}

// JFIF's own segment may carry a small picture of what the large one was before it was cut: that goes.
void keepJfif(Stripped &out, Bytes data)
{
    constexpr size_t withoutThumbnail = 14;
    if (!startsWith(data, "JFIF\0"sv) || data.size() < withoutThumbnail)
        return;
    out.add({0xff, App0, 0, withoutThumbnail + 2});
    out.keep(data.first(withoutThumbnail - 2));
    out.add({0, 0});
}

class Walk
{
public:
    explicit Walk(Bytes file) : m_rest(file) { }

    std::optional<Stripped> run()
    {
        m_out.keep(take(2));
        while (!m_rest.empty()) {
            const auto start = std::ranges::find(m_rest, uint8_t(0xff)); // decoders, too, look for the next marker
            m_rest = m_rest.subspan(size_t(start - m_rest.begin()));
            while (m_rest.size() >= 2 && m_rest[1] == 0xff) // padding
                m_rest = m_rest.subspan(1);
            if (m_rest.size() < 2)
                break;
            const uint8_t marker = m_rest[1];
            if (marker == Eoi) {
                m_out.keep(take(2));
                break;
            }
            if (marker <= 1 || isRestart(marker) || marker == Soi) {
                m_rest = m_rest.subspan(2);
                continue;
            }
            if (!segment(marker))
                return std::nullopt;
        }
        return std::move(m_out);
    }

private:
    Bytes take(size_t size)
    {
        const Bytes taken = m_rest.first(std::min(size, m_rest.size()));
        m_rest = m_rest.subspan(taken.size());
        return taken;
    }

    bool segment(uint8_t marker)
    {
        if (m_rest.size() < 4) {
            m_rest = {};
            return true;
        }
        const size_t length = be16(m_rest.subspan(2));
        if (length < 2)
            return false;
        const Bytes whole = take(2 + length);
        const Bytes data = whole.subspan(4);
        const bool saysColours =
            (marker == App2 && startsWith(data, "ICC_PROFILE\0"sv)) || (marker == App14 && startsWith(data, "Adobe"sv) && data.size() == 12);
        if (isCoding(marker) || saysColours)
            m_out.keep(whole);
        else if (marker == App0)
            keepJfif(m_out, data);
        else if (marker == App1)
            keepOrientation(data);
        if (marker == Sos)
            m_out.keep(take(codedSize(m_rest)));
        return true;
    }

    void keepOrientation(Bytes app1)
    {
        const int orientation = exifOrientation(app1);
        if (orientation == 1 || m_out.orientation != 1)
            return;
        m_out.orientation = orientation;
        m_out.add(jpegExif(orientation));
    }

    Bytes m_rest;
    Stripped m_out;
};

} // namespace

std::optional<Stripped> stripJpeg(Bytes file)
{
    if (sniff(file) != Format::Jpeg)
        return std::nullopt;
    return Walk(file).run();
}

} // namespace confab::images
