#include "common/socketio/EngineIoPacket.h"
#include "common/socketio/SocketIoPacket.h"
#include "tests/fuzz/Check.h"

using namespace confab::socketio;

// What decodes must encode to something that decodes to the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto packets = decodeEngineIoPayload(bytes)) {
        QByteArray again;
        for (const EngineIoPacket &packet : *packets)
            appendToEngineIoPayload(again, packet);
        FUZZ_CHECK(decodeEngineIoPayload(again) == packets);
    }
    decodeEngineIoHandshake(bytes);

    SocketIoDecoder decoder;
    const auto step = decoder.text(bytes);
    if (step.has_value() && step->has_value()) {
        SocketIoDecoder again;
        const auto repeated = again.text(encodeSocketIo(step->value()));
        FUZZ_CHECK(repeated.has_value() && repeated->has_value());
        FUZZ_CHECK(repeated->value() == step->value());
        splitEvent(step->value().json);
    }
    return 0;
}
