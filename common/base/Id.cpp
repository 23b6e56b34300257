#include "common/base/Id.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <atomic>

namespace confab {

namespace {

constexpr char digits[] = "0123456789abcdef";

// Milliseconds in the upper 52 bits, a counter in the lower 12: the next value is always above the last one given out.
quint64 nextTick(Timestamp now)
{
    static std::atomic<quint64> last{0};
    const quint64 fresh = quint64(now.ms) << 12;
    quint64 seen = last.load(std::memory_order_relaxed);
    quint64 next = 0;
    do {
        next = std::max(fresh, seen + 1);
    } while (!last.compare_exchange_weak(seen, next, std::memory_order_relaxed));
    return next;
}

int hexValue(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    if (u >= u'a' && u <= u'f')
        return u - u'a' + 10;
    if (u >= u'A' && u <= u'F')
        return u - u'A' + 10;
    return -1;
}

} // namespace

QUuid newUuidV7(Timestamp now)
{
    const quint64 tick = nextTick(now);
    const quint64 ms = tick >> 12;
    quint32 random[2];
    QRandomGenerator::system()->fillRange(random);

    QUuid id;
    id.data1 = uint(ms >> 16);
    id.data2 = ushort(ms);
    id.data3 = ushort(0x7000 | (tick & 0x0fff));
    for (int i = 0; i < 8; ++i)
        id.data4[i] = uchar(random[i / 4] >> (8 * (i % 4)));
    id.data4[0] = uchar(0x80 | (id.data4[0] & 0x3f));
    return id;
}

std::array<char, 16> uuidBytes(const QUuid &uuid)
{
    std::array<char, 16> bytes;
    qToBigEndian(uuid.data1, bytes.data());
    qToBigEndian(uuid.data2, bytes.data() + 4);
    qToBigEndian(uuid.data3, bytes.data() + 6);
    std::ranges::copy(uuid.data4, bytes.data() + 8);
    return bytes;
}

void formatUuid(const QUuid &uuid, char *out)
{
    const auto put = [&out](quint64 value, int nibbles) {
        for (int shift = 4 * (nibbles - 1); shift >= 0; shift -= 4)
            *out++ = digits[(value >> shift) & 0xf];
    };
    put(uuid.data1, 8);
    *out++ = '-';
    put(uuid.data2, 4);
    *out++ = '-';
    put(uuid.data3, 4);
    *out++ = '-';
    put(uuid.data4[0], 2);
    put(uuid.data4[1], 2);
    *out++ = '-';
    for (int i = 2; i < 8; ++i)
        put(uuid.data4[i], 2);
}

std::optional<QUuid> parseUuid(QStringView text)
{
    if (text.size() != 36)
        return std::nullopt;
    uchar bytes[16];
    int nibble = 0;
    for (qsizetype i = 0; i < 36; ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text[i] != u'-')
                return std::nullopt;
            continue;
        }
        const int value = hexValue(text[i]);
        if (value < 0)
            return std::nullopt;
        uchar &byte = bytes[nibble / 2];
        byte = nibble % 2 ? uchar(byte | value) : uchar(value << 4);
        ++nibble;
    }
    return QUuid::fromRfc4122(QByteArrayView(bytes, 16));
}

} // namespace confab
