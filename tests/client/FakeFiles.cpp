#include "tests/client/FakeFiles.h"

#include "common/base/Clock.h"

#include <QCryptographicHash>

namespace confab::test {

namespace {

QByteArray field(const QByteArray &header, const QByteArray &name)
{
    for (const QByteArray &line : header.split('\n')) {
        if (line.left(name.size() + 1).compare(name + ':', Qt::CaseInsensitive) == 0)
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

QString metadata(const QByteArray &all, const QByteArray &key)
{
    for (const QByteArray &pair : all.split(',')) {
        if (pair.startsWith(key + ' '))
            return QString::fromUtf8(QByteArray::fromBase64(pair.mid(key.size() + 1)));
    }
    return {};
}

QByteArray offset(const FakeFiles::File &file)
{
    return "Tus-Resumable: 1.0.0\r\nUpload-Offset: " + QByteArray::number(file.content.size()) + "\r\n";
}

FakeFiles::Answer problem(int status, const Error &error)
{
    const std::string_view name = errorEntry(error.code).name;
    return {.status = status, .body = "{\"code\":\"" + QByteArray(name.data(), qsizetype(name.size())) + "\",\"detail\":\"" + error.message.toUtf8() + "\"}"};
}

} // namespace

QString FakeFiles::put(const QString &name, const QByteArray &content)
{
    File file;
    file.attachment.id = FileId::create(SystemClock().wall());
    file.attachment.name = name;
    file.attachment.mediaType = QStringLiteral("application/octet-stream");
    file.attachment.size = file.length = content.size();
    file.content = content;
    const QString id = file.attachment.id.toString();
    all.insert(id, file);
    return id;
}

std::optional<protocol::Attachment> FakeFiles::attachment(const QString &id) const
{
    const auto it = all.constFind(id);
    return it != all.cend() && it->complete() ? std::optional(it->attachment) : std::nullopt;
}

FakeFiles::Answer FakeFiles::create(const QByteArray &header)
{
    if (refusals > 0) {
        --refusals;
        return problem(errorEntry(refusal.code).httpStatus, refusal);
    }
    File file;
    file.metadata = field(header, "Upload-Metadata");
    file.length = field(header, "Upload-Length").toLongLong();
    file.attachment.id = FileId::create(SystemClock().wall());
    file.attachment.name = metadata(file.metadata, "filename");
    file.attachment.mediaType = metadata(file.metadata, "filetype");
    file.attachment.size = file.length;
    const QString id = file.attachment.id.toString();
    all.insert(id, file);
    return {.status = 201, .headers = offset(file) + "Location: /api/v1/files/uploads/" + id.toLatin1() + "\r\n"};
}

FakeFiles::Answer FakeFiles::patch(File &file, const QByteArray &header, QByteArray body)
{
    const qint64 from = field(header, "Upload-Offset").toLongLong();
    requests.append(QStringLiteral("PATCH %1").arg(from));
    if (from != file.content.size())
        return {.status = 409};
    if (stopAfter >= 0 && file.content.size() >= stopAfter)
        return problem(503, Error::of(ErrorCode::Unavailable, QStringLiteral("not now")));
    if (damagePatches > 0 && !body.isEmpty()) {
        --damagePatches;
        body[0] = char(body[0] + 1);
    }
    if (cutPatches > 0) {
        --cutPatches;
        file.content += body.left(body.size() / 2);
        return {.status = 0};
    }
    if ("sha256 " + QCryptographicHash::hash(body, QCryptographicHash::Sha256).toBase64() != field(header, "Upload-Checksum")) {
        ++badChecksums;
        return {.status = 460};
    }
    file.content += body;
    return {.status = 204, .headers = offset(file)};
}

FakeFiles::Answer FakeFiles::get(const File &file, const QByteArray &header)
{
    const QByteArray etag = '"' + QCryptographicHash::hash(file.content, QCryptographicHash::Sha256).toHex() + '"';
    qint64 from = 0;
    const QByteArray range = field(header, "Range");
    requests.append(QStringLiteral("GET %1").arg(QString::fromLatin1(range)));
    if (ranges && range.startsWith("bytes=") && field(header, "If-Range") == etag)
        from = range.mid(6).chopped(1).toLongLong();
    Answer answer{.status = from > 0 ? 206 : 200, .headers = "ETag: " + etag + "\r\n", .body = file.content.mid(from)};
    if (from > 0)
        answer.headers += "Content-Range: bytes " + QByteArray::number(from) + '-' + QByteArray::number(file.length - 1) + '/' + QByteArray::number(file.length) + "\r\n";
    if (cutDownloads > 0) {
        --cutDownloads;
        answer.length = answer.body.size();
        answer.body.truncate(answer.body.size() / 2);
        answer.cut = true;
    }
    return answer;
}

FakeFiles::Answer FakeFiles::handle(const QByteArray &method, const QByteArray &path, const QByteArray &header, const QByteArray &body)
{
    if (method == "POST" && path == "/api/v1/files/uploads") {
        requests.append(QStringLiteral("POST"));
        return create(header);
    }
    const auto it = all.find(QString::fromLatin1(path).section(u'/', -1));
    if (it == all.end())
        return problem(404, Error::notFound(QStringLiteral("gone")));
    if (method == "PATCH")
        return patch(*it, header, body);
    if (method == "GET")
        return get(*it, header);
    requests.append(QString::fromLatin1(method));
    if (method == "DELETE") {
        all.erase(it);
        return {.status = 204};
    }
    return {.status = 200, .headers = offset(*it)};
}

} // namespace confab::test
