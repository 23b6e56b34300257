#include "server/net/DownloadApi.h"

#include "server/net/Measured.h"
#include "server/net/Problem.h"
#include "server/net/RangeRequest.h"
#include "server/net/TusRequest.h"

#include <QBuffer>

namespace confab {

using namespace Qt::StringLiterals;
using transport::HttpExchange;
using transport::HttpMethod;
using transport::HttpRequestHead;
using transport::HttpResponse;
using transport::HttpRoutePlan;

namespace {

constexpr QByteArrayView thumbnailSuffix = "/thumbnail";

Result<FilePart> thumbnailPart(const HttpRequestHead &head)
{
    const QByteArray size = head.queryValue("size").value_or("medium").toLower();
    if (size == "small")
        return FilePart::SmallThumbnail;
    if (size == "medium")
        return FilePart::MediumThumbnail;
    if (size == "large")
        return FilePart::LargeThumbnail;
    return Fail(Error::invalid(u"size"_s, u"Must be small, medium or large."_s));
}

} // namespace

DownloadApi::DownloadApi(FileBook &files, HttpEntrance &entrance, NetObserver &observer)
    : m_files(files)
    , m_entrance(entrance)
    , m_observer(observer)
{
}

std::optional<DownloadApi::Target> DownloadApi::target(const QByteArray &path)
{
    QByteArray rest = path.sliced(root.size());
    const bool thumbnail = rest.endsWith(thumbnailSuffix);
    if (thumbnail)
        rest.chop(thumbnailSuffix.size());
    if (rest.isEmpty() || rest.contains('/'))
        return std::nullopt;
    return Target{FileId::parse(QString::fromLatin1(rest)).value_or(FileId()), thumbnail};
}

HttpRoutePlan DownloadApi::plan(const HttpRequestHead &head)
{
    if (!target(head.path))
        return HttpRoutePlan::refuse(m_entrance.refusal(Error::notFound(u"No such path."_s), 404, head));
    if (head.method == HttpMethod::Options) {
        HttpResponse response(204);
        response.setHeader("Allow", "GET, HEAD, OPTIONS");
        m_entrance.allowPage(response, head, "GET", "Authorization, Range, If-Range, If-None-Match");
        return HttpRoutePlan::refuse(std::move(response));
    }
    if (head.method != HttpMethod::Get && head.method != HttpMethod::Head)
        return HttpRoutePlan::refuse(m_entrance.wrongMethod("GET, HEAD, OPTIONS", head));
    return HttpRoutePlan::buffered(1024).asBulk();
}

void DownloadApi::handle(std::shared_ptr<HttpExchange> exchange)
{
    perform(std::move(exchange));
}

Task<void> DownloadApi::perform(ExchangePtr exchange)
{
    Measured measured(m_observer);
    const bool thumbnail = target(exchange->head().path)->thumbnail;
    const auto content = co_await find(exchange);
    measured.done(thumbnail ? "GET /files/{fileId}/thumbnail" : "GET /files/{fileId}", content);
    if (content)
        send(exchange, *content);
    else
        exchange->respond(m_entrance.refusal(content.error(), httpStatus(content.error()), exchange->head()));
}

Task<Result<FileContent>> DownloadApi::find(ExchangePtr exchange)
{
    const HttpRequestHead &head = exchange->head();
    const Target asked = *target(head.path); // else plan() has refused
    auto who = co_await m_entrance.admit(head, protocol::RateKind::Transfer);
    if (!who)
        co_return Fail(std::move(who).error());
    Result<FilePart> part = FilePart::Itself;
    if (asked.thumbnail)
        part = thumbnailPart(head);
    if (!part)
        co_return Fail(part.error());
    co_return co_await m_files.content(*std::move(who), asked.file, *part);
}

void DownloadApi::send(const ExchangePtr &exchange, const FileContent &content) const
{
    const HttpRequestHead &head = exchange->head();
    const RangeRequest range = RangeRequest::of(head, content.tag, content.size);
    if (range.status == 412) {
        exchange->respond(m_entrance.refusal(Error::of(ErrorCode::Conflict, u"The file is another one."_s), 412, head));
        return;
    }
    HttpResponse response(range.status);
    if (range.status == 416) {
        response = m_entrance.refusal(Error::invalid(u"Range"_s, u"The file has %1 bytes."_s.arg(content.size)), 416, head);
        response.setHeader("Content-Range", "bytes */" + QByteArray::number(content.size));
        exchange->respond(std::move(response));
        return;
    }
    response.setHeader("ETag", '"' + content.tag + '"');
    response.setHeader("Last-Modified", tus::httpTime(content.createdAt));
    response.setHeader("Accept-Ranges", "bytes");
    // Kept by the asker alone, and asked again each time: who was removed meanwhile may not.
    response.setHeader("Cache-Control", "private, no-cache");
    response.setHeader("Vary", "Authorization");
    response.setHeader("Content-Type", inertMediaType(content.mediaType));
    response.setHeader("Content-Disposition", attachmentDisposition(content.name));
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Cross-Origin-Resource-Policy", "same-site");
    response.setHeader("Access-Control-Expose-Headers", "Content-Disposition, Content-Range, ETag, Accept-Ranges, Retry-After");
    m_entrance.allowOrigin(response, head);
    if (range.status == 304) {
        exchange->respond(std::move(response));
        return;
    }
    if (range.status == 206) {
        const QByteArray span = QByteArray::number(range.from) + '-' + QByteArray::number(range.from + range.length - 1);
        response.setHeader("Content-Range", "bytes " + span + '/' + QByteArray::number(content.size));
    }
    // Of a HEAD only the length is told.
    std::unique_ptr<QIODevice> source;
    if (head.method == HttpMethod::Head)
        source = std::make_unique<QBuffer>();
    else
        source = content.open(range.from, range.length);
    exchange->respond(std::move(response), std::move(source), range.length);
}

} // namespace confab
