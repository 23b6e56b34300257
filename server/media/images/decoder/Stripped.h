#pragma once

#include "server/media/images/decoder/Format.h"

#include <optional>

namespace confab::images {

// A picture file without what it tells about where, when, by whom and with what it was made: its container is written anew, its
// coded pixels and what changes how they look (colour profile, transparency, animation) are kept byte for byte. Anything after
// the picture's end is left out. Its pieces point into the file it was made from, which must outlive it.
class Stripped
{
public:
    void keep(Bytes part);               // of the file, in its order
    void add(std::vector<uint8_t> part); // of ours
    void append(Stripped other);

    bool isSameAs(Bytes file) const;

    const std::vector<Bytes> &pieces() const { return m_pieces; }
    size_t size() const { return m_size; }
    int orientation = 1; // 1 to 8, as in EXIF; a picture that has it is still to be turned

private:
    std::vector<Bytes> m_pieces;
    std::vector<std::vector<uint8_t>> m_own; // the pieces point to what they hold
    size_t m_size = 0;
};

// Nothing if the container is too broken to be walked: such a file is no picture. One cut short is stripped as far as it goes.
std::optional<Stripped> strip(Bytes file, Format format);

std::optional<Stripped> stripJpeg(Bytes file);
std::optional<Stripped> stripPng(Bytes file);
std::optional<Stripped> stripWebp(Bytes file);

} // namespace confab::images
