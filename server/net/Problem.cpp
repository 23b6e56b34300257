#include "server/net/Problem.h"

#include "common/protocol/JsonWriter.h"
#include "common/protocol/Live.h"

namespace confab {

namespace {

QString codeName(const Error &error)
{
    const std::string_view name = errorEntry(error.code).name;
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

std::optional<double> seconds(const Error &error)
{
    if (!error.retryAfter)
        return std::nullopt;
    return double(error.retryAfter->count()) / 1000;
}

protocol::ErrorBody body(const Error &error)
{
    protocol::ErrorBody body{codeName(error), error.message, {}, seconds(error), {}};
    if (!error.field.isEmpty())
        body.field = error.field;
    return body;
}

// RFC 9457, section 3.1, with the members WIRE.md adds. `type` is about:blank: `code` says which error it is.
struct ProblemDocument {
    QString title;
    int status = 500;
    QString detail;
    QString code;
    std::optional<QString> field;
    std::optional<double> retryAfter;

    static constexpr void fields(auto &&visit)
    {
        visit("title", &ProblemDocument::title);
        visit("status", &ProblemDocument::status);
        visit("detail", &ProblemDocument::detail);
        visit("code", &ProblemDocument::code);
        visit("field", &ProblemDocument::field);
        visit("retryAfter", &ProblemDocument::retryAfter);
    }
};

} // namespace

QByteArray refusalJson(const Error &error)
{
    return "{\"ok\":false,\"error\":" + protocol::toJson(body(error)) + '}';
}

QByteArray errorJson(const Error &error)
{
    return protocol::toJson(body(error));
}

QByteArray errorEventJson(const Error &error, const QString &event)
{
    protocol::ErrorBody payload = body(error);
    payload.event = event;
    return protocol::toJson(payload);
}

QByteArray problemJson(const Error &error, int status)
{
    const protocol::ErrorBody known = body(error);
    return protocol::toJson(ProblemDocument{QString(known.code).replace(u'_', u' '), status, known.message,
                                            known.code, known.field, known.retryAfter});
}

int httpStatus(const Error &error)
{
    return errorEntry(error.code).httpStatus;
}

} // namespace confab
