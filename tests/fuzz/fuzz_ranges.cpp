#include "server/net/RangeRequest.h"
#include "tests/fuzz/Check.h"
#include "tests/fuzz/Request.h"

#include <limits>

using namespace confab;

// Whatever a download's headers say, what is sent lies within the content.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    constexpr qint64 sizes[]{0, 1, 2, 10, 4096, qint64(1) << 31, qint64(1) << 40, std::numeric_limits<qint64>::max()};
    const qint64 content = sizes[data[0] % std::size(sizes)];
    const auto head = requestWith(QByteArrayView(data + 1, qsizetype(size) - 1), data[0] & 0x80 ? "HEAD /f" : "GET /f");
    if (!head)
        return 0;
    const auto range = RangeRequest::of(*head, "tag", content);
    switch (range.status) {
    case 200:
        FUZZ_CHECK(range.from == 0 && range.length == content);
        break;
    case 206:
        FUZZ_CHECK(head->method == transport::HttpMethod::Get && head->hasHeader("range"));
        FUZZ_CHECK(range.from >= 0 && range.length > 0 && range.from < content && range.length <= content - range.from);
        break;
    default:
        FUZZ_CHECK((range.status == 304 || range.status == 412 || range.status == 416) && range.length == 0);
        FUZZ_CHECK(range.status != 416 || head->hasHeader("range"));
    }
    return 0;
}
