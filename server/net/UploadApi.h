#pragma once

#include "server/features/base/FileBook.h"
#include "server/net/HttpEntrance.h"
#include "server/transport/HttpExchange.h"
#include "server/transport/HttpHandler.h"

namespace confab {

// Uploads by tus 1.0 under /api/v1/files/uploads: bodies stream into the FileBook as it takes them. All I/O threads.
class UploadApi final : public transport::HttpHandler
{
public:
    static constexpr QByteArrayView root = "/api/v1/files/uploads";

    UploadApi(FileBook &files, HttpEntrance &entrance, NetObserver &observer);

    transport::HttpRoutePlan plan(const transport::HttpRequestHead &head) override;
    void handle(std::shared_ptr<transport::HttpExchange> exchange) override;

private:
    using ExchangePtr = std::shared_ptr<transport::HttpExchange>;

    Task<void> perform(ExchangePtr exchange);
    Task<Result<transport::HttpResponse>> answer(ExchangePtr exchange);
    Task<Result<transport::HttpResponse>> create(ExchangePtr exchange, Caller caller);
    Task<Result<transport::HttpResponse>> look(Caller caller, FileId id);
    Task<Result<transport::HttpResponse>> add(ExchangePtr exchange, Caller caller, FileId id);
    Task<Result<UploadStatus>> receive(ExchangePtr exchange, Caller caller, FileId id, qint64 offset);

    transport::HttpResponse options(const transport::HttpRequestHead &head) const;
    transport::HttpResponse refusal(const Error &error, int status, const transport::HttpRequestHead &head) const;
    void finish(transport::HttpResponse &response, const transport::HttpRequestHead &head) const;

    FileBook &m_files;
    HttpEntrance &m_entrance;
    NetObserver &m_observer;
};

} // namespace confab
