#include "server/transport/SocketIoServer.h"

#include "server/transport/SocketIoConnection.h"

#include <QRandomGenerator>

namespace confab::transport {

using namespace socketio;

void SocketIoHandler::onAck(quint64, const QByteArray &, const QList<QByteArray> &)
{
}

// The server

void SocketIoServer::addNamespace(QByteArray nsp, ConnectHandler handler)
{
    m_namespaces.emplace(std::move(nsp), std::move(handler));
}

const SocketIoServer::ConnectHandler *SocketIoServer::findNamespace(const QByteArray &nsp) const
{
    const auto it = m_namespaces.constFind(nsp);
    return it == m_namespaces.cend() ? nullptr : &*it;
}

void SocketIoServer::sessionOpened(EngineIoSession &session)
{
    new SocketIoConnection(*this, session); // the session's from now on
}

// A socket

SocketIoSocket::SocketIoSocket(SocketIoConnection &connection, QByteArray nsp)
    : m_connection(&connection)
    , m_thread(connection.session().thread())
    , m_nsp(std::move(nsp))
    , m_peer(connection.session().peer())
    , m_userAgent(connection.session().userAgent())
{
    // Not the session's id: this one is shown to the application, and knowing that one is holding the session.
    std::array<quint32, 4> random;
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(random.data()), sizeof random);
    m_id = bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

SocketIoSocket::~SocketIoSocket() = default;

const char *SocketIoSocket::transportName() const
{
    return m_connection && m_connection->session().isUpgraded() ? "websocket" : "polling";
}

qint64 SocketIoSocket::unsentBytes() const
{
    return m_connection ? m_connection->session().unsentBytes() : 0;
}

void SocketIoSocket::accept(std::shared_ptr<SocketIoHandler> handler)
{
    if (!m_connection || m_accepted)
        return;
    m_accepted = true;
    m_handler = std::move(handler);
    m_connection->accepted();
    m_connection->session().send(PreparedPacket::of({SocketIoType::Connect, m_nsp, {}, R"({"sid":")" + m_id + R"("})", {}}));
}

void SocketIoSocket::refuse(QByteArrayView message, QByteArrayView data)
{
    if (!m_connection || m_accepted)
        return;
    QByteArray json = R"({"message":)" + jsonString(message);
    if (!data.isEmpty())
        json.append(R"(,"data":)").append(data);
    SocketIoConnection &connection = *std::exchange(m_connection, nullptr);
    connection.session().send(PreparedPacket::of({SocketIoType::ConnectError, m_nsp, {}, json.append('}'), {}}));
    connection.remove(*this);
}

void SocketIoSocket::send(const PreparedPacket &packet)
{
    if (isConnected())
        m_connection->session().send(packet);
}

void SocketIoSocket::sendVolatile(const PreparedPacket &packet)
{
    if (isConnected())
        m_connection->session().sendVolatile(packet);
}

void SocketIoSocket::emitEvent(QByteArrayView name, QByteArrayView args, std::optional<quint64> ackId, QList<QByteArray> attachments)
{
    if (isConnected())
        send(PreparedPacket::of({SocketIoType::Event, m_nsp, ackId, joinEvent(name, args), std::move(attachments)}));
}

void SocketIoSocket::ack(quint64 id, QByteArrayView args, QList<QByteArray> attachments)
{
    if (!isConnected())
        return;
    QByteArray json;
    json.reserve(args.size() + 2);
    send(PreparedPacket::of({SocketIoType::Ack, m_nsp, id, json.append('[').append(args).append(']'), std::move(attachments)}));
}

void SocketIoSocket::disconnect(bool closeConnection)
{
    if (!m_connection)
        return;
    SocketIoConnection &connection = *m_connection;
    if (closeConnection) {
        connection.close(CloseReason::ServerClosed);
        return;
    }
    send(PreparedPacket::of({SocketIoType::Disconnect, m_nsp, {}, {}, {}}));
    const auto self = shared_from_this();
    connection.remove(*this);
    connectionGone(CloseReason::ServerClosed);
}

void SocketIoSocket::protocolError()
{
    if (m_connection)
        m_connection->close(CloseReason::ProtocolError);
}

void SocketIoSocket::connectionGone(CloseReason reason)
{
    m_connection = nullptr;
    if (const auto handler = std::exchange(m_handler, nullptr))
        handler->onDisconnected(reason);
}

} // namespace confab::transport
