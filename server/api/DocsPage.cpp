#include "server/api/DocsPage.h"

#include "common/base/Error.h"
#include "common/protocol/FileRoutes.h"
#include "server/api/ApiModel.h"
#include "server/api/EventTables.h"

#include <QJsonArray>

namespace confab::api {

namespace {

using namespace Qt::StringLiterals;

constexpr char head[] = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Confab API</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 62rem; margin: 0 auto; padding: 1rem; }
code { font-family: ui-monospace, monospace; font-size: .92em; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
h3 { margin: 1.5rem 0 .2rem; } .method { display: inline-block; min-width: 4.5rem; font-weight: 700; }
.dim { opacity: .7; }
</style></head><body>
<h1>Confab API</h1>
<p>REST under <code>/api/v1</code>, with <code>Authorization: Bearer …</code>; the same operations as Socket.IO events under
<code>/socket.io/</code>, with <code>auth: {token}</code>. For programs: <a href="openapi.json">openapi.json</a>.</p>
<p><a href="#operations">Operations</a> · <a href="#events">Events</a> · <a href="#types">Types</a> · <a href="#errors">Errors</a></p>
)";

QString escaped(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size())).toHtmlEscaped();
}

QString typeLink(const QString &type)
{
    return type.isEmpty() ? u"nothing"_s : u"<a href=\"#%1\">%1</a>"_s.arg(type);
}

QString schemaLink(const QJsonObject &schema)
{
    if (const QString type = referredType(schema); !type.isEmpty())
        return typeLink(type);
    if (schema.contains(u"anyOf"))
        return schemaLink(schema[u"anyOf"].toArray().first().toObject()) + u" or null"_s;
    if (schema[u"type"].toString() == u"array")
        return u"list of "_s + schemaLink(schema[u"items"].toObject());
    return schemaInWords(schema).toHtmlEscaped();
}

QString fieldTable(const TypeModel &type)
{
    if (!type.values.isEmpty())
        return u"<p>One of <code>%1</code>.</p>\n"_s.arg(type.values.join("</code>, <code>"_L1));
    QString out = u"<table>\n"_s;
    for (const FieldModel &field : type.fields) {
        out += u"<tr><td><code>%1</code>%2</td><td>%3</td><td>%4</td></tr>\n"_s.arg(
            field.name, field.required ? QString() : u" <span class=\"dim\">optional</span>"_s, schemaLink(field.schema),
            field.schema[u"description"].toString().toHtmlEscaped());
    }
    return out + u"</table>\n"_s;
}

QString routeLine(const protocol::Route &route)
{
    static constexpr const char *names[] = {"", "GET", "POST", "PUT", "PATCH", "DELETE"};
    if (route.method == protocol::Method::None)
        return {};
    return u"<div><span class=\"method\">%1</span><code>%2</code></div>"_s.arg(
        QLatin1StringView(names[int(route.method)]), QString::fromLatin1(route.path).toHtmlEscaped());
}

QString operations(const ApiModel &api)
{
    QString out = u"<h2 id=\"operations\">Operations</h2>\n"_s;
    for (const OperationModel &model : api.operations) {
        const protocol::Endpoint &at = *model.endpoint;
        out += u"<h3 id=\"op-%1\">%2</h3>\n"_s.arg(model.name, escaped(at.summary));
        out += routeLine(at.route) + routeLine(at.alias);
        if (*at.event)
            out += u"<div><span class=\"method\">event</span><code>%1</code></div>"_s.arg(QLatin1StringView(at.event));
        out += u"<p class=\"dim\">takes %1, answers %2%3</p>\n"_s.arg(
            typeLink(model.request), model.body.isEmpty() ? typeLink(model.response) : schemaLink(model.body),
            at.anonymous ? u"; needs no token"_s : QString());
    }
    for (const protocol::FileRoute &route : protocol::fileRoutes) {
        out += u"<h3 id=\"op-%1\">%2</h3>\n<div><span class=\"method\">%3</span><code>%4</code></div>\n"_s.arg(
            QLatin1StringView(route.name), escaped(route.summary), QLatin1StringView(route.method), escaped(route.path));
        out += u"<p class=\"dim\">carries bytes; its headers are in openapi.json</p>\n"_s;
    }
    return out;
}

QString events(const ApiModel &api)
{
    QString out = u"<h2 id=\"events\">Events from the server</h2>\n<table>\n"_s;
    for (const EventModel &event : api.events)
        out += u"<tr><td><code>%1</code></td><td>%2</td><td>%3</td></tr>\n"_s.arg(event.name, typeLink(event.payload), event.summary.toHtmlEscaped());
    return out + u"</table>\n"_s;
}

QString types(const ApiModel &api)
{
    QString out = u"<h2 id=\"types\">Types</h2>\n"_s;
    for (auto it = api.types.begin(); it != api.types.end(); ++it)
        out += u"<h3 id=\"%1\">%1</h3>\n"_s.arg(it.key()) + fieldTable(*it);
    return out;
}

QString errors()
{
    QString out = u"<h2 id=\"errors\">Errors</h2>\n<table><tr><th>code</th><th>HTTP</th><th>meaning</th></tr>\n"_s;
    for (const ErrorEntry &entry : errorTable())
        out += u"<tr><td><code>%1</code></td><td>%2</td><td>%3</td></tr>\n"_s.arg(escaped(entry.name), QString::number(entry.httpStatus), escaped(entry.meaning));
    return out + u"</table>\n"_s;
}

} // namespace

const QByteArray &docsPage()
{
    static const QByteArray page = [] {
        const ApiModel &api = apiModel();
        return head + (operations(api) + events(api) + types(api) + errors()).toUtf8() + "</body></html>\n";
    }();
    return page;
}

} // namespace confab::api
