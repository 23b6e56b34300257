#include "server/features/chats/MemberNews.h"

#include "server/storage/ChatStore.h"

namespace confab {

namespace events = protocol::events;

void MemberNews::publish(std::function<void(Publisher &)> what)
{
    m_tx.afterCommit([&publisher = m_context.publisher, what = std::move(what)] { what(publisher); });
}

void MemberNews::came(qint64 chatKey, ChatId chat, const QList<UserId> &newcomers, Start start, std::optional<UserId> by)
{
    if (start == Start::ExistingChat) {
        // Before the newcomers follow the chat: the chat they get counts all of them already.
        for (const UserId &user : newcomers) {
            std::optional<protocol::Participant> participant = MemberStore(m_tx).participant(chatKey, user);
            if (!participant)
                continue;
            m_context.presence.show(participant->user);
            publish([=, joined = protocol::UserJoined{chat, participant->user, participant->role, by}](Publisher &publisher) {
                publisher.toChat<events::UserJoinedChat>(chat, joined);
            });
        }
    }
    for (const UserId &user : newcomers) {
        Result<protocol::Chat> view = ChatStore(m_tx).view(chat, user);
        if (!view)
            continue;
        if (view->peer)
            m_context.presence.show(*view->peer);
        publish([=, view = *std::move(view)](Publisher &publisher) {
            publisher.joined(user, chat);
            if (start == Start::NewChat)
                publisher.toUser<events::ChatCreated>(user, {view});
            else
                publisher.toUser<events::ChatJoined>(user, {view});
        });
    }
}

void MemberNews::left(ChatId chat, UserId user)
{
    publish([=](Publisher &publisher) {
        publisher.left(user, chat);
        publisher.toUser<events::ChatLeft>(user, {chat});
        publisher.toChat<events::UserLeftChat>(chat, {chat, user, {}});
    });
}

void MemberNews::removed(ChatId chat, UserId user, UserId by)
{
    publish([=](Publisher &publisher) {
        publisher.left(user, chat);
        publisher.toUser<events::ChatLeft>(user, {chat});
        publisher.toChat<events::ParticipantLeft>(chat, {chat, user, by});
    });
}

void MemberNews::roleChanged(ChatId chat, UserId user, Role role, std::optional<UserId> by)
{
    publish([=](Publisher &publisher) { publisher.toChat<events::ParticipantUpdated>(chat, {chat, user, role, by}); });
}

void MemberNews::deleted(ChatId chat)
{
    publish([=](Publisher &publisher) {
        publisher.toChat<events::ChatDeleted>(chat, {chat});
        publisher.closed(chat);
    });
}

} // namespace confab
