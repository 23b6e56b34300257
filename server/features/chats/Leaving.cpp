#include "server/features/chats/Leaving.h"

#include "server/features/chats/MemberNews.h"
#include "server/storage/ChatStore.h"

namespace confab {

void Leaving::leave(const Membership &member, Timestamp now)
{
    MemberStore members(m_tx);
    MemberNews news(m_tx, m_context);
    const UserId user = member.person.id;
    const std::optional<UserId> heir = members.heir(member.chatKey, user);
    if (!heir) {
        ChatStore(m_tx).remove(member.chatKey, now);
        news.deleted(member.chatId);
        return;
    }
    members.remove(member.chatKey, user);
    news.left(member.chatId, user);
    if (member.role == Role::Owner) {
        members.setRole(member.chatKey, *heir, Role::Owner);
        news.roleChanged(member.chatId, *heir, Role::Owner, {});
    }
}

void Leaving::remove(const Membership &by, UserId user)
{
    MemberStore(m_tx).remove(by.chatKey, user);
    MemberNews(m_tx, m_context).removed(by.chatId, user, by.person.id);
}

void Leaving::leaveAll(UserId user, Timestamp now)
{
    MemberStore members(m_tx);
    const QList<ChatId> chats = members.chatsOf(user);
    for (const ChatId &chat : chats) {
        const Result<Membership> member = members.membership(chat, user);
        // Nobody else has a part in saved messages: leaving those deletes them.
        if (member && (member->type != ChatType::Direct || member->memberCount == 1))
            leave(*member, now);
    }
}

} // namespace confab
