#include "server/api/FilePaths.h"

#include "common/protocol/FileRoutes.h"

#include <QJsonArray>

namespace confab::api {

namespace {

using namespace Qt::StringLiterals;

const QJsonObject text{{u"type"_s, u"string"_s}};
const QJsonObject bytes{{u"type"_s, u"string"_s}, {u"format"_s, u"binary"_s}};
const QJsonObject count{{u"type"_s, u"integer"_s}, {u"format"_s, u"int64"_s}, {u"minimum"_s, 0}};

QJsonObject parameter(const char *name, const char *in, bool required, const QJsonObject &schema, const char *doc = "")
{
    QJsonObject parameter{{u"name"_s, QString::fromLatin1(name)}, {u"in"_s, QString::fromLatin1(in)}, {u"required"_s, required}, {u"schema"_s, schema}};
    if (*doc)
        parameter[u"description"] = QString::fromUtf8(doc);
    return parameter;
}

QJsonObject header(const QJsonObject &schema, const char *doc)
{
    return {{u"schema"_s, schema}, {u"description"_s, QString::fromUtf8(doc)}};
}

QJsonObject content(const char *mediaType)
{
    return {{QString::fromLatin1(mediaType), QJsonObject{{u"schema"_s, bytes}}}};
}

const QJsonObject tusVersion = parameter("Tus-Resumable", "header", true, {{u"type"_s, u"string"_s}, {u"const"_s, u"1.0.0"_s}});
const QJsonObject checksum = parameter("Upload-Checksum", "header", false, text, "sha1 or sha256, a space, and the digest of the body in base64");
const QJsonObject offset = header(count, "Bytes that are here");
const QJsonObject expires = header(text, "When it is forgotten unless it moves; not once it is complete");

struct Details {
    QJsonArray parameters;
    QJsonObject body;     // of the request
    QJsonObject answers;  // by status
    QList<int> refusals;
};

QJsonObject answer(const char *doc, const QJsonObject &headers = {}, const QJsonObject &body = {})
{
    QJsonObject answer{{u"description"_s, QString::fromUtf8(doc)}};
    if (!headers.isEmpty())
        answer[u"headers"] = headers;
    if (!body.isEmpty())
        answer[u"content"] = body;
    return answer;
}

Details createUpload()
{
    return {{tusVersion, parameter("Upload-Length", "header", true, count, "Bytes of the whole file"),
             parameter("Upload-Metadata", "header", false, text,
                       "Keys, each with a space and a base64 value, separated by commas: filename, filetype, and of voice messages durationms and waveform "
                       "(the base64 of up to 64 bytes, one a bar)"),
             checksum},
            content("application/offset+octet-stream"),
            {{u"201"_s, answer("Begun; complete, if all bytes came along", {{u"Location"_s, header(text, "Where to go on; its last segment is the file's id")},
                                                                              {u"Upload-Offset"_s, offset}, {u"Upload-Expires"_s, expires}})}},
            {412, 413, 415}};
}

Details getUpload()
{
    return {{tusVersion}, {},
            {{u"200"_s, answer("Where it is", {{u"Upload-Offset"_s, offset}, {u"Upload-Length"_s, header(count, "Bytes of the whole file")},
                                                {u"Upload-Metadata"_s, header(text, "As it was sent")}, {u"Upload-Expires"_s, expires}})}},
            {404, 412}};
}

Details addToUpload()
{
    return {{tusVersion, parameter("Upload-Offset", "header", true, count, "Where these bytes belong: where the upload is"), checksum},
            content("application/offset+octet-stream"),
            {{u"204"_s, answer("Taken. With the last byte the upload has become a file", {{u"Upload-Offset"_s, offset}, {u"Upload-Expires"_s, expires}})}},
            {404, 409, 412, 413, 415, 460}};
}

Details removeUpload()
{
    return {{tusVersion}, {}, {{u"204"_s, answer("Gone")}}, {404, 412}};
}

Details download(bool thumbnail)
{
    const QJsonObject headers{{u"ETag"_s, header(text, "Strong; the SHA-256 of the content")}, {u"Content-Disposition"_s, header(text, "attachment, with the file's name")}};
    QJsonArray parameters{parameter("Range", "header", false, text, "One range of bytes"), parameter("If-Range", "header", false, text),
                          parameter("If-None-Match", "header", false, text)};
    if (thumbnail)
        parameters.prepend(parameter("size", "query", false, {{u"type"_s, u"string"_s}, {u"enum"_s, QJsonArray{u"small"_s, u"medium"_s, u"large"_s}}, {u"default"_s, u"medium"_s}},
                                     "160, 480 or 1280 pixels on the longer side; or the largest there is below that"));
    const QJsonObject any = content("application/octet-stream");
    return {parameters, {},
            {{u"200"_s, answer("The content", headers, any)}, {u"206"_s, answer("The part asked for", headers, any)},
             {u"304"_s, answer("The asker has it already", headers)}},
            {404, 412, 416}};
}

Details detailsOf(const protocol::FileRoute &route)
{
    const std::string_view name = route.name;
    if (name == "CreateUpload")
        return createUpload();
    if (name == "GetUpload")
        return getUpload();
    if (name == "AddToUpload")
        return addToUpload();
    if (name == "RemoveUpload")
        return removeUpload();
    return download(name == "GetThumbnail");
}

} // namespace

QJsonObject filePaths()
{
    QJsonObject paths;
    for (const protocol::FileRoute &route : protocol::fileRoutes) {
        const Details details = detailsOf(route);
        QJsonObject responses = details.answers;
        const QJsonObject problem{{u"$ref"_s, u"#/components/responses/Problem"_s}};
        for (const int status : details.refusals + QList{400, 401, 429})
            responses[QString::number(status)] = problem;
        responses[u"default"] = problem;
        QJsonArray parameters = details.parameters;
        const QString path = QString::fromLatin1(route.path);
        if (path.contains("{fileId}"_L1))
            parameters.prepend(parameter("fileId", "path", true, {{u"type"_s, u"string"_s}, {u"format"_s, u"uuid"_s}}));
        const QString name = QString::fromLatin1(route.name);
        QJsonObject operation{{u"operationId"_s, QString(name[0].toLower() + name.sliced(1))}, {u"summary"_s, QString::fromUtf8(route.summary)},
                              {u"tags"_s, QJsonArray{u"Files"_s}}, {u"parameters"_s, parameters}, {u"responses"_s, responses}};
        if (!details.body.isEmpty())
            operation[u"requestBody"] = QJsonObject{{u"required"_s, route.method == std::string_view("PATCH")}, {u"content"_s, details.body}};
        QJsonObject item = paths[path].toObject();
        item[QString::fromLatin1(route.method).toLower()] = operation;
        paths[path] = item;
    }
    return paths;
}

} // namespace confab::api
