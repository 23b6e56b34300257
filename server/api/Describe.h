#pragma once

#include "common/base/Id.h"
#include "server/api/ApiModel.h"

#include <QJsonArray>

#include <string_view>

// Turns wire types into schemas, by the same `fields()` lists that encode and decode them.

namespace confab::api {

enum class Direction { Input, Output };

namespace detail {

template<class T>
constexpr std::string_view rawTypeName()
{
#ifdef _MSC_VER
    return __FUNCSIG__;
#else
    return __PRETTY_FUNCTION__;
#endif
}

template<class T>
struct IsId : std::false_type {};
template<class Tag>
struct IsId<Id<Tag>> : std::true_type {};

} // namespace detail

// A type's name without its namespaces.
template<class T>
QString typeName()
{
    // What stands around the name is the same for every type: it is measured with one whose name is known.
    constexpr std::string_view known = detail::rawTypeName<int>();
    constexpr size_t before = known.rfind("int");
    constexpr size_t after = known.size() - before - 3;
    std::string_view name = detail::rawTypeName<T>();
    name = name.substr(before, name.size() - before - after);
    name = name.substr(name.rfind(':') + 1);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

QJsonObject referenceTo(const QString &type);
void applyTextRule(QJsonObject &schema, const protocol::Rule &rule);
void applyNumberRule(QJsonObject &schema, const protocol::Rule &rule);
QJsonObject orNull(QJsonObject schema);

class Describer
{
public:
    explicit Describer(QMap<QString, TypeModel> &types) : m_types(types) {}

    // The schema of a field's type; structs and enumerations are entered among the types.
    template<class T>
    QJsonObject schema(Direction direction, const protocol::Rule &rule = {})
    {
        using namespace protocol::detail;
        QJsonObject schema;
        if constexpr (IsOptional<T>::value) {
            return this->schema<typename T::value_type>(direction, rule);
        } else if constexpr (IsNullable<T>::value) {
            return orNull(this->schema<typename decltype(T::value)::value_type>(direction, rule));
        } else if constexpr (IsList<T>::value) {
            schema[u"type"] = QStringLiteral("array");
            schema[u"items"] = this->schema<typename T::value_type>(direction);
            if (direction == Direction::Input)
                schema[u"maxItems"] = qint64(rule.maxItems);
        } else if constexpr (protocol::WireEnum<T>) {
            schema = referenceTo(enumeration<T>());
        } else if constexpr (protocol::WireStruct<T>) {
            schema = referenceTo(structure<T>(direction));
        } else if constexpr (std::is_same_v<T, bool>) {
            schema[u"type"] = QStringLiteral("boolean");
        } else if constexpr (std::is_integral_v<T>) {
            schema[u"type"] = QStringLiteral("integer");
            schema[u"format"] = sizeof(T) > 4 ? QStringLiteral("int64") : QStringLiteral("int32");
            applyNumberRule(schema, rule);
        } else if constexpr (std::is_floating_point_v<T>) {
            schema[u"type"] = QStringLiteral("number");
        } else if constexpr (std::is_same_v<T, Timestamp>) {
            schema[u"type"] = QStringLiteral("string");
            schema[u"format"] = QStringLiteral("date-time");
        } else if constexpr (detail::IsId<T>::value) {
            schema[u"type"] = QStringLiteral("string");
            schema[u"format"] = QStringLiteral("uuid");
        } else if constexpr (std::is_same_v<T, QString>) {
            schema[u"type"] = QStringLiteral("string");
            applyTextRule(schema, rule);
        } else {
            static_assert(std::is_same_v<T, QJsonObject>, "a wire type that has no schema yet");
            schema[u"type"] = QStringLiteral("object");
        }
        if (*rule.doc)
            schema[u"description"] = QString::fromUtf8(rule.doc);
        return schema;
    }

    // Enters a struct, and whatever it refers to; answers its name, empty for a struct without fields.
    template<protocol::WireStruct T>
    QString structure(Direction direction)
    {
        const QString name = typeName<T>();
        if (m_types.contains(name))
            return m_types[name].fields.isEmpty() ? QString() : name;
        m_types[name] = {}; // so that a type that holds itself ends somewhere
        QList<FieldModel> fields;
        T::fields([&]<class C, class M>(const char *field, M C::*, const protocol::Rule &rule = {}) {
            const bool required = direction == Direction::Input ? !protocol::mayBeAbsent<M> : !protocol::detail::IsOptional<M>::value;
            fields.append({QString::fromLatin1(field), schema<M>(direction, rule), required});
        });
        if (fields.isEmpty()) {
            m_types.remove(name);
            return {};
        }
        m_types[name].fields = fields;
        return name;
    }

private:
    template<protocol::WireEnum E>
    QString enumeration()
    {
        const QString name = typeName<E>();
        QStringList values;
        for (const std::string_view value : protocol::EnumNames<E>::names)
            values += QString::fromLatin1(value.data(), qsizetype(value.size()));
        m_types[name].values = values;
        return name;
    }

    QMap<QString, TypeModel> &m_types;
};

} // namespace confab::api
