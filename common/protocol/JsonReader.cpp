#include "common/protocol/JsonReader.h"

#include <cmath>

namespace confab::protocol {

QString JsonPath::toString() const
{
    QString path = m_parent ? m_parent->toString() : QString();
    if (m_name) {
        if (!path.isEmpty())
            path += u'.';
        path += QLatin1StringView(m_name);
    } else if (m_index >= 0) {
        path += QStringLiteral("[%1]").arg(m_index);
    }
    return path;
}

Fail JsonPath::expected(const char *what) const
{
    return wrong(QStringLiteral("Must be %1.").arg(QLatin1StringView(what)));
}

namespace {

qsizetype codePoints(QStringView text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); });
}

} // namespace

Checked readJson(const QJsonValue &json, bool &value, const Rule &, const JsonPath &path)
{
    if (path.textual() && json.isString()) {
        const QString text = json.toString();
        if (text == QLatin1StringView("true") || text == QLatin1StringView("false")) {
            value = text.size() == 4;
            return {};
        }
    }
    if (!json.isBool())
        return path.expected("true or false");
    value = json.toBool();
    return {};
}

Checked readJson(const QJsonValue &json, qint64 &value, const Rule &rule, const JsonPath &path)
{
    if (path.textual() && json.isString()) {
        bool ok = false;
        value = json.toString().toLongLong(&ok);
        if (!ok)
            return path.expected("a whole number");
    } else {
        if (!json.isDouble())
            return path.expected("a whole number");
        constexpr qint64 none = std::numeric_limits<qint64>::min();
        value = json.toInteger(none);
        if (value == none)
            return path.expected("a whole number");
    }
    if (value < rule.minimum)
        return path.wrong(QStringLiteral("Must be at least %1.").arg(rule.minimum));
    if (value > rule.maximum)
        return path.wrong(QStringLiteral("Must be at most %1.").arg(rule.maximum));
    return {};
}

Checked readJson(const QJsonValue &json, int &value, const Rule &rule, const JsonPath &path)
{
    Rule narrowed = rule;
    narrowed.minimum = std::max<qint64>(rule.minimum, std::numeric_limits<int>::min());
    narrowed.maximum = std::min<qint64>(rule.maximum, std::numeric_limits<int>::max());
    qint64 wide = 0;
    if (auto read = readJson(json, wide, narrowed, path); !read)
        return read;
    value = int(wide);
    return {};
}

Checked readJson(const QJsonValue &json, double &value, const Rule &, const JsonPath &path)
{
    if (!json.isDouble() || !std::isfinite(json.toDouble()))
        return path.expected("a number");
    value = json.toDouble();
    return {};
}

Checked readJson(const QJsonValue &json, QString &value, const Rule &rule, const JsonPath &path)
{
    if (!json.isString())
        return path.expected("a text");
    value = json.toString();
    if (value.contains(QChar(u'\0')))
        return path.wrong(QStringLiteral("May not contain the character U+0000."));
    const bool blank = std::ranges::all_of(value, [](QChar c) { return c.isSpace(); });
    if (rule.notBlank && blank)
        return path.wrong(QStringLiteral("May not be blank."));
    if (rule.minLength > 0 && codePoints(value) < rule.minLength)
        return path.wrong(QStringLiteral("Must have at least %1 characters.").arg(rule.minLength));
    if (value.size() > rule.maxLength && codePoints(value) > rule.maxLength)
        return path.wrong(QStringLiteral("May have at most %1 characters.").arg(rule.maxLength));
    return {};
}

Checked readJson(const QJsonValue &json, Timestamp &value, const Rule &, const JsonPath &path)
{
    const auto time = json.isString() ? Timestamp::fromRfc3339(json.toString()) : std::nullopt;
    if (!time)
        return path.expected("a time, as 2026-01-31T12:00:00.000Z");
    value = *time;
    return {};
}

Checked readJson(const QJsonValue &json, QJsonObject &value, const Rule &, const JsonPath &path)
{
    if (!json.isObject())
        return path.expected("an object");
    value = json.toObject();
    return {};
}

} // namespace confab::protocol
