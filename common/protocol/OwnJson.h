#pragma once

#include "common/base/Id.h"
#include "common/protocol/Fields.h"

#include <QByteArrayView>

#include <algorithm>
#include <charconv>
#include <string_view>

// Reads back what JsonWriter wrote, as a cache of ours does by the hundred: the fields in the order of their struct's list, nothing
// between them, each value in the one form that it is written in. That takes a tenth of what JSON takes that may look otherwise
// (JsonReader.h). Not for what comes from the other side: no rule of a field is checked.

namespace confab::protocol {

namespace detail {

class OwnJson
{
public:
    explicit OwnJson(QByteArrayView json) : m_rest(json.data(), size_t(json.size())) {}

    bool atEnd() const { return m_rest.empty(); }

    // Goes past `text` if that is what comes next.
    bool skip(std::string_view text)
    {
        if (!m_rest.starts_with(text))
            return false;
        m_rest.remove_prefix(text.size());
        return true;
    }
    // `"name":`, with a comma before it but for the first.
    bool skipKey(std::string_view name, bool first);

    bool read(bool &value) { return (value = skip("true")) || skip("false"); }
    template<class T>
        requires std::is_integral_v<T>
    bool read(T &value)
    {
        const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        m_rest.remove_prefix(size_t(end - m_rest.data()));
        return error == std::errc();
    }
    bool read(QString &value);
    bool read(Timestamp &value);
    template<class Tag>
    bool read(Id<Tag> &value)
    {
        QUuid uuid;
        const bool read = readUuid(uuid);
        value = Id<Tag>(uuid);
        return read;
    }
    template<WireEnum E>
    bool read(E &value)
    {
        const auto name = readPlain();
        const auto known = std::ranges::find(EnumNames<E>::names, name);
        value = E(known - EnumNames<E>::names.begin());
        return known != EnumNames<E>::names.end();
    }
    template<class T>
    bool read(Nullable<T> &value)
    {
        return skip("null") || read(value.value.emplace());
    }
    template<class T>
    bool read(QList<T> &list)
    {
        if (!skip("["))
            return false;
        if (skip("]"))
            return true;
        do {
            if (!read(list.emplaceBack()))
                return false;
        } while (skip(","));
        return skip("]");
    }
    template<WireStruct T>
    bool read(T &value);

private:
    std::string_view readPlain(); // a text without escapes; empty if there is none
    bool readUuid(QUuid &value);

    std::string_view m_rest;
};

template<class S>
class OwnField
{
public:
    OwnField(OwnJson &json, S &object) : m_json(json), m_object(object) {}

    template<class C, class M>
    void operator()(const char *name, M C::*member, const Rule & = {})
    {
        if (!m_ok)
            return;
        const bool there = m_json.skipKey(name, m_first);
        m_first &= !there;
        if constexpr (IsOptional<M>::value)
            m_ok = !there || m_json.read((m_object.*member).emplace());
        else
            m_ok = there && m_json.read(m_object.*member);
    }

    bool ok() const { return m_ok; }

private:
    OwnJson &m_json;
    S &m_object;
    bool m_ok = true;
    bool m_first = true;
};

template<WireStruct T>
bool OwnJson::read(T &value)
{
    OwnField<T> fields(*this, value);
    if (!skip("{"))
        return false;
    T::fields(fields);
    return fields.ok() && skip("}");
}

} // namespace detail

// Nothing where toJson() would not have written it just so.
template<WireStruct T>
std::optional<T> fromOwnJson(QByteArrayView json)
{
    detail::OwnJson reader(json);
    T value{};
    if (!reader.read(value) || !reader.atEnd())
        return std::nullopt;
    return value;
}

} // namespace confab::protocol
