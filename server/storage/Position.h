#pragma once

#include <QtGlobal>

namespace confab {

// Where a message stands among all messages of the database: `messages.pos` and, with a rev in place of the seq,
// `messages.change`. A chat's are next to each other, in order.
constexpr qint64 positionOf(qint64 chatKey, qint64 seq)
{
    return (chatKey << 32) | seq;
}

constexpr qint64 chatKeyOf(qint64 position)
{
    return position >> 32;
}

constexpr qint64 seqOf(qint64 position)
{
    return position & 0xffffffff;
}

} // namespace confab
