#include "common/socketio/EngineIoPacket.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace confab::socketio {

std::optional<EngineIoPacket> decodeEngineIoText(QByteArrayView frame)
{
    if (frame.isEmpty() || frame.front() < '0' || frame.front() > '6')
        return std::nullopt;
    return EngineIoPacket{EngineIoType(frame.front()), frame.sliced(1).toByteArray(), false};
}

QByteArray encodeEngineIoText(EngineIoType type, QByteArrayView data)
{
    QByteArray frame;
    frame.reserve(data.size() + 1);
    frame.append(char(type));
    frame.append(data);
    return frame;
}

std::optional<QList<EngineIoPacket>> decodeEngineIoPayload(QByteArrayView body, int maxPackets)
{
    QList<EngineIoPacket> packets;
    for (qsizetype start = 0; start <= body.size();) {
        qsizetype end = body.indexOf(payloadSeparator, start);
        if (end < 0)
            end = body.size();
        const QByteArrayView part = body.sliced(start, end - start);
        if (part.isEmpty() || packets.size() == maxPackets)
            return std::nullopt;

        if (part.front() == 'b') {
            auto decoded = QByteArray::fromBase64Encoding(part.sliced(1).toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
            if (!decoded)
                return std::nullopt;
            packets.append({EngineIoType::Message, std::move(*decoded), true});
        } else if (auto packet = decodeEngineIoText(part)) {
            packets.append(std::move(*packet));
        } else {
            return std::nullopt;
        }
        start = end + 1;
    }
    return packets;
}

void appendToEngineIoPayload(QByteArray &body, const EngineIoPacket &packet)
{
    if (!body.isEmpty())
        body.append(payloadSeparator);
    if (packet.binary) {
        body.append('b');
        body.append(packet.data.toBase64());
    } else {
        body.append(char(packet.type));
        body.append(packet.data);
    }
}

QByteArray encodeEngineIoHandshake(const EngineIoHandshake &handshake)
{
    QJsonArray upgrades;
    for (const QByteArray &name : handshake.upgrades)
        upgrades.append(QString::fromLatin1(name));
    const QJsonObject object{
        {QStringLiteral("sid"), QString::fromLatin1(handshake.sid)},
        {QStringLiteral("upgrades"), upgrades},
        {QStringLiteral("pingInterval"), handshake.pingIntervalMs},
        {QStringLiteral("pingTimeout"), handshake.pingTimeoutMs},
        {QStringLiteral("maxPayload"), handshake.maxPayload},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<EngineIoHandshake> decodeEngineIoHandshake(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    EngineIoHandshake handshake;
    handshake.sid = object.value(QStringLiteral("sid")).toString().toLatin1();
    handshake.pingIntervalMs = object.value(QStringLiteral("pingInterval")).toInt(-1);
    handshake.pingTimeoutMs = object.value(QStringLiteral("pingTimeout")).toInt(-1);
    handshake.maxPayload = object.value(QStringLiteral("maxPayload")).toInt(0); // older servers announce none
    const QJsonArray upgrades = object.value(QStringLiteral("upgrades")).toArray();
    for (const auto &name : upgrades)
        handshake.upgrades.append(name.toString().toLatin1());
    if (handshake.sid.isEmpty() || handshake.pingIntervalMs <= 0 || handshake.pingTimeoutMs <= 0)
        return std::nullopt;
    return handshake;
}

} // namespace confab::socketio
