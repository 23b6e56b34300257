#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace confab::images {

using Bytes = std::span<const uint8_t>;

inline uint32_t be16(Bytes b) { return uint32_t(b[0]) << 8 | b[1]; }
inline uint32_t be32(Bytes b) { return be16(b) << 16 | be16(b.subspan(2)); }
inline uint32_t le16(Bytes b) { return uint32_t(b[1]) << 8 | b[0]; }
inline uint32_t le32(Bytes b) { return le16(b.subspan(2)) << 16 | le16(b); }

inline bool startsWith(Bytes bytes, std::string_view prefix)
{
    return bytes.size() >= prefix.size() && std::string_view(reinterpret_cast<const char *>(bytes.data()), prefix.size()) == prefix;
}

} // namespace confab::images
