#pragma once

#include <QList>
#include <QString>

#include <limits>
#include <optional>
#include <string_view>
#include <type_traits>

// How a wire struct lists its fields, once, for everything that is made from the list: encoding, decoding with errors that
// name the path, and the API documents.
//
//     struct EditMessage {
//         MessageId messageId;
//         QString content;
//
//         static constexpr void fields(auto &&field)
//         {
//             field("messageId", &EditMessage::messageId);
//             field("content", &EditMessage::content, {.doc = "The new text", .maxLength = 8000, .notBlank = true});
//         }
//     };
//
// std::optional and QList members may be left out by the other side; others are required.

namespace confab::protocol {

// What a field must keep to beyond its type. Lengths count Unicode code points.
struct Rule {
    const char *doc = "";
    int minLength = 0;
    int maxLength = std::numeric_limits<int>::max();
    bool notBlank = false;
    qint64 minimum = std::numeric_limits<qint64>::min();
    qint64 maximum = std::numeric_limits<qint64>::max();
    qsizetype maxItems = 1000;
};

// Present on the wire even when there is nothing to say: null then.
template<class T>
struct Nullable {
    std::optional<T> value;

    Nullable() = default;
    Nullable(std::optional<T> v) : value(std::move(v)) {}
    Nullable(T v) : value(std::move(v)) {}
    bool operator==(const Nullable &) const = default;
};

namespace detail {

struct AnyField {
    template<class C, class M>
    constexpr void operator()(const char *, M C::*, const Rule & = {}) const {}
};

template<class T>
struct IsOptional : std::false_type {};
template<class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template<class T>
struct IsNullable : std::false_type {};
template<class T>
struct IsNullable<Nullable<T>> : std::true_type {};

template<class T>
struct IsList : std::false_type {};
template<class T>
struct IsList<QList<T>> : std::true_type {};

} // namespace detail

template<class T>
concept WireStruct = requires(detail::AnyField field) { T::fields(field); };

// An enumeration's names on the wire, in the order of its values, which start at 0: specialise with
// `static constexpr std::array<std::string_view, N> names`.
template<class E>
struct EnumNames;

template<class E>
concept WireEnum = std::is_enum_v<E> && requires { EnumNames<E>::names; };

template<WireEnum E>
constexpr std::string_view nameOf(E value)
{
    return EnumNames<E>::names[size_t(value)];
}

// Of either case.
template<WireEnum E>
std::optional<E> enumFromName(QStringView name)
{
    for (size_t i = 0; i < EnumNames<E>::names.size(); ++i) {
        const std::string_view known = EnumNames<E>::names[i];
        if (name.compare(QLatin1StringView(known.data(), qsizetype(known.size())), Qt::CaseInsensitive) == 0)
            return E(i);
    }
    return std::nullopt;
}

template<class T>
constexpr bool mayBeAbsent = detail::IsOptional<T>::value || detail::IsNullable<T>::value || detail::IsList<T>::value;

} // namespace confab::protocol
