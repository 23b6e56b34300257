#include "server/api/OpenApi.h"

#include "common/base/Error.h"
#include "common/protocol/Idempotency.h"
#include "server/api/ApiModel.h"
#include "server/api/FilePaths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <set>

namespace confab::api {

namespace {

using namespace Qt::StringLiterals;

QString methodName(protocol::Method method)
{
    switch (method) {
    case protocol::Method::Get: return u"get"_s;
    case protocol::Method::Post: return u"post"_s;
    case protocol::Method::Put: return u"put"_s;
    case protocol::Method::Patch: return u"patch"_s;
    case protocol::Method::Delete: return u"delete"_s;
    case protocol::Method::None: break;
    }
    return {};
}

QJsonObject reference(const QString &what, const QString &name)
{
    return {{u"$ref"_s, u"#/components/%1/%2"_s.arg(what, name)}};
}

QJsonObject content(const QString &mediaType, const QJsonObject &schema)
{
    return {{mediaType, QJsonObject{{u"schema"_s, schema}}}};
}

QString lowerFirst(const QString &name)
{
    return name.isEmpty() ? name : name[0].toLower() + name.sliced(1);
}

// The folder of routes an operation is listed under.
QString tagOf(const QString &path)
{
    const QString first = path.section(u'/', 1, 1);
    static const QMap<QString, QString> tags{{u"auth"_s, u"Accounts"_s}, {u"users"_s, u"People"_s}, {u"chats"_s, u"Chats"_s},
                                             {u"rooms"_s, u"Chats"_s}, {u"messages"_s, u"Messages"_s}, {u"search"_s, u"Messages"_s}};
    if (path.contains("/messages"_L1) || path.contains("/changes"_L1) || path.endsWith("/read"_L1) || path.endsWith("/unread"_L1))
        return u"Messages"_s;
    return tags.value(first, u"Other"_s);
}

std::set<QString> fieldsInPath(const QString &path)
{
    static const QRegularExpression braces(u"\\{(\\w+)\\}"_s);
    std::set<QString> names;
    for (auto it = braces.globalMatch(path); it.hasNext();)
        names.insert(it.next().captured(1));
    return names;
}

QJsonObject typeSchema(const TypeModel &type, const std::set<QString> &without = {})
{
    if (!type.values.isEmpty())
        return {{u"type"_s, u"string"_s}, {u"enum"_s, QJsonArray::fromStringList(type.values)}};
    QJsonObject properties;
    QJsonArray required;
    for (const FieldModel &field : type.fields) {
        if (without.contains(field.name))
            continue;
        properties[field.name] = field.schema;
        if (field.required)
            required.append(field.name);
    }
    QJsonObject schema{{u"type"_s, u"object"_s}, {u"properties"_s, properties}};
    if (!required.isEmpty())
        schema[u"required"] = required;
    return schema;
}

QJsonObject parameter(const FieldModel &field, const QString &in)
{
    QJsonObject schema = field.schema;
    QJsonObject parameter{{u"name"_s, field.name}, {u"in"_s, in}, {u"required"_s, in == u"path" || field.required}};
    if (const QString doc = schema.take(u"description").toString(); !doc.isEmpty())
        parameter[u"description"] = doc;
    parameter[u"schema"] = schema;
    return parameter;
}

// Where the fields of the request go: into the path, then into the query of a GET and into the body of everything else.
void describeInput(QJsonObject &operation, const TypeModel &request, const QString &requestName, const protocol::Endpoint &endpoint, const protocol::Route &route)
{
    const std::set<QString> inPath = fieldsInPath(QString::fromLatin1(route.path));
    QJsonArray parameters;
    bool inBody = false;
    bool bodyRequired = false;
    for (const FieldModel &field : request.fields) {
        if (inPath.contains(field.name)) {
            parameters.append(parameter(field, u"path"_s));
        } else if (route.method == protocol::Method::Get) {
            parameters.append(parameter(field, u"query"_s));
        } else {
            inBody = true;
            bodyRequired = bodyRequired || field.required;
        }
    }
    if (protocol::takesIdempotencyKey(endpoint))
        parameters.append(reference(u"parameters"_s, u"IdempotencyKey"_s));
    if (!parameters.isEmpty())
        operation[u"parameters"] = parameters;
    if (inBody) {
        const QJsonObject schema = inPath.empty() ? reference(u"schemas"_s, requestName) : typeSchema(request, inPath);
        operation[u"requestBody"] = QJsonObject{{u"required"_s, bodyRequired}, {u"content"_s, content(u"application/json"_s, schema)}};
    }
}

QJsonObject responses(const OperationModel &model, int status)
{
    QJsonObject success;
    if (status == 204) {
        success[u"description"] = u"Done"_s;
    } else {
        success[u"description"] = status == 201 ? u"Made"_s : u"Answered"_s;
        success[u"content"] = content(u"application/json"_s, model.body);
    }
    QJsonObject responses{{QString::number(status), success}};
    if (model.variesStatus) {
        success[u"description"] = u"It was there already"_s;
        responses[u"200"] = success;
    }
    const QJsonObject problem = reference(u"responses"_s, u"Problem"_s);
    responses[u"400"] = problem;
    if (!model.endpoint->anonymous)
        responses[u"401"] = problem;
    if (!model.request.isEmpty() && !model.endpoint->anonymous)
        responses[u"404"] = problem;
    responses[u"429"] = problem;
    responses[u"default"] = problem;
    return responses;
}

QJsonObject describeOperation(const ApiModel &api, const OperationModel &model, const protocol::Route &route, const QString &id)
{
    QJsonObject operation{{u"operationId"_s, id},
                          {u"summary"_s, QString::fromUtf8(model.endpoint->summary)},
                          {u"tags"_s, QJsonArray{tagOf(QString::fromLatin1(route.path))}},
                          {u"responses"_s, responses(model, route.status)}};
    if (model.endpoint->anonymous)
        operation[u"security"] = QJsonArray{};
    if (*model.endpoint->event)
        operation[u"x-event"] = QString::fromLatin1(model.endpoint->event);
    if (!model.request.isEmpty())
        describeInput(operation, api.types[model.request], model.request, *model.endpoint, route);
    return operation;
}

QJsonObject paths(const ApiModel &api)
{
    QJsonObject paths = filePaths();
    const auto add = [&](const OperationModel &model, const protocol::Route &route, const QString &id) {
        if (route.method == protocol::Method::None)
            return;
        const QString path = QString::fromLatin1(route.path);
        QJsonObject item = paths[path].toObject();
        item[methodName(route.method)] = describeOperation(api, model, route, id);
        paths[path] = item;
    };
    for (const OperationModel &model : api.operations) {
        const QString id = lowerFirst(model.name);
        add(model, model.endpoint->route, id);
        add(model, model.endpoint->alias, id + u"Alias"_s);
    }
    return paths;
}

QJsonObject problemSchema()
{
    QJsonArray codes;
    QString meanings;
    for (const ErrorEntry &entry : errorTable()) {
        const QString name = QString::fromLatin1(entry.name.data(), qsizetype(entry.name.size()));
        codes.append(name);
        meanings += u"\n- `%1`: %2"_s.arg(name, QString::fromUtf8(entry.meaning.data(), qsizetype(entry.meaning.size())));
    }
    const QJsonObject text{{u"type"_s, u"string"_s}};
    const auto described = [](QJsonObject schema, const QString &doc) {
        schema[u"description"] = doc;
        return schema;
    };
    return {{u"type"_s, u"object"_s},
            {u"description"_s, u"RFC 9457 problem details. `code` is one of:"_s + meanings},
            {u"required"_s, QJsonArray{u"code"_s, u"detail"_s, u"status"_s}},
            {u"properties"_s,
             QJsonObject{{u"type"_s, text},
                         {u"title"_s, text},
                         {u"status"_s, QJsonObject{{u"type"_s, u"integer"_s}}},
                         {u"detail"_s, described(text, u"For a person to read"_s)},
                         {u"code"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"enum"_s, codes}}},
                         {u"field"_s, described(text, u"Path of the offending field, as members[2].role"_s)},
                         {u"retryAfter"_s, QJsonObject{{u"type"_s, u"number"_s}, {u"description"_s, u"Seconds to wait"_s}}}}}};
}

