#include "server/features/search/SearchQueryText.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

Result<Timestamp> startOfDay(const QString &filter, const QString &value)
{
    const QDate date = QDate::fromString(value, Qt::ISODate);
    if (!date.isValid() || date.year() < 1970 || date.year() > 9999)
        return Fail(Error::invalid(u"q"_s, u"%1: takes a date, as 2026-01-31."_s.arg(filter)));
    return Timestamp{QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()};
}

Result<SearchQueryText::Has> kindOf(const QString &value)
{
    if (value == "link"_L1)
        return SearchQueryText::Has::Link;
    if (value == "file"_L1)
        return SearchQueryText::Has::File;
    if (value == "image"_L1)
        return SearchQueryText::Has::Image;
    return Fail(Error::invalid(u"q"_s, u"has: takes link, file or image."_s));
}

Result<void> apply(SearchQueryText &parsed, const QString &filter, const QString &value)
{
    if (filter == "from"_L1) {
        parsed.from = value.startsWith(u'@') ? value.sliced(1) : value;
    } else if (filter == "in"_L1) {
        parsed.in = value.startsWith(u'#') ? value.sliced(1) : value;
    } else if (filter == "has"_L1) {
        const auto kind = kindOf(value.toLower());
        CONFAB_TRY(kind);
        parsed.has = *kind;
    } else {
        const auto day = startOfDay(filter, value);
        CONFAB_TRY(day);
        (filter == "before"_L1 ? parsed.before : parsed.after) = *day;
    }
    return {};
}

bool isFilter(const QString &name)
{
    return name == "from"_L1 || name == "in"_L1 || name == "has"_L1 || name == "before"_L1 || name == "after"_L1;
}

// From `at` up to the next space, or to the closing quote where a quote opens; leaves `at` behind it.
QString takeValue(const QString &query, qsizetype &at)
{
    const bool quoted = at < query.size() && query[at] == u'"';
    const qsizetype start = quoted ? at + 1 : at;
    qsizetype end = start;
    while (end < query.size() && (quoted ? query[end] != u'"' : !query[end].isSpace()))
        ++end;
    at = quoted ? end + 1 : end;
    return query.mid(start, end - start);
}

} // namespace

Result<SearchQueryText> parseSearchQuery(const QString &query)
{
    SearchQueryText parsed;
    for (qsizetype at = 0; at < query.size();) {
        if (query[at].isSpace()) {
            ++at;
            continue;
        }
        if (query[at] == u'"') {
            parsed.words += u'"' + takeValue(query, at) + u"\" "_s;
            continue;
        }
        qsizetype end = at;
        while (end < query.size() && !query[end].isSpace() && query[end] != u':' && query[end] != u'"')
            ++end;
        const QString name = query.mid(at, end - at).toLower();
        if (end < query.size() && query[end] == u':' && isFilter(name)) {
            at = end + 1;
            CONFAB_TRY(apply(parsed, name, takeValue(query, at)));
            continue;
        }
        if (end < query.size() && query[end] == u':')
            ++end; // a colon like any other
        parsed.words += query.mid(at, end - at);
        if (end >= query.size() || query[end].isSpace() || query[end] == u'"')
            parsed.words += u' ';
        at = end;
    }
    parsed.words = parsed.words.trimmed();
    return parsed;
}

} // namespace confab
