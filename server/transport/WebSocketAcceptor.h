#pragma once

#include "server/transport/ConnectionGate.h"
#include "server/transport/HttpTypes.h"
#include "server/transport/ListenerConfig.h"

#include <QTcpSocket>
#include <QWebSocketServer>

#include <memory>
#include <vector>

namespace confab::transport {

class IoThread;

// Turns sockets whose request asks for a WebSocket into links. One for each I/O thread, in that thread.
class WebSocketAcceptor
{
public:
    // A vetted request, its bytes still in the socket: QWebSocketServer reads them itself.
    struct Incoming {
        std::unique_ptr<QTcpSocket> socket;
        ConnectionGate::Ticket ticket;
        HttpRequestHead head;
        std::shared_ptr<const ConnectionContext> context;
        qint64 messageLimit = 0;
    };

    WebSocketAcceptor();

    // From the socket's present thread; the link is made in `target`.
    static void accept(IoThread &target, Incoming incoming);

private:
    struct Pending {
        QTcpSocket *socket;
        Incoming rest;
    };

    void begin(Incoming incoming);
    void connected();

    QWebSocketServer m_server;
    std::vector<Pending> m_pending;
};

} // namespace confab::transport
