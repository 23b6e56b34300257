#include "server/transport/PreparedPacket.h"

#include "server/transport/WebSocketFrames.h"

namespace confab::transport {

using namespace socketio;

void PreparedPacket::Data::add(QByteArrayView first, QByteArrayView rest, bool binary)
{
    constexpr qsizetype longestHeader = 10;
    const qsizetype size = first.size() + rest.size();
    frames.reserve(frames.size() + size + longestHeader);
    appendWebSocketHeader(frames, binary ? WebSocketOpcode::Binary : WebSocketOpcode::Text, quint64(size));
    parts.push_back({frames.size(), size, binary});
    frames.append(first).append(rest);
}

PreparedPacket PreparedPacket::of(const SocketIoPacket &packet)
{
    auto data = std::make_shared<Data>();
    constexpr char message[] = {char(EngineIoType::Message)};
    data->add(QByteArrayView(message, 1), encodeSocketIo(packet), false);
    for (const QByteArray &attachment : packet.attachments)
        data->add({}, attachment, true);
    return PreparedPacket(std::move(data));
}

PreparedPacket PreparedPacket::event(QByteArrayView name, QByteArrayView args, const QByteArray &nsp)
{
    return of({SocketIoType::Event, nsp, {}, joinEvent(name, args), {}});
}

PreparedPacket PreparedPacket::ack(quint64 id, QByteArrayView args, const QByteArray &nsp)
{
    QByteArray json;
    json.reserve(args.size() + 2);
    return of({SocketIoType::Ack, nsp, id, json.append('[').append(args).append(']'), {}});
}

PreparedPacket PreparedPacket::engine(EngineIoType type, QByteArrayView bytes)
{
    auto data = std::make_shared<Data>();
    const char first[] = {char(type)};
    data->add(QByteArrayView(first, 1), bytes, false);
    return PreparedPacket(std::move(data));
}

PreparedPacket PreparedPacket::binary(QByteArrayView bytes)
{
    auto data = std::make_shared<Data>();
    data->add({}, bytes, true);
    return PreparedPacket(std::move(data));
}

PreparedPacket PreparedPacket::joined(std::span<const PreparedPacket> packets)
{
    auto data = std::make_shared<Data>();
    qsizetype size = 0;
    for (const PreparedPacket &packet : packets)
        size += packet.frames().size();
    data->frames.reserve(size);
    for (const PreparedPacket &packet : packets) {
        for (const Part &part : packet.m_data->parts)
            data->parts.push_back({data->frames.size() + part.offset, part.size, part.binary});
        data->frames.append(packet.frames());
    }
    return PreparedPacket(std::move(data));
}

void PreparedPacket::appendToPayload(QByteArray &body) const
{
    for (const Part &part : m_data->parts) {
        if (!body.isEmpty())
            body.append(payloadSeparator);
        const QByteArrayView bytes = QByteArrayView(m_data->frames).sliced(part.offset, part.size);
        if (part.binary)
            body.append('b').append(bytes.toByteArray().toBase64());
        else
            body.append(bytes);
    }
}

} // namespace confab::transport
