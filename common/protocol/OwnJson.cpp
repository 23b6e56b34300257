#include "common/protocol/OwnJson.h"

namespace confab::protocol::detail {

namespace {

std::optional<char> escaped(char c)
{
    switch (c) {
    case '"':
    case '\\': return c;
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return std::nullopt;
    }
}

// Of just so many characters.
template<size_t length, class T>
bool parse(std::string_view text, std::optional<T> (*parser)(QStringView), T &value)
{
    char16_t wide[length];
    if (text.size() != length)
        return false;
    std::ranges::copy(text, wide);
    const auto parsed = parser(QStringView(wide, length));
    value = parsed.value_or(T());
    return parsed.has_value();
}

} // namespace

bool OwnJson::skipKey(std::string_view name, bool first)
{
    const std::string_view before = m_rest;
    if (skip(first ? "\"" : ",\"") && skip(name) && skip("\":"))
        return true;
    m_rest = before;
    return false;
}

std::string_view OwnJson::readPlain()
{
    if (!skip("\""))
        return {};
    const std::string_view text = m_rest.substr(0, m_rest.find('"'));
    m_rest.remove_prefix(text.size());
    if (text.contains('\\') || !skip("\""))
        return {};
    return text;
}

bool OwnJson::read(QString &value)
{
    if (!skip("\""))
        return false;
    for (;;) {
        const size_t end = size_t(std::ranges::find_if(m_rest, [](char c) { return c == '"' || c == '\\'; }) - m_rest.begin());
        if (end == m_rest.size())
            return false;
        const QUtf8StringView run(m_rest.data(), qsizetype(end));
        value.isEmpty() ? value = run.toString() : value += run.toString();
        const char stop = m_rest[end];
        m_rest.remove_prefix(end + 1);
        if (stop == '"')
            return true;
        if (skip("u00")) {
            uint code = 0;
            const char *hex = m_rest.data();
            if (m_rest.size() < 2 || std::from_chars(hex, hex + 2, code, 16).ptr != hex + 2)
                return false;
            value += QChar(char16_t(code));
            m_rest.remove_prefix(2);
        } else if (const auto c = m_rest.empty() ? std::nullopt : escaped(m_rest.front())) {
            value += QLatin1Char(*c);
            m_rest.remove_prefix(1);
        } else {
            return false;
        }
    }
}

bool OwnJson::read(Timestamp &value)
{
    return parse<24>(readPlain(), Timestamp::fromRfc3339, value);
}

bool OwnJson::readUuid(QUuid &value)
{
    return parse<36>(readPlain(), parseUuid, value);
}

} // namespace confab::protocol::detail
