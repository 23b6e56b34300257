#include "server/transport/HttpParser.h"

// Beast brings its part of Asio along; only its parser is used here, and nothing of either is linked.
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

namespace confab::transport {

namespace http = boost::beast::http;
using boost::beast::error_code;
using StringView = boost::beast::string_view;

namespace {

constexpr qsizetype longestChunkHeader = 4096; // with extensions and trailers, both ignored
constexpr qsizetype shortestLastChunk = 5;     // 0 CR LF CR LF

QByteArrayView view(StringView text)
{
    return QByteArrayView(text.data(), qsizetype(text.size()));
}

std::optional<HttpMethod> methodOf(http::verb verb)
{
    switch (verb) {
    case http::verb::get: return HttpMethod::Get;
    case http::verb::head: return HttpMethod::Head;
    case http::verb::post: return HttpMethod::Post;
    case http::verb::put: return HttpMethod::Put;
    case http::verb::patch: return HttpMethod::Patch;
    case http::verb::delete_: return HttpMethod::Delete;
    case http::verb::options: return HttpMethod::Options;
    default: return std::nullopt;
    }
}

// What Beast would tolerate or mend, and another parser in front of us might read otherwise.
// Looks from `start` on, with all of the head at hand for what came before.
const char *ambiguity(QByteArrayView head, qsizetype start)
{
    for (qsizetype i = start; i < head.size(); ++i) {
        const char c = head[i];
        if (c == '\0')
            return "NUL in the header";
        if (c == '\n' && (i == 0 || head[i - 1] != '\r'))
            return "line feed without carriage return";
        if (c == '\r' && i + 1 < head.size() && head[i + 1] != '\n')
            return "carriage return without line feed";
        if (c == '\n' && i + 1 < head.size() && (head[i + 1] == ' ' || head[i + 1] == '\t'))
            return "folded header line";
    }
    return nullptr;
}

bool allDigits(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Fields of one value that decide something here: whoever stands in front may go by another one of two than we would.
bool isSingular(QByteArrayView name)
{
    constexpr std::array names{QByteArrayView("authorization"), QByteArrayView("content-type"), QByteArrayView("idempotency-key"), QByteArrayView("origin"),
                               QByteArrayView("sec-websocket-key"), QByteArrayView("sec-websocket-version"), QByteArrayView("upload-length"), QByteArrayView("upload-offset")};
    return std::ranges::find(names, name) != names.end();
}

// The version is looked at before Beast does, which knows only "bad".
std::optional<HttpParser::Refusal> refuseVersion(QByteArrayView requestLine)
{
    const qsizetype space = requestLine.lastIndexOf(' ');
    const QByteArrayView version = requestLine.sliced(space + 1);
    if (space < 0 || version.size() != 8 || !version.startsWith("HTTP/") || version[6] != '.' || !allDigits(version.sliced(5, 1))
        || !allDigits(version.sliced(7, 1)))
        return HttpParser::Refusal{400, "malformed request line"};
    if (version[5] != '1' || version[7] > '1')
        return HttpParser::Refusal{505, "HTTP/1.1 and HTTP/1.0 are spoken here"};
    return std::nullopt;
}

} // namespace

class HttpParser::Beast final : public http::basic_parser<true>
{
public:
    HttpRequestHead head;
    std::optional<Refusal> refusal;
    const std::function<void(QByteArrayView)> *sink = nullptr;

    // After the head: what fields together mean.
    std::optional<Refusal> vet(const HttpLimits &limits)
    {
        int hosts = 0;
        int lengths = 0;
        int codings = 0;
        for (const auto &[name, value] : head.headers) {
            if (name == "host") {
                ++hosts;
            } else if (name == "content-length") {
                ++lengths;
                if (!allDigits(value) || value.size() > 18)
                    return Refusal{400, "malformed Content-Length"};
                head.contentLength = value.toULongLong();
            } else if (name == "transfer-encoding") {
                ++codings;
                if (value.toLower() != "chunked")
                    return Refusal{501, "the only transfer coding understood is chunked"};
                head.chunked = true;
            } else if (name == "expect") {
                if (value.toLower() != "100-continue")
                    return Refusal{417, "the only expectation understood is 100-continue"};
                head.expectsContinue = head.minorVersion >= 1;
            }
        }
        if (head.headers.size() > size_t(limits.headerCount))
            return Refusal{431, "too many header lines"};
        for (auto field = head.headers.begin(); field != head.headers.end(); ++field) {
            if (isSingular(field->first) && std::any_of(head.headers.begin(), field, [&](const auto &before) { return before.first == field->first; }))
                return Refusal{400, "a header line that may stand only once"};
        }
        if (hosts > 1 || (hosts == 0 && head.minorVersion >= 1))
            return Refusal{400, "exactly one Host is required"};
        if (lengths > 1 || codings > 1 || (lengths && codings))
            return Refusal{400, "ambiguous body length"};
        if (codings && head.minorVersion == 0)
            return Refusal{400, "HTTP/1.0 knows no chunks"};
        const bool carriesBody = head.method == HttpMethod::Post || head.method == HttpMethod::Put || head.method == HttpMethod::Patch;
        if (carriesBody && head.minorVersion == 0 && !lengths)
            return Refusal{411, "Content-Length is required"};
        return vetTarget();
    }

private:
    std::optional<Refusal> vetTarget()
    {
        QByteArrayView target = head.target;
        for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
            if (target.first(std::min(scheme.size(), target.size())).compare(scheme, Qt::CaseInsensitive) == 0) {
                const qsizetype slash = target.indexOf('/', scheme.size());
                target = slash < 0 ? QByteArrayView("/") : target.sliced(slash);
                break;
            }
        }
        const bool asterisk = target == "*" && head.method == HttpMethod::Options;
        if ((!asterisk && !target.startsWith('/')) || target.contains('#'))
            return Refusal{400, "malformed request target"};
        const qsizetype question = target.indexOf('?');
        const qsizetype end = question < 0 ? target.size() : question;
        head.path = target.first(end).toByteArray();
        head.query = question < 0 ? QByteArray() : target.sliced(end + 1).toByteArray();
        return std::nullopt;
    }

