#pragma once

#include "server/transport/HttpTypes.h"
#include "server/transport/WebSocketLinkPtr.h"

#include <memory>
#include <vector>

namespace confab::transport {

class HttpExchange;

// What a Listener's requests go to. One object serves all I/O threads: its functions are called in the I/O thread of the
// connection, several at once, and must not block.
class HttpHandler
{
public:
    virtual ~HttpHandler() = default;

    virtual HttpRoutePlan plan(const HttpRequestHead &head) = 0;
    virtual void handle(std::shared_ptr<HttpExchange> exchange) = 0;
    // After a plan of kind WebSocket, in the thread the plan named.
    virtual void acceptWebSocket(WebSocketLinkPtr link, const HttpRequestHead &head);
};

// Hands requests to other handlers by the beginning of their path; the longest prefix wins. Mount before listening.
class PathDispatcher final : public HttpHandler
{
public:
    // "/api/" takes what begins so; a prefix without a trailing slash takes that very path only.
    void mount(QByteArray prefix, HttpHandler &handler);

    HttpRoutePlan plan(const HttpRequestHead &head) override;
    void handle(std::shared_ptr<HttpExchange> exchange) override;
    void acceptWebSocket(WebSocketLinkPtr link, const HttpRequestHead &head) override;

private:
    HttpHandler *find(const QByteArray &path) const;

    std::vector<std::pair<QByteArray, HttpHandler *>> m_mounts; // longest prefix first
};

} // namespace confab::transport
