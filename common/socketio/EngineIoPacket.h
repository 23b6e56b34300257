#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace confab::socketio {

// Engine.IO protocol revision 4. Packets as values; no I/O, any thread.

enum class EngineIoType : char {
    Open = '0',
    Close = '1',
    Ping = '2',
    Pong = '3',
    Message = '4',
    Upgrade = '5',
    Noop = '6',
};

struct EngineIoPacket {
    EngineIoType type = EngineIoType::Noop;
    QByteArray data;
    bool binary = false; // only a Message can be

    bool operator==(const EngineIoPacket &) const = default;
};

// What the server announces in its Open packet.
struct EngineIoHandshake {
    QByteArray sid;
    QList<QByteArray> upgrades; // transports the client may change to
    int pingIntervalMs = 0;
    int pingTimeoutMs = 0;
    int maxPayload = 0;         // bytes of one WebSocket message or one HTTP body

    bool operator==(const EngineIoHandshake &) const = default;
};

inline constexpr char payloadSeparator = '\x1e';

// A text frame of the WebSocket transport. A binary frame has no type byte: it is a binary Message as it stands.
std::optional<EngineIoPacket> decodeEngineIoText(QByteArrayView frame);
QByteArray encodeEngineIoText(EngineIoType type, QByteArrayView data = {});

// A body of the polling transport: packets apart by U+001E, binary ones as 'b' and base64.
// Refuses an empty body, an unknown type, broken base64, and more than `maxPackets` packets.
std::optional<QList<EngineIoPacket>> decodeEngineIoPayload(QByteArrayView body, int maxPackets = 1000);
void appendToEngineIoPayload(QByteArray &body, const EngineIoPacket &packet);

QByteArray encodeEngineIoHandshake(const EngineIoHandshake &handshake); // JSON, without the type byte
std::optional<EngineIoHandshake> decodeEngineIoHandshake(const QByteArray &json);

} // namespace confab::socketio
