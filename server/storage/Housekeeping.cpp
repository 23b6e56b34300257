#include "server/storage/Housekeeping.h"

#include "server/storage/MessageStore.h"
#include "server/storage/Position.h"
#include "server/storage/SearchStore.h"
#include "server/storage/SessionStore.h"

namespace confab {

using namespace std::chrono_literals;

namespace {

constexpr int rowsAtOnce = 200; // some 5 ms of the writer's time
constexpr auto answersKept = 24h;
constexpr auto sessionsKept = 30 * 24h; // after they ended
constexpr auto expiryEvery = 1h;

void forgetExpired(Transaction &tx, Timestamp now)
{
    tx.run(u"DELETE FROM idempotency_keys WHERE created_at < ?", now - answersKept);
    SessionStore(tx).purge(now - sessionsKept);
}

} // namespace

Writer::Background housekeeping(const Clock &clock)
{
    return [&clock, next = clock.steady()](Transaction &tx) mutable {
        if (clock.steady() >= next) {
            next = clock.steady() + expiryEvery;
            forgetExpired(tx, clock.wall());
        }
        const bool moreToIndex = SearchStore(tx).indexSome(rowsAtOnce);
        return purgeDeletedChats(tx, clock.wall(), rowsAtOnce) || moreToIndex;
    };
}

bool purgeDeletedChats(Transaction &tx, Timestamp now, int rows)
{
    qint64 key = 0;
    {
        Query chat = tx.run(u"SELECT key FROM chats WHERE deleted_at IS NOT NULL LIMIT 1");
        if (!chat.next())
            return false;
        key = chat.integer(0);
    }
    QList<qint64> positions;
    {
        Query message = tx.run(u"SELECT pos FROM messages WHERE pos BETWEEN ? AND ? LIMIT ?", positionOf(key, 1), positionOf(key + 1, 0), rows);
        while (message.next())
            positions += message.integer(0);
    }
    for (const qint64 pos : std::as_const(positions)) {
        SearchStore(tx).forget(pos);
        tx.run(u"DELETE FROM reactions WHERE pos = ?", pos);
        MessageStore(tx).detachFiles(pos, now);
        tx.run(u"DELETE FROM message_versions WHERE pos = ?", pos);
        tx.run(u"DELETE FROM messages WHERE pos = ?", pos);
    }
    if (positions.size() < rows) {
        tx.run(u"DELETE FROM members WHERE chat_key = ?", key);
        tx.run(u"DELETE FROM drafts WHERE chat_key = ?", key);
        tx.run(u"DELETE FROM chats WHERE key = ?", key);
    }
    return true;
}

} // namespace confab
