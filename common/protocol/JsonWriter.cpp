#include "common/protocol/JsonWriter.h"

namespace confab::protocol {

namespace {

// What the character at hand needs in JSON (RFC 8259, section 7), or null if it stands for itself.
const char *shortEscape(char16_t c)
{
    switch (c) {
    case u'"': return "\\\"";
    case u'\\': return "\\\\";
    case u'\b': return "\\b";
    case u'\f': return "\\f";
    case u'\n': return "\\n";
    case u'\r': return "\\r";
    case u'\t': return "\\t";
    default: return nullptr;
    }
}

bool plain(char16_t c)
{
    return c >= 0x20 && c < 0x7f && c != u'"' && c != u'\\';
}

} // namespace

void writeJsonString(QByteArray &out, QStringView text)
{
    out += '"';
    qsizetype i = 0;
    while (i < text.size()) {
        qsizetype end = i;
        while (end < text.size() && plain(text[end].unicode()))
            ++end;
        if (end > i) { // a run of ASCII, the common case
            const qsizetype at = out.size();
            out.resize(at + end - i);
            char *to = out.data() + at;
            for (; i < end; ++i)
                *to++ = char(text[i].unicode());
            continue;
        }
        const char16_t c = text[i].unicode();
        if (c >= 0x7f) {
            end = i;
            while (end < text.size() && text[end].unicode() >= 0x7f)
                ++end;
            out += text.sliced(i, end - i).toUtf8();
            i = end;
            continue;
        }
        if (const char *escaped = shortEscape(c)) {
            out += escaped;
        } else {
            static constexpr char hex[] = "0123456789abcdef";
            out += "\\u00";
            out += hex[c >> 4];
            out += hex[c & 0xf];
        }
        ++i;
    }
    out += '"';
}

} // namespace confab::protocol
