#pragma once

#include "common/base/Result.h"
#include "common/protocol/Chats.h"
#include "server/storage/Transaction.h"

namespace confab {

struct InvitedTo {
    qint64 chatKey = 0;
    ChatId chatId;
};

// Invite codes. Their `url` is left to who knows the server's address.
class InviteStore
{
public:
    explicit InviteStore(Transaction &tx) : m_tx(tx) {}

    void insert(qint64 chatKey, const protocol::Invite &invite);
    QList<protocol::Invite> inForce(qint64 chatKey, Timestamp now); // the latest first
    bool revoke(qint64 chatKey, const QString &code, Timestamp now); // false: is not in force
    // Where the code leads while it is in force, and for members even after: they may have used it up. Does not use it up.
    Result<InvitedTo> find(const QString &code, Timestamp now, UserId asker = {});
    // Takes one use of the code; `not_found` once it is not in force, however many try at the same instant.
    Result<InvitedTo> use(const QString &code, Timestamp now);

private:
    Transaction &m_tx;
};

} // namespace confab
