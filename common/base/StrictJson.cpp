#include "common/base/StrictJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVarLengthArray>

#include <list>
#include <string>
#include <string_view>
#include <unordered_set>

namespace confab {

namespace {

// Looks only at what QJsonDocument does not: depth, number of values, equal keys, surrogates, escapes and control characters.
// Malformed text may pass here, since the parser proper refuses it afterwards.
class Prescan
{
public:
    Prescan(QByteArrayView json, const JsonLimits &limits) : m_json(json), m_limits(limits) {}

    const char *run(); // what is wrong, or null
    qsizetype position() const { return m_at; }

private:
    struct Level {
        bool object = false;
        bool expectsKey = false;
        QVarLengthArray<std::string_view, 16> keys; // the first of them; searching few costs less than hashing
        std::unordered_set<std::string_view> moreKeys;
    };

    const char *key(Level &level);
    static bool add(Level &level, std::string_view key);
    const char *string(std::string *decoded);
    const char *escape(std::string *decoded);
    int hex4() const; // the code unit at m_at, or -1
    const char *value();

    QByteArrayView m_json;
    JsonLimits m_limits;
    qsizetype m_at = 0;
    int m_values = 0;
    QVarLengthArray<Level, 4> m_levels;
    std::list<std::string> m_decoded; // of keys with escapes
};

const char *Prescan::value()
{
    return ++m_values > m_limits.values ? "too many values" : nullptr;
}

const char *Prescan::run()
{
    while (m_at < m_json.size()) {
        const char c = m_json[m_at];
        const char *wrong = nullptr;
        switch (c) {
        case '{':
        case '[':
            wrong = value();
            if (m_levels.size() >= m_limits.depth)
                return "nested too deep";
            m_levels.push_back({c == '{', c == '{', {}, {}});
            ++m_at;
            break;
        case '}':
        case ']':
            if (m_levels.isEmpty())
                return "unbalanced brackets";
            m_levels.removeLast();
            ++m_at;
            break;
        case ',':
            if (!m_levels.isEmpty())
                m_levels.last().expectsKey = m_levels.last().object;
            ++m_at;
            break;
        case '"': {
            Level *level = m_levels.isEmpty() ? nullptr : &m_levels.last();
            if (level && level->expectsKey) {
                level->expectsKey = false;
                wrong = key(*level);
            } else {
                wrong = value();
                if (!wrong)
                    wrong = string(nullptr);
            }
            break;
        }
        case ' ':
        case '\t':
        case '\r':
        case '\n':
        case ':':
            ++m_at;
            break;
        default: // a number or a literal: one value, up to the next structural character
            wrong = value();
            while (m_at < m_json.size() && !QByteArrayView(",]}\" \t\r\n:{[").contains(m_json[m_at]))
                ++m_at;
            break;
        }
        if (wrong)
            return wrong;
    }
    return nullptr;
}

const char *Prescan::key(Level &level)
{
    const qsizetype from = m_at + 1;
    if (const char *wrong = string(nullptr))
        return wrong;
    std::string_view key(m_json.data() + from, size_t(m_at - 1 - from));
    if (key.contains('\\')) {
        m_at = from - 1;
        string(&m_decoded.emplace_back());
        key = m_decoded.back();
    }
    return add(level, key) ? nullptr : "the same key twice";
}

bool Prescan::add(Level &level, std::string_view key)
{
    if (std::ranges::find(level.keys, key) != level.keys.end())
        return false;
    if (level.keys.size() < 16) {
        level.keys.push_back(key);
        return true;
    }
    return level.moreKeys.insert(key).second;
}

const char *Prescan::string(std::string *decoded)
{
    ++m_at;
    while (m_at < m_json.size()) {
        const char c = m_json[m_at++];
        if (c == '"')
            return nullptr;
        if (c == '\\') {
            if (const char *wrong = escape(decoded))
                return wrong;
        } else if (uchar(c) < 0x20) {
            return "a control character in a text";
        } else if (decoded) {
            decoded->push_back(c);
        }
    }
    return "unterminated string";
}

int Prescan::hex4() const
{
    if (m_at + 4 > m_json.size())
        return -1;
    bool ok = false;
    const int unit = m_json.sliced(m_at, 4).toByteArray().toInt(&ok, 16);
    return ok ? unit : -1;
}

const char *Prescan::escape(std::string *decoded)
{
    if (m_at >= m_json.size())
        return "unterminated string";
    const char c = m_json[m_at++];
    if (c != 'u') {
        constexpr std::string_view names = "\"\\/bfnrt";
        constexpr std::string_view values = "\"\\/\b\f\n\r\t";
        const size_t known = names.find(c);
        if (known == std::string_view::npos)
            return "an unknown escape";
        if (decoded)
            decoded->push_back(values[known]);
        return nullptr;
    }
    const int unit = hex4();
    if (unit < 0)
        return "a bad \\u escape";
    m_at += 4;
    char16_t units[2] = {char16_t(unit), 0};
    if (QChar::isLowSurrogate(char32_t(unit)))
        return "a lone surrogate";
    const bool pair = QChar::isHighSurrogate(char32_t(unit));
    if (pair) {
        if (m_at + 6 > m_json.size() || m_json[m_at] != '\\' || m_json[m_at + 1] != 'u')
            return "a lone surrogate";
        m_at += 2;
        const int low = hex4();
        if (low < 0 || !QChar::isLowSurrogate(char32_t(low)))
            return "a lone surrogate";
        units[1] = char16_t(low);
        m_at += 4;
    }
    if (decoded)
        *decoded += QStringView(units, pair ? 2 : 1).toUtf8().toStdString();
    return nullptr;
}

} // namespace

Result<QJsonValue> parseStrictJson(QByteArrayView json, const JsonLimits &limits)
{
    Prescan prescan(json, limits);
    if (const char *wrong = prescan.run()) {
        return Fail(Error::invalid({}, QStringLiteral("Not acceptable JSON: %1 at byte %2.")
                                           .arg(QLatin1StringView(wrong)).arg(prescan.position())));
    }
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &error);
    if (error.error != QJsonParseError::NoError) {
        return Fail(Error::invalid({}, QStringLiteral("Not JSON: %1 at byte %2.")
                                           .arg(error.errorString()).arg(error.offset)));
    }
    if (document.isObject())
        return QJsonValue(document.object());
    return QJsonValue(document.array());
}

} // namespace confab
