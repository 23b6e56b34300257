#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace confab::transport {

enum class WebSocketOpcode : unsigned char { Text = 1, Binary = 2, Close = 8, Pong = 10 };

// A whole message as one frame, as servers send them: unmasked, so that the same bytes serve every receiver.
void appendWebSocketHeader(QByteArray &out, WebSocketOpcode opcode, quint64 payloadBytes);
QByteArray webSocketFrame(WebSocketOpcode opcode, QByteArrayView payload);

} // namespace confab::transport
