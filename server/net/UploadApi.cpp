#include "server/net/UploadApi.h"

#include "server/net/BodyReader.h"
#include "server/net/Measured.h"
#include "server/net/TusRequest.h"

namespace confab {

using namespace Qt::StringLiterals;
using transport::HttpExchange;
using transport::HttpMethod;
using transport::HttpRequestHead;
using transport::HttpResponse;
using transport::HttpRoutePlan;

namespace {

constexpr quint64 noLimit = std::numeric_limits<qint64>::max(); // the upload's own length is the limit

// What stands behind the root's slash; a null id for what is no id.
std::optional<FileId> uploadOf(const QByteArray &path)
{
    if (path.size() <= UploadApi::root.size() + 1)
        return std::nullopt;
    return FileId::parse(QString::fromLatin1(path.sliced(UploadApi::root.size() + 1))).value_or(FileId());
}

const char *allowed(const HttpRequestHead &head)
{
    return uploadOf(head.path) ? "HEAD, PATCH, DELETE, OPTIONS" : "POST, OPTIONS";
}

bool isAllowed(HttpMethod method, const HttpRequestHead &head)
{
    if (!uploadOf(head.path))
        return method == HttpMethod::Post;
    return method == HttpMethod::Head || method == HttpMethod::Patch || method == HttpMethod::Delete;
}

std::string_view operationName(const HttpRequestHead &head)
{
    switch (tus::method(head).value_or(head.method)) {
    case HttpMethod::Post: return "POST /files/uploads";
    case HttpMethod::Patch: return "PATCH /files/uploads/{fileId}";
    case HttpMethod::Delete: return "DELETE /files/uploads/{fileId}";
    default: return "HEAD /files/uploads/{fileId}";
    }
}

void setProgress(HttpResponse &response, const UploadStatus &status)
{
    response.setHeader("Upload-Offset", QByteArray::number(status.offset));
    if (!status.isComplete())
        response.setHeader("Upload-Expires", tus::httpTime(status.expires));
}

HttpResponse asTus(HttpResponse response)
{
    response.setHeader("Tus-Resumable", tus::version);
    response.setHeader("Access-Control-Expose-Headers", tus::responseHeaders);
    return response;
}

} // namespace

UploadApi::UploadApi(FileBook &files, HttpEntrance &entrance, NetObserver &observer)
    : m_files(files)
    , m_entrance(entrance)
    , m_observer(observer)
{
}

HttpRoutePlan UploadApi::plan(const HttpRequestHead &head)
{
    const auto method = tus::method(head);
    if (method == HttpMethod::Options)
        return HttpRoutePlan::refuse(options(head));
    if (!method || !isAllowed(*method, head))
        return HttpRoutePlan::refuse(asTus(m_entrance.wrongMethod(allowed(head), head)));
    if (head.header("tus-resumable") != tus::version) {
        const Error error = Error::of(ErrorCode::Unsupported, u"Tus-Resumable must be %1."_s.arg(QLatin1StringView(tus::version)));
        return HttpRoutePlan::refuse(refusal(error, 412, head).setHeader("Tus-Version", tus::version));
    }
    return HttpRoutePlan::streaming(noLimit).asBulk();
}

void UploadApi::handle(std::shared_ptr<HttpExchange> exchange)
{
    perform(std::move(exchange));
}

Task<void> UploadApi::perform(ExchangePtr exchange)
{
    Measured measured(m_observer);
    Result<HttpResponse> answered = co_await answer(exchange);
    measured.done(operationName(exchange->head()), answered);
    if (!answered) {
        exchange->respond(refusal(answered.error(), tus::status(answered.error()), exchange->head()));
        co_return;
    }
    finish(*answered, exchange->head());
    exchange->respond(*std::move(answered));
}

Task<Result<HttpResponse>> UploadApi::answer(ExchangePtr exchange)
{
    const HttpRequestHead &head = exchange->head();
    const auto id = uploadOf(head.path);
    auto who = co_await m_entrance.admit(head, id ? protocol::RateKind::Transfer : protocol::RateKind::Upload);
    if (!who)
        co_return Fail(std::move(who).error());
    if (!id)
        co_return co_await create(exchange, *std::move(who));
    const HttpMethod method = *tus::method(head); // else plan() has refused
    if (method == HttpMethod::Patch)
        co_return co_await add(exchange, *std::move(who), *id);
    if (method == HttpMethod::Head)
        co_return co_await look(*std::move(who), *id);
    const auto removed = co_await m_files.removeUpload(*std::move(who), *id);
    if (!removed)
        co_return Fail(removed.error());
    co_return HttpResponse(204);
}

Task<Result<HttpResponse>> UploadApi::create(ExchangePtr exchange, Caller caller)
{
    const HttpRequestHead &head = exchange->head();
    const auto length = tus::size(head, "Upload-Length");
    if (!length)
        co_return Fail(length.error());
    const bool withBody = tus::hasBody(head);
    if (withBody)
        CONFAB_CO_TRY(tus::checkBodyType(head));
    const UploadOffer offer{*length, head.header("upload-metadata")};
    auto status = co_await m_files.createUpload(caller, offer);
    if (!status)
        co_return Fail(status.error());
    if (withBody) {
        status = co_await receive(exchange, caller, status->id, 0);
        if (!status)
            co_return Fail(status.error());
    }
    HttpResponse response(201);
    response.setHeader("Location", root.toByteArray() + '/' + status->id.toString().toLatin1());
    setProgress(response, *status);
    co_return response;
}

Task<Result<HttpResponse>> UploadApi::look(Caller caller, FileId id)
{
    const auto status = co_await m_files.uploadStatus(std::move(caller), id);
    if (!status)
        co_return Fail(status.error());
    HttpResponse response(200);
    response.setHeader("Upload-Length", QByteArray::number(status->length));
    if (!status->metadata.isEmpty())
        response.setHeader("Upload-Metadata", status->metadata);
    setProgress(response, *status);
    co_return response;
}

Task<Result<HttpResponse>> UploadApi::add(ExchangePtr exchange, Caller caller, FileId id)
{
    const HttpRequestHead &head = exchange->head();
    CONFAB_CO_TRY(tus::checkBodyType(head));
    const auto offset = tus::size(head, "Upload-Offset");
    if (!offset)
        co_return Fail(offset.error());
    const auto status = co_await receive(exchange, std::move(caller), id, *offset);
    if (!status)
        co_return Fail(status.error());
    HttpResponse response(204);
    setProgress(response, *status);
    co_return response;
}

Task<Result<UploadStatus>> UploadApi::receive(ExchangePtr exchange, Caller caller, FileId id, qint64 offset)
{
    auto digest = tus::digest(exchange->head());
    if (!digest)
        co_return Fail(std::move(digest).error());
    auto added = co_await m_files.addToUpload(std::move(caller), id, offset, *std::move(digest));
    if (!added)
        co_return Fail(std::move(added).error());
    const std::unique_ptr<UploadWriter> writer = std::move(added->writer);
    const qint64 left = writer->status().length - offset;
    if (exchange->head().contentLength.value_or(0) > quint64(left))
        co_return Fail(Error::of(ErrorCode::TooLarge, u"The upload has only %1 bytes left to come."_s.arg(left)));

    const auto body = std::make_shared<BodyReader>(*exchange);
    writer->onWanted([weak = std::weak_ptr(body)] {
        if (const auto reader = weak.lock())
            reader->interrupt();
    });
    for (;;) {
        const std::optional<QByteArray> piece = co_await body->next();
        if (!piece)
            break;
        const auto written = co_await writer->write(*piece);
        if (!written)
            co_return Fail(written.error());
    }
    if (body->end() == BodyReader::End::Interrupted)
        co_return Fail(Error::of(ErrorCode::Conflict, u"Another request goes on with this upload."_s));
    if (body->end() == BodyReader::End::Gone)
        co_return Fail(Error::of(ErrorCode::Unavailable, u"The connection ended."_s));
    co_return co_await writer->finish();
}

HttpResponse UploadApi::options(const HttpRequestHead &head) const
{
    HttpResponse response(204);
    response.setHeader("Allow", allowed(head));
    response.setHeader("Tus-Version", tus::version);
    response.setHeader("Tus-Extension", tus::extensions);
    response.setHeader("Tus-Checksum-Algorithm", tus::checksumAlgorithms);
    if (const qint64 largest = m_files.largestUpload(); largest > 0)
        response.setHeader("Tus-Max-Size", QByteArray::number(largest));
    m_entrance.allowPage(response, head, "POST, HEAD, PATCH, DELETE", tus::requestHeaders);
    response.setHeader("Tus-Resumable", tus::version);
    return response;
}

HttpResponse UploadApi::refusal(const Error &error, int status, const HttpRequestHead &head) const
{
    return asTus(m_entrance.refusal(error, status, head));
}

void UploadApi::finish(HttpResponse &response, const HttpRequestHead &head) const
{
    response = asTus(std::move(response));
    response.setHeader("Cache-Control", "no-store");
    m_entrance.allowOrigin(response, head);
}

} // namespace confab