    void on_request_impl(http::verb verb, StringView, StringView target, int version, error_code &ec) override
    {
        const auto method = methodOf(verb);
        if (!method) {
            refusal = Refusal{501, "no such method"};
            ec = http::error::bad_method;
            return;
        }
        head.method = *method;
        head.target = view(target).toByteArray();
        head.minorVersion = version - 10;
    }

    void on_field_impl(http::field, StringView name, StringView value, error_code &) override
    {
        if (!is_header_done()) // trailers are dropped
            head.headers.emplace_back(view(name).toByteArray().toLower(), view(value).toByteArray());
    }

    std::size_t on_body_impl(StringView body, error_code &) override
    {
        (*sink)(view(body));
        return body.size();
    }

    std::size_t on_chunk_body_impl(std::uint64_t, StringView body, error_code &) override
    {
        (*sink)(view(body));
        return body.size();
    }

    void on_response_impl(int, StringView, int, error_code &) override {}
    void on_header_impl(error_code &) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t> &, error_code &) override {}
    void on_chunk_header_impl(std::uint64_t, StringView extensions, error_code &ec) override
    {
        constexpr std::size_t longest = 256; // bytes of what is ignored anyway
        if (extensions.size() > longest)
            ec = http::error::bad_chunk_extension;
    }
    void on_finish_impl(error_code &) override {}
};

HttpParser::HttpParser()
    : m_beast(std::make_unique<Beast>())
{
    m_beast->body_limit(std::numeric_limits<std::uint64_t>::max()); // the route's is kept by the connection; "none" refuses all
}

HttpParser::~HttpParser() = default;

bool HttpParser::headDone() const
{
    return m_beast->is_header_done();
}

bool HttpParser::done() const
{
    return m_beast->is_done();
}

HttpRequestHead &HttpParser::head()
{
    return m_beast->head;
}

HttpParser::Taken HttpParser::parseHead(QByteArrayView bytes, const HttpLimits &limits)
{
    // A client may send one empty line too many after a body (RFC 9112, 2.2).
    if (bytes.startsWith("\r\n")) {
        m_scanned = 0;
        return 2;
    }
    constexpr QByteArrayView end("\r\n\r\n");
    const qsizetype at = bytes.indexOf(end, std::max<qsizetype>(m_scanned - 3, 0));
    const qsizetype size = at < 0 ? bytes.size() : at + end.size();
    const QByteArrayView block = bytes.first(size);

    const qsizetype lineEnd = block.indexOf("\r\n");
    const QByteArrayView requestLine = block.first(lineEnd < 0 ? block.size() : lineEnd);
    constexpr qsizetype aroundTarget = 18; // the longest method, the version, two spaces
    if (requestLine.size() > limits.targetBytes + aroundTarget)
        return std::unexpected(Refusal{414, "the request target is too long"});
    if (size > limits.headerBytes)
        return std::unexpected(Refusal{431, "the header is too large"});
    if (const char *why = ambiguity(block, std::max<qsizetype>(m_scanned - 1, 0)))
        return std::unexpected(Refusal{400, why});
    if (at < 0) {
        m_scanned = bytes.size();
        return 0;
    }
    if (const auto refusal = refuseVersion(requestLine))
        return std::unexpected(*refusal);

    error_code ec;
    m_beast->header_limit(std::uint32_t(limits.headerBytes + 1));
    m_beast->put({block.data(), std::size_t(block.size())}, ec);
    if (m_beast->refusal)
        return std::unexpected(*m_beast->refusal);
    if (ec || !m_beast->is_header_done())
        return std::unexpected(Refusal{400, "malformed header"});
    if (const auto refusal = m_beast->vet(limits))
        return std::unexpected(*refusal);
    m_beast->head.keepAlive = m_beast->keep_alive();
    return size;
}

HttpParser::Taken HttpParser::parseBody(QByteArrayView bytes, const std::function<void(QByteArrayView)> &sink)
{
    m_beast->sink = &sink;
    qsizetype taken = 0;
    while (taken < bytes.size() && !m_beast->is_done()) {
        error_code ec;
        const QByteArrayView rest = bytes.sliced(taken);
        if (m_beast->chunked() && rest.startsWith('0') && rest.size() < shortestLastChunk)
            break; // Beast asserts that who brings a part of the last chunk comes back with all of it
        const auto step = qsizetype(m_beast->put({rest.data(), std::size_t(rest.size())}, ec));
        taken += step;
        if (ec == http::error::need_more) {
            if (bytes.size() - taken > longestChunkHeader)
                return std::unexpected(Refusal{400, "oversized chunk header"});
            break;
        }
        if (ec)
            return std::unexpected(Refusal{400, "malformed chunk"});
    }
    return taken;
}

} // namespace confab::transport
