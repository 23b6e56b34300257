#include "server/transport/WebSocketHandshake.h"

#include "server/transport/CorkedSocket.h"
#include "server/transport/HttpHandler.h"
#include "server/transport/IoThread.h"
#include "server/transport/WebSocketLink.h"

#include <QCryptographicHash>

namespace confab::transport {

namespace {

void begin(IoThread &thread, WebSocketRequest request)
{
    if (request.socket->state() != QAbstractSocket::ConnectedState)
        return;
    request.ticket.countFor(thread);
    constexpr const char *guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // RFC 6455, 1.3
    const QByteArray accepted = QCryptographicHash::hash(request.head.header("sec-websocket-key") + guid, QCryptographicHash::Sha1).toBase64();
    request.socket->write("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: " + accepted + "\r\n\r\n");
    HttpHandler *handler = request.context->handler;
    WebSocketLinkPtr link(new WebSocketLink(thread, request.context, std::move(request.ticket), std::move(request.socket), request.messageLimit));
    handler->acceptWebSocket(std::move(link), request.head);
}

} // namespace

std::optional<HttpResponse> refuseWebSocket(const HttpRequestHead &head)
{
    if (head.header("sec-websocket-version") != "13") {
        HttpResponse response = HttpResponse::problem(426, "unsupported", "WebSocket version 13 is spoken here.");
        response.setHeader("Sec-WebSocket-Version", "13");
        return response;
    }
    const auto key = QByteArray::fromBase64Encoding(head.header("sec-websocket-key"), QByteArray::AbortOnBase64DecodingErrors);
    if (!key || (*key).size() != 16)
        return HttpResponse::problem(400, "invalid_argument", "Sec-WebSocket-Key is not 16 bytes in base64.");
    return std::nullopt;
}

void acceptWebSocket(IoThread &target, WebSocketRequest request)
{
    IoThread &present = *IoThread::current();
    auto carried = std::make_shared<WebSocketRequest>(std::move(request));
    present.post([&present, &target, carried] {
        if (&present == &target) {
            begin(target, std::move(*carried));
            return;
        }
        if (auto *corked = qobject_cast<CorkedSocket *>(carried->socket.get()))
            corked->leaveThread();
        carried->socket->moveToThread(&target);
        target.post([&target, carried] { begin(target, std::move(*carried)); });
    });
}

} // namespace confab::transport
