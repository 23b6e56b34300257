#pragma once

#include "common/base/Id.h"
#include "common/base/Result.h"
#include "common/base/StrictJson.h"
#include "common/protocol/Fields.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <algorithm>

// Reads wire structs from JSON. Unknown fields are ignored; what is missing, of the wrong type or out of its rule is
// InvalidArgument with the path of the field, as "members[2].role".

namespace confab::protocol {

// Where numbers and booleans come as text, as in a URL's query.
enum class Scalars { Typed, Textual };

class JsonPath
{
public:
    explicit JsonPath(Scalars scalars = Scalars::Typed) : m_scalars(scalars) {}
    JsonPath(const JsonPath &parent, const char *name) : m_parent(&parent), m_name(name), m_scalars(parent.m_scalars) {}
    JsonPath(const JsonPath &parent, qsizetype index) : m_parent(&parent), m_index(index), m_scalars(parent.m_scalars) {}

    QString toString() const;
    Fail wrong(const QString &message) const { return Fail(Error::invalid(toString(), message)); }
    Fail expected(const char *what) const;
    bool textual() const { return m_scalars == Scalars::Textual; }

private:
    const JsonPath *m_parent = nullptr;
    const char *m_name = nullptr;
    qsizetype m_index = -1;
    Scalars m_scalars;
};

using Checked = Result<void>;

Checked readJson(const QJsonValue &json, bool &value, const Rule &rule, const JsonPath &path);
Checked readJson(const QJsonValue &json, qint64 &value, const Rule &rule, const JsonPath &path);
Checked readJson(const QJsonValue &json, int &value, const Rule &rule, const JsonPath &path);
Checked readJson(const QJsonValue &json, double &value, const Rule &rule, const JsonPath &path);
Checked readJson(const QJsonValue &json, QString &value, const Rule &rule, const JsonPath &path);
Checked readJson(const QJsonValue &json, Timestamp &value, const Rule &rule, const JsonPath &path);
Checked readJson(const QJsonValue &json, QJsonObject &value, const Rule &rule, const JsonPath &path);

template<class Tag>
Checked readJson(const QJsonValue &json, Id<Tag> &value, const Rule &, const JsonPath &path)
{
    if (!json.isString())
        return path.expected("an id, which is a string");
    const auto id = Id<Tag>::parse(json.toString());
    if (!id)
        return path.wrong(QStringLiteral("This is no id of ours."));
    value = *id;
    return {};
}

template<WireEnum E>
Checked readJson(const QJsonValue &json, E &value, const Rule &, const JsonPath &path)
{
    if (json.isString()) {
        if (const auto known = enumFromName<E>(json.toString())) {
            value = *known;
            return {};
        }
    }
    QStringList names;
    for (const std::string_view name : EnumNames<E>::names)
        names += QString::fromLatin1(name.data(), qsizetype(name.size()));
    return path.wrong(QStringLiteral("Must be one of: %1.").arg(names.join(QStringLiteral(", "))));
}

template<WireStruct T>
Checked readJson(const QJsonValue &json, T &value, const Rule &, const JsonPath &path);

template<class T>
Checked readJson(const QJsonValue &json, std::optional<T> &value, const Rule &rule, const JsonPath &path)
{
    if (json.isNull())
        return {};
    return readJson(json, value.emplace(), rule, path);
}

template<class T>
Checked readJson(const QJsonValue &json, Nullable<T> &value, const Rule &rule, const JsonPath &path)
{
    return readJson(json, value.value, rule, path);
}

template<class T>
Checked readJson(const QJsonValue &json, QList<T> &list, const Rule &rule, const JsonPath &path)
{
    if (json.isNull())
        return {};
    if (!json.isArray())
        return path.expected("a list");
    const QJsonArray array = json.toArray();
    if (array.size() > rule.maxItems)
        return path.wrong(QStringLiteral("May have at most %1 entries.").arg(rule.maxItems));
    list.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        T item{};
        if (auto read = readJson(array[i], item, rule, JsonPath(path, i)); !read)
            return read;
        list.append(std::move(item));
    }
    return {};
}

namespace detail {

template<class S>
class FieldReader
{
public:
    FieldReader(const QJsonObject &json, S &object, const JsonPath &path, Checked &outcome)
        : m_json(json), m_object(object), m_path(path), m_outcome(outcome)
    {
    }

    template<class C, class M>
    void operator()(const char *name, M C::*member, const Rule &rule = {})
    {
        if (!m_outcome)
            return;
        const JsonPath path(m_path, name);
        const auto it = m_json.constFind(QLatin1StringView(name));
        if (it != m_json.constEnd())
            m_outcome = readJson(*it, m_object.*member, rule, path);
        else if constexpr (!mayBeAbsent<M>)
            m_outcome = path.wrong(QStringLiteral("This field is required."));
    }

private:
    const QJsonObject &m_json;
    S &m_object;
    const JsonPath &m_path;
    Checked &m_outcome;
};

} // namespace detail

template<WireStruct T>
Checked readJson(const QJsonValue &json, T &value, const Rule &, const JsonPath &path)
{
    if (!json.isObject())
        return path.expected("an object");
    const QJsonObject object = json.toObject();
    Checked outcome;
    T::fields(detail::FieldReader<T>(object, value, path, outcome));
    return outcome;
}

template<class T>
Result<T> fromJson(const QJsonValue &json, Scalars scalars = Scalars::Typed)
{
    T value{};
    if (auto read = readJson(json, value, Rule{}, JsonPath(scalars)); !read)
        return Fail(std::move(read).error());
    return value;
}

// Strictly: see parseStrictJson().
template<class T>
Result<T> fromJson(const QByteArray &json)
{
    auto parsed = parseStrictJson(json);
    if (!parsed)
        return Fail(std::move(parsed).error());
    return fromJson<T>(*parsed);
}

} // namespace confab::protocol
