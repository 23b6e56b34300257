#pragma once

#include "common/socketio/EngineIoPacket.h"
#include "common/socketio/SocketIoPacket.h"

#include <QByteArray>

#include <memory>
#include <span>
#include <vector>

namespace confab::transport {

// A packet encoded once, its WebSocket frames included, for any number of receivers in any threads. A few words to copy.
class PreparedPacket
{
public:
    // Socket.IO. `args` is the inside of the argument list: "" or JSON values apart by commas.
    static PreparedPacket event(QByteArrayView name, QByteArrayView args, const QByteArray &nsp = "/");
    static PreparedPacket ack(quint64 id, QByteArrayView args, const QByteArray &nsp = "/");
    static PreparedPacket of(const socketio::SocketIoPacket &packet);

    // Engine.IO.
    static PreparedPacket engine(socketio::EngineIoType type, QByteArrayView data = {});
    static PreparedPacket binary(QByteArrayView data);

    // Several, for receivers of all of them: one array to write.
    static PreparedPacket joined(std::span<const PreparedPacket> packets);

    const QByteArray &frames() const { return m_data->frames; }
    void appendToPayload(QByteArray &body) const; // for polling

private:
    struct Part {
        qsizetype offset; // in frames, of what follows a frame's header
        qsizetype size;
        bool binary;
    };
    struct Data {
        QByteArray frames;
        std::vector<Part> parts;
        void add(QByteArrayView first, QByteArrayView rest, bool binary);
    };
    explicit PreparedPacket(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

    std::shared_ptr<const Data> m_data;
};

} // namespace confab::transport
