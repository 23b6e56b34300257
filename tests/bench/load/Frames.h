#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace confab::bench {

// A client's frame carries a mask; that of zeros leaves the bytes as they are, and costs the server what any other does.
inline void appendFrame(std::string &out, std::string_view payload, bool masked, uint8_t opcode = 1)
{
    const uint8_t mask = masked ? 0x80 : 0;
    out.push_back(char(0x80 | opcode));
    if (payload.size() < 126) {
        out.push_back(char(mask | payload.size()));
    } else {
        out.push_back(char(mask | 126));
        out.push_back(char(payload.size() >> 8));
        out.push_back(char(payload.size()));
    }
    if (masked)
        out.append(4, '\0');
    out.append(payload);
}

struct Frame
{
    uint8_t opcode = 0;
    std::string_view payload;
};

// Takes the first whole frame off `bytes`. Masks are taken for zeros, as above.
inline std::optional<Frame> takeFrame(std::string_view &bytes)
{
    if (bytes.size() < 2)
        return {};
    const auto byte = [&](size_t i) { return uint64_t(uint8_t(bytes[i])); };
    uint64_t size = byte(1) & 0x7f;
    size_t at = 2;
    if (size >= 126) {
        const size_t more = size == 126 ? 2 : 8;
        if (bytes.size() < at + more)
            return {};
        size = 0;
        for (size_t i = 0; i < more; ++i)
            size = size << 8 | byte(at + i);
        at += more;
    }
    if (byte(1) & 0x80)
        at += 4;
    if (bytes.size() < at + size)
        return {};
    const Frame frame{uint8_t(byte(0) & 0x0f), bytes.substr(at, size)};
    bytes.remove_prefix(at + size);
    return frame;
}

} // namespace confab::bench