QJsonObject components(const ApiModel &api)
{
    QJsonObject schemas;
    for (auto it = api.types.begin(); it != api.types.end(); ++it)
        schemas[it.key()] = typeSchema(*it);
    schemas[u"Problem"] = problemSchema();

    const QJsonObject problem{{u"description"_s, u"Refused, or failed"_s},
                              {u"content"_s, content(u"application/problem+json"_s, reference(u"schemas"_s, u"Problem"_s))}};
    const QJsonObject idempotencyKey{{u"name"_s, u"Idempotency-Key"_s}, {u"in"_s, u"header"_s}, {u"required"_s, false},
        {u"description"_s, u"Sending the same again with the same key within 24 hours answers the first result; anything else with it is a conflict"_s},
        {u"schema"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"minLength"_s, 1}, {u"maxLength"_s, protocol::idempotencyKeyMax}, {u"pattern"_s, u"^[!-~]+$"_s}}}};
    return {{u"schemas"_s, schemas},
            {u"responses"_s, QJsonObject{{u"Problem"_s, problem}}},
            {u"parameters"_s, QJsonObject{{u"IdempotencyKey"_s, idempotencyKey}}},
            {u"securitySchemes"_s, QJsonObject{{u"bearer"_s, QJsonObject{
                {u"type"_s, u"http"_s}, {u"scheme"_s, u"bearer"_s}, {u"bearerFormat"_s, u"JWT"_s},
                {u"description"_s, u"The accessToken that registering, signing in or refreshing answers"_s}}}}}};
}

QByteArray makeDocument()
{
    const ApiModel &api = apiModel();
    const QJsonObject info{{u"title"_s, u"Confab"_s},
                           {u"version"_s, QStringLiteral(CONFAB_VERSION)},
                           {u"summary"_s, u"A chat suite one runs oneself"_s},
                           {u"description"_s, u"Every operation that has `x-event` can also be sent as that event over Socket.IO; see docs/protocol.md."_s},
                           {u"license"_s, QJsonObject{{u"name"_s, u"GPL-3.0-or-later"_s}, {u"identifier"_s, u"GPL-3.0-or-later"_s}}}};
    QJsonArray tags;
    for (const QString &tag : {u"Accounts"_s, u"People"_s, u"Chats"_s, u"Messages"_s, u"Files"_s, u"Other"_s})
        tags.append(QJsonObject{{u"name"_s, tag}});
    const QJsonObject document{{u"openapi"_s, u"3.1.0"_s},
                               {u"info"_s, info},
                               {u"servers"_s, QJsonArray{QJsonObject{{u"url"_s, u"/api/v1"_s}}}},
                               {u"security"_s, QJsonArray{QJsonObject{{u"bearer"_s, QJsonArray{}}}}},
                               {u"tags"_s, tags},
                               {u"paths"_s, paths(api)},
                               {u"components"_s, components(api)}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

} // namespace

const QByteArray &openApiDocument()
{
    static const QByteArray document = makeDocument();
    return document;
}

} // namespace confab::api
