#pragma once

#include "common/base/Id.h"
#include "server/storage/Transaction.h"

namespace confab {

// Something that someone may want to look up later. Never holds a password, a token or the text of a message.
struct AuditEntry {
    qint64 number = 0; // given by the store
    Timestamp at;
    std::optional<UserId> actor; // none: the server itself
    QString action;              // as "member.ban"
    std::optional<ChatId> chat;
    QString target;              // id of what was acted on
    QString address;             // of the actor
    QString detail;
};

class AuditStore
{
public:
    explicit AuditStore(Transaction &tx) : m_tx(tx) {}

    void add(const AuditEntry &entry);
    // The latest first; `before`: only those with a lower number; without a chat, of all.
    QList<AuditEntry> list(std::optional<ChatId> chat, std::optional<qint64> before, int limit);

private:
    Transaction &m_tx;
};

} // namespace confab
