#include "server/transport/HttpHandler.h"

#include "server/transport/HttpExchange.h"
#include "server/transport/WebSocketLink.h"

namespace confab::transport {

void HttpHandler::acceptWebSocket(WebSocketLinkPtr, const HttpRequestHead &)
{
    qWarning("a WebSocket was planned by a handler that takes none");
}

void PathDispatcher::mount(QByteArray prefix, HttpHandler &handler)
{
    m_mounts.emplace_back(std::move(prefix), &handler);
    std::ranges::stable_sort(m_mounts, std::greater{}, [](const auto &mount) { return mount.first.size(); });
}

HttpHandler *PathDispatcher::find(const QByteArray &path) const
{
    for (const auto &[prefix, handler] : m_mounts) {
        if (prefix.endsWith('/') ? path.startsWith(prefix) : path == prefix)
            return handler;
    }
    return nullptr;
}

HttpRoutePlan PathDispatcher::plan(const HttpRequestHead &head)
{
    if (HttpHandler *handler = find(head.path))
        return handler->plan(head);
    return HttpRoutePlan::refuse(HttpResponse::problem(404, "not_found", "Nothing is served at this path."));
}

void PathDispatcher::handle(std::shared_ptr<HttpExchange> exchange)
{
    if (HttpHandler *handler = find(exchange->head().path))
        handler->handle(std::move(exchange));
}

void PathDispatcher::acceptWebSocket(WebSocketLinkPtr link, const HttpRequestHead &head)
{
    if (HttpHandler *handler = find(head.path))
        handler->acceptWebSocket(std::move(link), head);
}

} // namespace confab::transport
