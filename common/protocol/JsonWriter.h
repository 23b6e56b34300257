#pragma once

#include "common/base/Id.h"
#include "common/protocol/Fields.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

// Writes wire structs as JSON straight into a byte array: no tree in between.

namespace confab::protocol {

void writeJsonString(QByteArray &out, QStringView text);

inline void writeJson(QByteArray &out, bool value)
{
    out += value ? "true" : "false";
}

template<class T>
    requires std::is_integral_v<T>
void writeJson(QByteArray &out, T value)
{
    out += QByteArray::number(qint64(value));
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
    const qsizetype at = out.size();
    out.resize(at + 38);
    char *text = out.data() + at;
    text[0] = text[37] = '"';
    formatUuid(id.uuid(), text + 1);
}

template<WireEnum E>
void writeJson(QByteArray &out, E value)
{
    const std::string_view name = nameOf(value);
    out += '"';
    out.append(name.data(), qsizetype(name.size()));
    out += '"';
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
        out += "null";
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
        if (!m_first)
            m_out += ',';
        m_first = false;
        m_out += '"';
        m_out += name;
        m_out += "\":";
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
