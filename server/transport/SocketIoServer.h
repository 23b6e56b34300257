#pragma once

#include "server/transport/EngineIoServer.h"
#include "server/transport/EngineIoSession.h"

#include <functional>
#include <memory>

namespace confab::transport {

class SocketIoConnection;
class SocketIoSocket;

struct SocketIoConfig {
    std::chrono::milliseconds connectTimeout{45'000}; // for the first CONNECT to be accepted
    int maxAttachments = 10;
    int maxNamespaces = 4;                            // of one connection
};

// What a connected socket tells the application; in the socket's I/O thread.
class SocketIoHandler
{
public:
    virtual ~SocketIoHandler() = default;
    // `args` is a JSON array of the arguments, not parsed yet: an application that finds it malformed calls
    // SocketIoSocket::protocolError(). With an `ackId` the client wants SocketIoSocket::ack() called.
    virtual void onEvent(const QByteArray &name, const QByteArray &args, const QList<QByteArray> &attachments, std::optional<quint64> ackId) = 0;
    virtual void onAck(quint64 ackId, const QByteArray &args, const QList<QByteArray> &attachments);
    virtual void onUpgraded() {} // from polling to a WebSocket
    virtual void onDisconnected(CloseReason reason) = 0; // once; the socket is dead after it
};

// One client in one namespace. Held by shared_ptr by the application; everything on it in its I/O thread, except post(),
// id(), nsp(), peer() and userAgent(). Calls on a dead socket do nothing.
class SocketIoSocket final : public std::enable_shared_from_this<SocketIoSocket>
{
public:
    SocketIoSocket(SocketIoConnection &connection, QByteArray nsp);
    ~SocketIoSocket();

    const QByteArray &id() const { return m_id; }
    const QByteArray &nsp() const { return m_nsp; }
    const QHostAddress &peer() const { return m_peer; }
    const QByteArray &userAgent() const { return m_userAgent; } // as sent, may be empty
    IoThread &thread() const { return m_thread; }
    void post(std::function<void()> call) { m_thread.post(std::move(call)); } // into its I/O thread, from any
    const char *transportName() const;
    bool isConnected() const { return m_connection && m_accepted; }
    qint64 unsentBytes() const;

    // The answer to a CONNECT, once: accept, or refuse with connect_error's message and `data` (JSON; empty: none).
    void accept(std::shared_ptr<SocketIoHandler> handler);
    void refuse(QByteArrayView message, QByteArrayView data = {});

    void send(const PreparedPacket &packet); // made for this namespace
    void sendVolatile(const PreparedPacket &packet); // dropped if the client is behind or changing transports
    void emitEvent(QByteArrayView name, QByteArrayView args, std::optional<quint64> ackId = {}, QList<QByteArray> attachments = {});
    void ack(quint64 id, QByteArrayView args, QList<QByteArray> attachments = {});

    void disconnect(bool closeConnection = false); // onDisconnected(ServerClosed) follows
    void protocolError();                          // ends the whole connection

private:
    friend class SocketIoConnection;
    void connectionGone(CloseReason reason);

    SocketIoConnection *m_connection;
    IoThread &m_thread;
    std::shared_ptr<SocketIoHandler> m_handler;
    QByteArray m_id;
    QByteArray m_nsp;
    QHostAddress m_peer;
    QByteArray m_userAgent;
    bool m_accepted = false;
};

// Socket.IO 5 on Engine.IO 4.
class SocketIoServer final : public EngineIoApplication
{
public:
    // A client asks to join a namespace, with `auth`, a JSON object. Some time the application calls accept() or refuse() on
    // the socket, in the socket's I/O thread, where this is called too. What is not answered ends by connectTimeout.
    using ConnectHandler = std::function<void(std::shared_ptr<SocketIoSocket> socket, QByteArray auth)>;

    explicit SocketIoServer(SocketIoConfig config) : m_config(config) {}

    void addNamespace(QByteArray nsp, ConnectHandler handler); // before the first connection
    const SocketIoConfig &config() const { return m_config; }
    const ConnectHandler *findNamespace(const QByteArray &nsp) const;

    void sessionOpened(EngineIoSession &session) override;

private:
    SocketIoConfig m_config;
    QHash<QByteArray, ConnectHandler> m_namespaces;
};

} // namespace confab::transport
