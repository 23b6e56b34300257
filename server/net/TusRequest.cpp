#include "server/net/TusRequest.h"

#include "server/net/Problem.h"

#include <QDateTime>
#include <QLocale>

namespace confab::tus {

using namespace Qt::StringLiterals;
using transport::HttpMethod;
using transport::HttpRequestHead;

std::optional<HttpMethod> method(const HttpRequestHead &head)
{
    if (!head.hasHeader("x-http-method-override"))
        return head.method;
    const QByteArray asked = head.header("x-http-method-override").trimmed();
    for (const HttpMethod known : {HttpMethod::Get, HttpMethod::Head, HttpMethod::Post, HttpMethod::Put, HttpMethod::Patch, HttpMethod::Delete, HttpMethod::Options}) {
        if (asked == transport::httpMethodName(known))
            return known;
    }
    return std::nullopt;
}

Result<qint64> size(const HttpRequestHead &head, QByteArrayView name)
{
    const QByteArray value = head.header(name.toByteArray().toLower());
    const bool digits = !value.isEmpty() && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
    bool fits = false;
    const qint64 number = value.toLongLong(&fits);
    if (!digits || !fits)
        return Fail(Error::invalid(QString::fromLatin1(name), u"Must be a number of bytes, 0 or more."_s));
    return number;
}

Result<std::optional<PieceDigest>> digest(const HttpRequestHead &head)
{
    if (!head.hasHeader("upload-checksum"))
        return std::nullopt;
    const QList<QByteArray> parts = head.header("upload-checksum").trimmed().split(' ');
    PieceDigest digest;
    if (parts.first() == "sha256")
        digest.algorithm = PieceDigest::Algorithm::Sha256;
    else if (parts.first() != "sha1")
        return Fail(Error::invalid(u"Upload-Checksum"_s, u"The algorithms are sha1 and sha256."_s));
    const auto value = QByteArray::fromBase64Encoding(parts.value(1), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype due = digest.algorithm == PieceDigest::Algorithm::Sha1 ? 20 : 32;
    if (parts.size() != 2 || !value || (*value).size() != due)
        return Fail(Error::invalid(u"Upload-Checksum"_s, u"Must be an algorithm, a space and a digest in base64."_s));
    digest.digest = *value;
    return digest;
}

bool hasBody(const HttpRequestHead &head)
{
    return head.chunked || head.contentLength.value_or(0) > 0;
}

Result<void> checkBodyType(const HttpRequestHead &head)
{
    if (head.header("content-type").trimmed().toLower() != bodyType)
        return Fail(Error::of(ErrorCode::Unsupported, u"The body must be %1."_s.arg(QLatin1StringView(bodyType))));
    return {};
}

QByteArray httpTime(Timestamp time)
{
    return QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(time.ms, Qt::UTC), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1();
}

int status(const Error &error)
{
    if (error.code == ErrorCode::Conflict && error.field == u"Upload-Checksum")
        return 460;
    return httpStatus(error);
}

} // namespace confab::tus
