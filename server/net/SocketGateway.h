#pragma once

#include "server/features/base/Feature.h"
#include "server/net/SessionServices.h"
#include "server/transport/SocketIoServer.h"

namespace confab {

// Where Socket.IO connections become sessions: asks the gate for the token in their CONNECT packet and refuses or lets in.
// All I/O threads.
class SocketGateway
{
public:
    // `services` may be completed (features) until the first connection.
    explicit SocketGateway(const SessionServices &services) : m_services(services) {}

    void connect(std::shared_ptr<transport::SocketIoSocket> socket, QByteArray auth);
    // The operations on the connection itself.
    void declare(OperationTable &operations);

private:
    Task<void> letIn(std::shared_ptr<transport::SocketIoSocket> socket, QByteArray auth);
    Task<Result<protocol::Authenticated>> authenticate(Caller caller, protocol::Authenticate request);

    const SessionServices &m_services;
};

} // namespace confab
