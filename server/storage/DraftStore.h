#pragma once

#include "server/storage/MemberStore.h"

namespace confab {

struct Draft {
    ChatId chatId;
    QString content;
    std::optional<MessageId> replyTo;
    Timestamp updatedAt;
};

// What people have begun to write, so that it follows them to their other devices.
class DraftStore
{
public:
    explicit DraftStore(Transaction &tx) : m_tx(tx) {}

    // The later one wins; an empty one is none. False: a later one is there.
    bool set(const Membership &writer, const Draft &draft);
    QList<Draft> ofUser(UserId user);

private:
    Transaction &m_tx;
};

} // namespace confab
