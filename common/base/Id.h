#pragma once

#include "common/base/Clock.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <array>
#include <compare>
#include <optional>

namespace confab {

// A new UUID version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then a counter that keeps ids of one process in order
// within a millisecond, then random bits from the system. Safe from any thread.
QUuid newUuidV7(Timestamp now);

// As RFC 9562 lays them out.
std::array<char, 16> uuidBytes(const QUuid &uuid);
// 36 lower-case characters into `out`, without braces.
void formatUuid(const QUuid &uuid, char *out);
// Strict: 36 characters, hexadecimal digits and hyphens in their places; letters of either case.
std::optional<QUuid> parseUuid(QStringView text);

// An identifier of one kind of thing. Ids of different kinds do not convert into each other.
// To the outside an opaque string; inside 16 bytes, stored as such.
template<class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}

    static Id create(Timestamp now) { return Id(newUuidV7(now)); }

    static std::optional<Id> parse(QStringView text)
    {
        if (const auto uuid = parseUuid(text))
            return Id(*uuid);
        return std::nullopt;
    }

    static Id fromBytes(QByteArrayView bytes) { return Id(QUuid::fromRfc4122(bytes)); }

    bool isNull() const { return m_uuid.isNull(); }
    const QUuid &uuid() const { return m_uuid; }
    QByteArray toBytes() const { return m_uuid.toRfc4122(); }

    QString toString() const
    {
        char text[36];
        formatUuid(m_uuid, text);
        return QString::fromLatin1(text, 36);
    }

    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &a, const Id &b)
    {
        return a.m_uuid == b.m_uuid ? std::strong_ordering::equal
             : a.m_uuid < b.m_uuid  ? std::strong_ordering::less
                                    : std::strong_ordering::greater;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using UserId = Id<struct UserTag>;
using ChatId = Id<struct ChatTag>;
using MessageId = Id<struct MessageTag>;
using FileId = Id<struct FileTag>;
using SessionId = Id<struct SessionTag>;   // a device session of an account
using ClientId = Id<struct ClientTag>;     // a sender's own id of a message

} // namespace confab

template<class Tag>
struct std::hash<confab::Id<Tag>> {
    size_t operator()(const confab::Id<Tag> &id) const noexcept { return qHash(id); }
};
