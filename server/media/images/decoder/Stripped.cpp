#include "server/media/images/decoder/Stripped.h"

#include <algorithm>
#include <iterator>

namespace confab::images {

void Stripped::keep(Bytes part)
{
    if (part.empty())
        return;
    m_size += part.size();
    if (!m_pieces.empty() && m_pieces.back().data() + m_pieces.back().size() == part.data())
        m_pieces.back() = Bytes(m_pieces.back().data(), m_pieces.back().size() + part.size());
    else
        m_pieces.push_back(part);
}

void Stripped::add(std::vector<uint8_t> part)
{
    m_own.push_back(std::move(part));
    m_size += m_own.back().size();
    m_pieces.emplace_back(m_own.back());
}

void Stripped::append(Stripped other)
{
    m_size += other.m_size;
    std::ranges::move(other.m_pieces, std::back_inserter(m_pieces));
    std::ranges::move(other.m_own, std::back_inserter(m_own));
}

bool Stripped::isSameAs(Bytes file) const
{
    if (m_size != file.size())
        return false;
    size_t at = 0;
    return std::ranges::all_of(m_pieces, [&](Bytes piece) {
        const Bytes there = file.subspan(at, piece.size());
        at += piece.size();
        return piece.data() == there.data() || std::ranges::equal(piece, there);
    });
}

std::optional<Stripped> strip(Bytes file, Format format)
{
    switch (format) {
    case Format::Png:
        return stripPng(file);
    case Format::Jpeg:
        return stripJpeg(file);
    case Format::Webp:
        return stripWebp(file);
    case Format::None:
        break;
    }
    return std::nullopt;
}

} // namespace confab::images
