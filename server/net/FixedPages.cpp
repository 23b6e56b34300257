#include "server/net/FixedPages.h"

#include "server/transport/HttpExchange.h"

namespace confab {

using namespace transport;

HttpRoutePlan FixedPages::plan(const HttpRequestHead &head)
{
    if (!m_pages.contains(head.path))
        return HttpRoutePlan::refuse(HttpResponse::problem(404, "not_found", "No such path."));
    if (head.method != HttpMethod::Get && head.method != HttpMethod::Head)
        return HttpRoutePlan::refuse(HttpResponse::problem(405, "unsupported", "This path takes: GET, HEAD.").setHeader("Allow", "GET, HEAD"));
    return HttpRoutePlan::buffered(1024);
}

void FixedPages::handle(std::shared_ptr<HttpExchange> exchange)
{
    exchange->respond(m_pages.value(exchange->head().path)());
}

} // namespace confab
