#include "server/transport/WebSocketReader.h"
#include "tests/fuzz/Check.h"

using namespace confab::transport;

// The same messages, however the bytes were cut.
namespace {

QByteArray read(QByteArrayView bytes, qsizetype firstPiece)
{
    WebSocketReader reader(1000);
    QByteArray transcript;
    for (const QByteArrayView piece : {bytes.first(firstPiece), bytes.sliced(firstPiece)}) {
        reader.feed(piece.toByteArray());
        for (;;) {
            const auto step = reader.next();
            if (!step)
                return transcript + 'e' + QByteArray::number(step.error());
            if (!*step)
                break;
            transcript += char('0' + int((*step)->kind)) + (*step)->payload;
        }
    }
    return transcript;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    FUZZ_CHECK(read(bytes, bytes.size()) == read(bytes, bytes.size() * data[0] / 255));
    return 0;
}
