#pragma once

#include "common/base/Result.h"
#include "common/protocol/Live.h"
#include "server/storage/MemberStore.h"

namespace confab {

struct NewChat {
    ChatId id;
    ChatType type = ChatType::Group;
    Visibility visibility = Visibility::Private;
    QString name;
    QString description;
    UserId createdBy; // becomes the owner
    Timestamp createdAt;
};

struct ChatChange {
    std::optional<QString> name;
    std::optional<QString> description;
    std::optional<QString> avatarUrl; // empty: none
    std::optional<Visibility> visibility;
};

struct DirectChat {
    ChatId id;
    qint64 key = 0;
    bool created = false; // false: was there already
};

// Chats as such. Deleted ones are found by nothing here; their messages go away in the background.
class ChatStore
{
public:
    explicit ChatStore(Transaction &tx) : m_tx(tx) {}

    qint64 insert(const NewChat &chat); // answers the key; the creator is its owner and first member
    // One chat for a pair of people, however often and by whomever it is asked for. Both are members.
    DirectChat direct(ChatId idIfNew, UserId asker, UserId other, Timestamp now);
    std::optional<qint64> keyOf(ChatId chat);
    void update(qint64 chatKey, const ChatChange &change, Timestamp now);
    void remove(qint64 chatKey, Timestamp now); // members, invites and bans at once

    // As everyone sees it, for broadcasts: without what is the asker's own.
    std::optional<protocol::Chat> find(ChatId chat);
    // As its member sees it, with peer, last message, unread and mention counts.
    Result<protocol::Chat> view(ChatId chat, UserId member);
    // A member's chats, the most recently active first.
    Result<protocol::ChatPage> page(UserId member, const std::optional<QString> &cursor, int limit);
    // Public rooms by any word of their name, the most recently active first.
    Result<protocol::ChatPage> directory(const QString &query, const std::optional<QString> &cursor, int limit);
    // Every chat of a member with its counters, the most recently active first.
    QList<protocol::ReadyChat> ready(UserId member);

private:
    Transaction &m_tx;
};

} // namespace confab
