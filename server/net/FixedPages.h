#pragma once

#include "server/transport/HttpHandler.h"

#include <QHash>

#include <functional>

namespace confab {

// Pages without an operation behind them: health, figures, the API's description. Filled before listening; all I/O threads.
class FixedPages final : public transport::HttpHandler
{
public:
    using Page = std::function<transport::HttpResponse()>;
    void add(const QByteArray &path, Page page) { m_pages.emplace(path, std::move(page)); }

    transport::HttpRoutePlan plan(const transport::HttpRequestHead &head) override;
    void handle(std::shared_ptr<transport::HttpExchange> exchange) override;

private:
    QHash<QByteArray, Page> m_pages;
};

} // namespace confab
