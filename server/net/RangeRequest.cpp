#include "server/net/RangeRequest.h"

#include <QUrl>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

struct Range {
    qint64 first;
    qint64 last;
};

enum class Reading { None, Satisfiable, Unsatisfiable };

std::optional<qint64> number(QByteArrayView text)
{
    bool fits = false;
    const bool digits = !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    const qint64 value = text.toByteArray().toLongLong(&fits);
    return digits && fits ? std::optional(value) : std::nullopt;
}

// What is malformed, of another unit or more than one range is as if it were not there.
Reading read(const QByteArray &header, qint64 size, Range &range)
{
    if (!header.startsWith("bytes=") || header.contains(','))
        return Reading::None;
    const QByteArray spec = header.sliced(6).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0)
        return Reading::None;
    const auto first = number(QByteArrayView(spec).first(dash));
    const auto last = number(QByteArrayView(spec).sliced(dash + 1));
    if (dash == 0) {
        if (!last)
            return Reading::None;
        range = {std::max<qint64>(0, size - *last), size - 1};
        return *last > 0 && size > 0 ? Reading::Satisfiable : Reading::Unsatisfiable;
    }
    if (!first || (!last && dash + 1 < spec.size()) || (last && *last < *first))
        return Reading::None;
    range = {*first, std::min(last.value_or(size - 1), size - 1)};
    return *first < size ? Reading::Satisfiable : Reading::Unsatisfiable;
}

bool lists(const QByteArray &header, const QByteArray &quoted, bool weakToo)
{
    for (QByteArray entry : header.split(',')) {
        entry = entry.trimmed();
        if (weakToo && entry.startsWith("W/"))
            entry = entry.sliced(2);
        if (entry == "*" || entry == quoted)
            return true;
    }
    return false;
}

} // namespace

RangeRequest RangeRequest::of(const transport::HttpRequestHead &head, QByteArrayView tag, qint64 size)
{
    const QByteArray quoted = '"' + tag.toByteArray() + '"';
    if (head.hasHeader("if-match") && !lists(head.header("if-match"), quoted, false))
        return {412, 0, 0};
    if (head.hasHeader("if-none-match") && lists(head.header("if-none-match"), quoted, true))
        return {304, 0, 0};
    Range range{0, size - 1};
    const bool current = !head.hasHeader("if-range") || head.header("if-range").trimmed() == quoted;
    if (!current || !head.hasHeader("range") || head.method != transport::HttpMethod::Get)
        return {200, 0, size};
    switch (read(head.header("range"), size, range)) {
    case Reading::None: return {200, 0, size};
    case Reading::Unsatisfiable: return {416, 0, 0};
    case Reading::Satisfiable: break;
    }
    return {206, range.first, range.last - range.first + 1};
}

QByteArray attachmentDisposition(const QString &name)
{
    QByteArray plain;
    for (const QChar c : name) {
        const bool safe = c.unicode() >= 0x20 && c.unicode() < 0x7f && c != u'"' && c != u'\\' && c != u'%';
        plain += safe ? char(c.unicode()) : '_';
    }
    const QByteArray encoded = QUrl::toPercentEncoding(name, "!#$&+^`|");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
}

QByteArray inertMediaType(const QString &mediaType)
{
    static const QStringList shown{u"image/png"_s, u"image/jpeg"_s, u"image/webp"_s, u"image/gif"_s, u"text/plain"_s, u"application/pdf"_s, u"application/zip"_s};
    const bool inert = shown.contains(mediaType) || mediaType.startsWith("audio/"_L1) || mediaType.startsWith("video/"_L1);
    return inert ? mediaType.toLatin1() : QByteArray("application/octet-stream");
}

} // namespace confab
