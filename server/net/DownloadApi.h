#pragma once

#include "server/features/base/FileBook.h"
#include "server/net/HttpEntrance.h"
#include "server/transport/HttpExchange.h"
#include "server/transport/HttpHandler.h"

namespace confab {

// Files under /api/v1/files/{id}, whole or in part, and their thumbnails. What comes out is to be saved, never to be shown
// by a browser as a page of this origin. All I/O threads.
class DownloadApi final : public transport::HttpHandler
{
public:
    static constexpr QByteArrayView root = "/api/v1/files/";

    DownloadApi(FileBook &files, HttpEntrance &entrance, NetObserver &observer);

    transport::HttpRoutePlan plan(const transport::HttpRequestHead &head) override;
    void handle(std::shared_ptr<transport::HttpExchange> exchange) override;

private:
    using ExchangePtr = std::shared_ptr<transport::HttpExchange>;
    struct Target {
        FileId file;
        bool thumbnail = false;
    };

    Task<void> perform(ExchangePtr exchange);
    Task<Result<FileContent>> find(ExchangePtr exchange);
    void send(const ExchangePtr &exchange, const FileContent &content) const;
    static std::optional<Target> target(const QByteArray &path);

    FileBook &m_files;
    HttpEntrance &m_entrance;
    NetObserver &m_observer;
};

} // namespace confab
