#include "server/transport/WebSocketFrames.h"

#include <QtEndian>

namespace confab::transport {

// RFC 6455, 5.2.
void appendWebSocketHeader(QByteArray &out, WebSocketOpcode opcode, quint64 payloadBytes)
{
    constexpr unsigned char final = 0x80;
    char header[10] = {char(final | static_cast<unsigned char>(opcode))};
    qsizetype size = 2;
    if (payloadBytes < 126) {
        header[1] = char(payloadBytes);
    } else if (payloadBytes <= 0xffff) {
        header[1] = char(126);
        qToBigEndian(quint16(payloadBytes), header + 2);
        size = 4;
    } else {
        header[1] = char(127);
        qToBigEndian(payloadBytes, header + 2);
        size = 10;
    }
    out.append(header, size);
}

QByteArray webSocketFrame(WebSocketOpcode opcode, QByteArrayView payload)
{
    QByteArray frame;
    frame.reserve(payload.size() + 10);
    appendWebSocketHeader(frame, opcode, quint64(payload.size()));
    return frame.append(payload);
}

} // namespace confab::transport
