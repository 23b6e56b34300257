#include "server/media/images/decoder/Stripped.h"
#include "tests/fuzz/Check.h"

#include <algorithm>

using namespace confab::images;

// What is made of a file has no more than the file and one small segment, and stripping it again leaves it as it is.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr size_t orientation = 36;
    const auto bytesOf = [](const Stripped &stripped) {
        std::vector<uint8_t> bytes;
        for (const Bytes piece : stripped.pieces())
            bytes.insert(bytes.end(), piece.begin(), piece.end());
        return bytes;
    };
    const Bytes file(data, size);
    const auto once = strip(file, sniff(file));
    if (!once)
        return 0;
    const std::vector<uint8_t> bytes = bytesOf(*once);
    FUZZ_CHECK(bytes.size() == once->size() && bytes.size() <= size + orientation);
    FUZZ_CHECK(once->isSameAs(file) == std::ranges::equal(bytes, file));
    const auto twice = strip(bytes, sniff(bytes));
    FUZZ_CHECK(!twice || twice->isSameAs(bytes));
    return 0;
}
