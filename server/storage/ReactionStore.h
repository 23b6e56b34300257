#pragma once

#include "server/storage/MessageStore.h"

namespace confab {

// Reactions to messages. A change takes the next `rev` and answers the message as it is broadcast; nothing: no change.
class ReactionStore
{
public:
    explicit ReactionStore(Transaction &tx) : m_tx(tx) {}

    std::optional<protocol::Message> add(const LocatedMessage &message, const QString &emoji, Timestamp now); // by its member
    std::optional<protocol::Message> remove(const LocatedMessage &message, const QString &emoji);
    int kinds(const LocatedMessage &message); // how many different emoji

private:
    protocol::Message changed(const LocatedMessage &message, int difference);

    Transaction &m_tx;
};

} // namespace confab
