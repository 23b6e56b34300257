#pragma once

#include "server/transport/ConnectionGate.h"
#include "server/transport/HttpTypes.h"
#include "server/transport/ListenerConfig.h"

#include <QTcpSocket>

#include <memory>

namespace confab::transport {

class IoThread;

// A socket whose request, already read from it, asks for a WebSocket.
struct WebSocketRequest {
    std::unique_ptr<QTcpSocket> socket;
    ConnectionGate::Ticket ticket;
    HttpRequestHead head;
    std::shared_ptr<const ConnectionContext> context;
    qint64 messageLimit = 0;
};

// What to refuse an upgrade with, if it is not as RFC 6455, 4.2.1 demands.
std::optional<HttpResponse> refuseWebSocket(const HttpRequestHead &head);

// Answers 101 and hands the link to the context's handler, in `target`, to which the socket moves if need be. To be called
// in the socket's present thread; the socket may be calling just then.
void acceptWebSocket(IoThread &target, WebSocketRequest request);

} // namespace confab::transport
