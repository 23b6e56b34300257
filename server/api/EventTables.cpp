#include "server/api/EventTables.h"

#include "common/base/Error.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace confab::api {

namespace {

using namespace Qt::StringLiterals;

QString range(const QJsonObject &schema, const QString &low, const QString &high, const QString &unit)
{
    const bool hasLow = schema.contains(low);
    const bool hasHigh = schema.contains(high);
    const QString from = QString::number(schema[low].toInteger());
    const QString to = QString::number(schema[high].toInteger());
    if (hasLow && hasHigh)
        return u", %1 to %2%3"_s.arg(from, to, unit);
    if (hasLow)
        return u", at least %1%2"_s.arg(from, unit);
    if (hasHigh)
        return u", at most %1%2"_s.arg(to, unit);
    return {};
}

QString oneLine(QString text)
{
    return text.replace(u'|', "\\|"_L1).replace(u'\n', u' ');
}

QString link(const QString &type)
{
    return u"[%1](#%2)"_s.arg(type, type.toLower());
}

// Type names in the words become links to their own tables.
QString linked(const QJsonObject &schema)
{
    if (const QString type = referredType(schema); !type.isEmpty())
        return link(type);
    if (schema.contains(u"anyOf"))
        return linked(schema[u"anyOf"].toArray().first().toObject()) + u" or null"_s;
    if (schema[u"type"].toString() == u"array")
        return u"list of "_s + linked(schema[u"items"].toObject());
    return schemaInWords(schema);
}

QString payloadCell(const ApiModel &api, const QString &type)
{
    if (type.isEmpty())
        return u"–"_s;
    QStringList names;
    for (const FieldModel &field : api.types[type].fields)
        names += field.required ? field.name : field.name + u'?';
    return u"`{%1}` %2"_s.arg(names.join(", "_L1), link(type));
}

QString clientEvents(const ApiModel &api)
{
    QString out = u"| event | payload | acknowledged with | what |\n|---|---|---|---|\n"_s;
    for (const OperationModel &model : api.operations) {
        if (!*model.endpoint->event)
            continue;
        out += u"| `%1` | %2 | %3 | %4 |\n"_s.arg(QString::fromLatin1(model.endpoint->event), payloadCell(api, model.request),
                                                  payloadCell(api, model.response), oneLine(QString::fromUtf8(model.endpoint->summary)));
    }
    return out;
}

QString serverEvents(const ApiModel &api)
{
    QString out = u"| event | payload | what |\n|---|---|---|\n"_s;
    for (const EventModel &event : api.events) {
        const QString dropped = event.isVolatile ? u" *(dropped first where a receiver is behind)*"_s : QString();
        out += u"| `%1` | %2 | %3%4 |\n"_s.arg(event.name, payloadCell(api, event.payload), oneLine(event.summary), dropped);
    }
    return out;
}

QString typeTables(const ApiModel &api)
{
    QString out;
    for (auto it = api.types.begin(); it != api.types.end(); ++it) {
        out += u"### %1\n\n"_s.arg(it.key());
        if (!it->values.isEmpty()) {
            out += u"One of `%1`.\n\n"_s.arg(it->values.join("`, `"_L1));
            continue;
        }
        out += u"| field | type | |\n|---|---|---|\n"_s;
        for (const FieldModel &field : it->fields) {
            QString notes = field.required ? QString() : u"optional"_s;
            if (const QString doc = field.schema[u"description"].toString(); !doc.isEmpty())
                notes += (notes.isEmpty() ? QString() : u". "_s) + doc;
            out += u"| `%1` | %2 | %3 |\n"_s.arg(field.name, oneLine(linked(field.schema)), oneLine(notes));
        }
        out += u'\n';
    }
    return out.trimmed() + u'\n';
}

QString errorCodes()
{
    QString out = u"| code | HTTP | try again | meaning |\n|---|---|---|---|\n"_s;
    const auto text = [](std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); };
    for (const ErrorEntry &entry : errorTable())
        out += u"| `%1` | %2 | %3 | %4 |\n"_s.arg(text(entry.name), QString::number(entry.httpStatus),
                                                  entry.retriable ? u"yes"_s : u"no"_s, oneLine(text(entry.meaning)));
    return out;
}

QString part(const QString &name)
{
    if (name == u"client-events")
        return clientEvents(apiModel());
    if (name == u"server-events")
        return serverEvents(apiModel());
    if (name == u"types")
        return typeTables(apiModel());
    if (name == u"errors")
        return errorCodes();
    return {};
}

} // namespace

QString schemaInWords(const QJsonObject &schema)
{
    if (const QString type = referredType(schema); !type.isEmpty())
        return type;
    if (schema.contains(u"anyOf"))
        return schemaInWords(schema[u"anyOf"].toArray().first().toObject()) + u" or null"_s;
    QString type = schema[u"type"].toString();
    QString orNull;
    if (schema[u"type"].isArray()) {
        type = schema[u"type"].toArray().first().toString();
        orNull = u" or null"_s;
    }
    if (type == u"array")
        return u"list of "_s + schemaInWords(schema[u"items"].toObject());
    if (type == u"boolean")
        return u"true or false"_s + orNull;
    if (type == u"integer")
        return u"whole number"_s + range(schema, u"minimum"_s, u"maximum"_s, {}) + orNull;
    if (type == u"string") {
        if (schema[u"format"].toString() == u"uuid")
            return u"id"_s + orNull;
        if (schema[u"format"].toString() == u"date-time")
            return u"time"_s + orNull;
        const QString notBlank = schema.contains(u"pattern") ? u", not blank"_s : QString();
        return u"text"_s + range(schema, u"minLength"_s, u"maxLength"_s, u" characters"_s) + notBlank + orNull;
    }
    return type + orNull;
}

QByteArray withGeneratedParts(const QByteArray &markdown)
{
    static const QRegularExpression marked(u"(<!-- generated: ([a-z-]+) -->\\n).*?(<!-- end -->)"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromUtf8(markdown);
    QString out;
    qsizetype at = 0;
    for (auto it = marked.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(text).sliced(at, match.capturedStart() - at);
        out += match.captured(1) + part(match.captured(2)) + match.captured(3);
        at = match.capturedEnd();
    }
    out += QStringView(text).sliced(at);
    return out.toUtf8();
}

} // namespace confab::api
