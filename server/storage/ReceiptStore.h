#pragma once

#include "common/base/Result.h"
#include "common/protocol/Live.h"
#include "server/storage/MessageStore.h"

namespace confab {

// How far someone has received and read. Marks never fall, and read ≤ delivered ≤ the chat's seq.
struct Mark {
    ChatId chatId;
    UserId userId;
    qint64 deliveredSeq = 0; // 0: as it was
    qint64 readSeq = 0;
};

struct MarkMoved {
    qint64 chatKey = 0;
    int memberCount = 0;
    qint64 last = 0; // the chat's seq
    qint64 deliveredBefore = 0;
    qint64 delivered = 0;
    qint64 readBefore = 0;
    qint64 read = 0;

    bool deliveredRose() const { return delivered > deliveredBefore; }
    bool readRose() const { return read > readBefore; }
};

class ReceiptStore
{
public:
    explicit ReceiptStore(Transaction &tx) : m_tx(tx) {}

    // `not_found` for who is not a member. Cheap, and cheaper still many in one transaction.
    Result<MarkMoved> advance(const Mark &mark);
    protocol::Unread unread(const Membership &member);
    // The members who wrote the messages with from < seq ≤ to: in large chats receipts go only to them.
    QList<UserId> authors(qint64 chatKey, qint64 from, qint64 to, UserId except);
    // Everyone else's state; `items` holds at most `items` of them, the counts count all.
    protocol::MessageStatusReport status(const LocatedMessage &message, int items = 1'000);

private:
    Transaction &m_tx;
};

} // namespace confab
