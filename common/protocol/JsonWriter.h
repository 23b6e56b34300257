#pragma once

#include "common/base/Id.h"
#include "common/protocol/Fields.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <charconv>
#include <cstring>
#include <string_view>
#include <utility>

// Writes wire structs as JSON straight into a byte array: no tree in between.

namespace confab::protocol {

void writeJsonString(QByteArray &out, QStringView text);

// Makes room for so many bytes at the end, for the caller to fill.
inline char *extend(QByteArray &out, qsizetype bytes)
{
    const qsizetype at = out.size();
    out.resize(at + bytes);
    return out.data() + at;
}

inline void writeRaw(QByteArray &out, std::string_view text)
{
    std::memcpy(extend(out, qsizetype(text.size())), text.data(), text.size());
}

inline void writeJson(QByteArray &out, bool value)
{
    writeRaw(out, value ? "true" : "false");
}

template<class T>
    requires std::is_integral_v<T>
void writeJson(QByteArray &out, T value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    writeRaw(out, {digits, size_t(end - digits)});
}

inline void writeJson(QByteArray &out, double value)
{
    out += QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

inline void writeJson(QByteArray &out, const QString &value)
{
    writeJsonString(out, value);
}

inline void writeJson(QByteArray &out, Timestamp value)
{
    out += '"';
    out += value.toRfc3339();
    out += '"';
}

template<class Tag>
void writeJson(QByteArray &out, const Id<Tag> &id)
{
    char *text = extend(out, 38);
    text[0] = text[37] = '"';
    formatUuid(id.uuid(), text + 1);
}

template<WireEnum E>
void writeJson(QByteArray &out, E value)
{
    const std::string_view name = nameOf(value);
    char *text = extend(out, qsizetype(name.size()) + 2);
    *text++ = '"';
    std::memcpy(text, name.data(), name.size());
    text[name.size()] = '"';
}

inline void writeJson(QByteArray &out, const QJsonObject &object)
{
    out += QJsonDocument(object).toJson(QJsonDocument::Compact);
}

template<WireStruct T>
void writeJson(QByteArray &out, const T &value);

template<class T>
void writeJson(QByteArray &out, const Nullable<T> &value)
{
    if (value.value)
        writeJson(out, *value.value);
    else
        writeRaw(out, "null");
}

template<class T>
void writeJson(QByteArray &out, const QList<T> &list)
{
    out += '[';
    bool first = true;
    for (const T &item : list) {
        if (!first)
            out += ',';
        first = false;
        writeJson(out, item);
    }
    out += ']';
}

namespace detail {

template<class S>
class FieldWriter
{
public:
    FieldWriter(QByteArray &out, const S &object) : m_out(out), m_object(object) {}

    template<class C, class M>
    void operator()(const char *name, M C::*member, const Rule & = {})
    {
        const M &value = m_object.*member;
        if constexpr (IsOptional<M>::value) {
            if (value) {
                key(name);
                writeJson(m_out, *value);
            }
        } else {
            key(name);
            writeJson(m_out, value);
        }
    }

private:
    void key(const char *name)
    {
        const std::string_view text(name);
        char *to = extend(m_out, qsizetype(text.size()) + (m_first ? 3 : 4));
        if (!std::exchange(m_first, false))
            *to++ = ',';
        *to++ = '"';
        std::memcpy(to, text.data(), text.size());
        std::memcpy(to + text.size(), "\":", 2);
    }

    QByteArray &m_out;
    const S &m_object;
    bool m_first = true;
};

} // namespace detail

template<WireStruct T>
void writeJson(QByteArray &out, const T &value)
{
    out += '{';
    T::fields(detail::FieldWriter<T>(out, value));
    out += '}';
}

template<class T>
QByteArray toJson(const T &value)
{
    QByteArray out;
    out.reserve(512);
    writeJson(out, value);
    return out;
}

} // namespace confab::protocol
