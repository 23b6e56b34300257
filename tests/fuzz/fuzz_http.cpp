#include "server/transport/HttpParser.h"
#include "tests/fuzz/Check.h"

using namespace confab::transport;

// A request fed whole and fed in two pieces must be read alike: as the same refusal, or as the same head and body.
namespace {

struct Reading {
    int status = 0; // refused; 0: not
    bool headDone = false;
    bool done = false;
    QByteArray target;
    QByteArray body;

    bool operator==(const Reading &) const = default;
};

Reading read(QByteArrayView bytes, qsizetype firstPiece)
{
    HttpParser parser;
    Reading reading;
    qsizetype at = 0;
    for (const qsizetype end : {firstPiece, bytes.size()}) {
        while (!parser.headDone()) {
            const auto taken = parser.parseHead(bytes.sliced(at, end - at), HttpLimits());
            if (!taken) {
                reading.status = taken.error().status;
                return reading;
            }
            at += *taken;
            if (*taken == 0)
                break;
        }
        if (!parser.headDone() || parser.done())
            continue;
        const auto taken = parser.parseBody(bytes.sliced(at, end - at), [&](QByteArrayView piece) { reading.body.append(piece); });
        if (!taken) {
            reading.status = taken.error().status;
            return reading;
        }
        at += *taken;
    }
    reading.headDone = parser.headDone();
    reading.done = reading.headDone && parser.done();
    if (reading.headDone)
        reading.target = parser.head().target;
    return reading;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const qsizetype split = bytes.size() * data[0] / 255;
    const Reading whole = read(bytes, bytes.size());
    const Reading pieces = read(bytes, split);
    // A refusal may come earlier or for another reason in pieces, but what is accepted is accepted alike.
    FUZZ_CHECK((whole.status == 0) == (pieces.status == 0));
    FUZZ_CHECK(whole.status != 0 || whole == pieces);
    return 0;
}
