#pragma once

#include "server/features/chats/ChatContext.h"
#include "server/storage/MemberStore.h"

namespace confab {

// Tells of people who came, went, or changed their role. What is said here inside a write goes out once that is on disk, in
// an order that lets nobody hear too much or too little: who comes follows the chat before the first event they must see,
// who goes hears that they left and nothing of the chat after it.
// Call it last in the job, when everything is written. Thread: the storage thread that runs the job.
class MemberNews
{
public:
    MemberNews(Transaction &tx, const ChatContext &context) : m_tx(tx), m_context(context) {}

    enum class Start { NewChat, ExistingChat };
    // With `ExistingChat`, those who are there already hear of the newcomers; `by`: who added them, if not they themselves.
    void came(qint64 chatKey, ChatId chat, const QList<UserId> &newcomers, Start start, std::optional<UserId> by = {});
    void left(ChatId chat, UserId user);
    void removed(ChatId chat, UserId user, UserId by);
    void roleChanged(ChatId chat, UserId user, Role role, std::optional<UserId> by);
    void deleted(ChatId chat);

private:
    void publish(std::function<void(Publisher &)> what);

    Transaction &m_tx;
    const ChatContext &m_context;
};

} // namespace confab
