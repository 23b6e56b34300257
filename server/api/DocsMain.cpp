#include "common/protocol/FileRoutes.h"
#include "server/api/DocsPage.h"
#include "server/api/EventTables.h"
#include "server/api/OpenApi.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

// confab-docs openapi      prints the OpenAPI document
// confab-docs html         prints the page of /api/v1/docs
// confab-docs catalog      prints all operations and events as JSON, for tests that must leave none out
// confab-docs update FILE  brings the generated parts of a Markdown file up to date
// confab-docs check FILE   fails if they are not

namespace {

int print(const QByteArray &text)
{
    return std::fwrite(text.data(), 1, size_t(text.size()), stdout) == size_t(text.size()) ? 0 : 1;
}

QByteArray catalog()
{
    static constexpr const char *methods[] = {"", "GET", "POST", "PUT", "PATCH", "DELETE"};
    QJsonArray operations;
    for (const confab::api::OperationModel &model : confab::api::apiModel().operations) {
        QJsonArray routes;
        for (const confab::protocol::Route &route : {model.endpoint->route, model.endpoint->alias}) {
            if (route.method != confab::protocol::Method::None)
                routes.append(QStringLiteral("%1 %2").arg(QLatin1StringView(methods[int(route.method)]), QLatin1StringView(route.path)));
        }
        operations.append(QJsonObject{{QStringLiteral("name"), model.name},
                                      {QStringLiteral("event"), QString::fromLatin1(model.endpoint->event)},
                                      {QStringLiteral("routes"), routes},
                                      {QStringLiteral("response"), model.response},
                                      {QStringLiteral("anonymous"), model.endpoint->anonymous}});
    }
    QJsonArray events;
    for (const confab::api::EventModel &event : confab::api::apiModel().events)
        events.append(QJsonObject{{QStringLiteral("name"), event.name}, {QStringLiteral("payload"), event.payload}});
    QJsonArray files;
    for (const confab::protocol::FileRoute &route : confab::protocol::fileRoutes)
        files.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(route.name)}, {QStringLiteral("method"), QString::fromLatin1(route.method)}, {QStringLiteral("path"), QString::fromLatin1(route.path)}});
    return QJsonDocument(QJsonObject{{QStringLiteral("operations"), operations}, {QStringLiteral("events"), events}, {QStringLiteral("files"), files}}).toJson(QJsonDocument::Compact);
}

int bringUpToDate(const QString &path, bool write)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "confab-docs: %s: %s\n", qUtf8Printable(path), qUtf8Printable(file.errorString()));
        return 1;
    }
    const QByteArray before = file.readAll();
    file.close();
    const QByteArray after = confab::api::withGeneratedParts(before);
    if (before == after)
        return 0;
    if (!write) {
        std::fprintf(stderr, "confab-docs: %s is out of date: run ./scripts/docs\n", qUtf8Printable(path));
        return 1;
    }
    if (!file.open(QIODevice::WriteOnly) || file.write(after) != after.size()) {
        std::fprintf(stderr, "confab-docs: %s: %s\n", qUtf8Printable(path), qUtf8Printable(file.errorString()));
        return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view what = argc > 1 ? argv[1] : "";
    if (what == "openapi")
        return print(confab::api::openApiDocument());
    if (what == "html")
        return print(confab::api::docsPage());
    if (what == "catalog")
        return print(catalog());
    if ((what == "update" || what == "check") && argc == 3)
        return bringUpToDate(QFile::decodeName(argv[2]), what == "update");
    std::fputs("usage: confab-docs openapi | html | catalog | update FILE | check FILE\n", stderr);
    return 2;
}
