#pragma once

#include "server/transport/SocketIoServer.h"

namespace confab::transport {

// The Socket.IO side of one Engine.IO session: its sockets, one for each namespace. Deletes itself when the session closes.
// The session's I/O thread.
class SocketIoConnection final : private EngineIoListener
{
public:
    SocketIoConnection(SocketIoServer &server, EngineIoSession &session);

    EngineIoSession &session() { return m_session; }
    void accepted();
    void remove(const SocketIoSocket &socket);
    void close(CloseReason reason) { m_session.close(reason); }

private:
    void textMessage(QByteArray utf8) override;
    void binaryMessage(QByteArray bytes) override;
    void upgraded() override;
    void sessionClosed(CloseReason reason) override;

    void step(const socketio::SocketIoDecoder::Step &step);
    void packetReceived(const socketio::SocketIoPacket &packet);
    void connectRequested(const socketio::SocketIoPacket &packet);
    std::shared_ptr<SocketIoSocket> find(const QByteArray &nsp) const;

    SocketIoServer &m_server;
    EngineIoSession &m_session;
    socketio::SocketIoDecoder m_decoder;
    std::vector<std::shared_ptr<SocketIoSocket>> m_sockets; // also those the application has not decided about
    WheelTimer m_connectTimeout;
};

} // namespace confab::transport
