#include "server/transport/SocketIoConnection.h"

namespace confab::transport {

using namespace socketio;

SocketIoConnection::SocketIoConnection(SocketIoServer &server, EngineIoSession &session)
    : m_server(server)
    , m_session(session)
    , m_decoder(server.config().maxAttachments)
    , m_connectTimeout(session.thread().wheel(), [this] { m_session.close(CloseReason::ServerClosed); })
{
    session.setListener(this);
    m_connectTimeout.arm(server.config().connectTimeout);
}

void SocketIoConnection::accepted()
{
    m_connectTimeout.cancel();
}

void SocketIoConnection::remove(const SocketIoSocket &socket)
{
    std::erase_if(m_sockets, [&](const auto &held) { return held.get() == &socket; });
}

std::shared_ptr<SocketIoSocket> SocketIoConnection::find(const QByteArray &nsp) const
{
    const auto it = std::ranges::find_if(m_sockets, [&](const auto &socket) { return socket->nsp() == nsp; });
    return it == m_sockets.end() ? nullptr : *it;
}

void SocketIoConnection::textMessage(QByteArray utf8)
{
    step(m_decoder.text(utf8));
}

void SocketIoConnection::binaryMessage(QByteArray bytes)
{
    step(m_decoder.binary(std::move(bytes)));
}

void SocketIoConnection::step(const SocketIoDecoder::Step &step)
{
    if (!step)
        m_session.close(CloseReason::ProtocolError);
    else if (*step)
        packetReceived(**step);
}

void SocketIoConnection::packetReceived(const SocketIoPacket &packet)
{
    if (packet.type == SocketIoType::Connect) {
        connectRequested(packet);
        return;
    }
    const auto socket = find(packet.nsp);
    if (!socket || !socket->m_accepted) {
        m_session.close(CloseReason::ProtocolError);
        return;
    }
    // Held: the handler may end the socket, and with it itself.
    const auto handler = socket->m_handler;
    switch (packet.type) {
    case SocketIoType::Event:
        if (const auto event = splitEvent(packet.json); !event)
            m_session.close(CloseReason::ProtocolError);
        else if (handler)
            handler->onEvent(event->name, event->args, packet.attachments, packet.id);
        return;
    case SocketIoType::Ack:
        if (handler)
            handler->onAck(*packet.id, packet.json, packet.attachments);
        return;
    case SocketIoType::Disconnect:
        remove(*socket);
        socket->connectionGone(CloseReason::ClientClosed);
        return;
    default:
        m_session.close(CloseReason::ProtocolError); // only servers refuse
        return;
    }
}

void SocketIoConnection::connectRequested(const SocketIoPacket &packet)
{
    if (find(packet.nsp) || m_sockets.size() >= size_t(m_server.config().maxNamespaces)) {
        m_session.close(CloseReason::ProtocolError);
        return;
    }
    const auto *handler = m_server.findNamespace(packet.nsp);
    if (!handler) {
        m_session.send(PreparedPacket::of({SocketIoType::ConnectError, packet.nsp, {}, R"({"message":"Invalid namespace"})", {}}));
        return;
    }
    auto socket = std::make_shared<SocketIoSocket>(*this, packet.nsp);
    m_sockets.push_back(socket);
    (*handler)(std::move(socket), packet.json.isEmpty() ? QByteArray("{}") : packet.json);
}

void SocketIoConnection::upgraded()
{
    const auto sockets = m_sockets; // a copy: the application may end them
    for (const auto &socket : sockets) {
        if (const auto handler = socket->m_handler)
            handler->onUpgraded();
    }
}

void SocketIoConnection::sessionClosed(CloseReason reason)
{
    m_connectTimeout.cancel();
    const auto sockets = std::exchange(m_sockets, {});
    for (const auto &socket : sockets)
        socket->connectionGone(reason);
    // It may be one of this object's functions that is calling.
    m_session.thread().post([owned = std::shared_ptr<SocketIoConnection>(this)] {});
}

} // namespace confab::transport
