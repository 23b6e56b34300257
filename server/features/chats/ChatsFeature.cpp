#include "server/features/chats/ChatsFeature.h"

#include "server/features/chats/Access.h"
#include "server/features/chats/ChatTexts.h"
#include "server/features/chats/MemberNews.h"
#include "server/features/chats/People.h"
#include "server/storage/ChatStore.h"

namespace confab {

using namespace Qt::StringLiterals;
namespace events = protocol::events;
namespace ops = protocol::ops;

ChatsFeature::ChatsFeature(const ChatContext &context)
    : m_context(context)
    , m_directChats(m_context)
{
}

void ChatsFeature::declare(OperationTable &operations)
{
    operations.on<ops::CreateChat>(this, &ChatsFeature::create);
    operations.on<ops::ListChats>(this, &ChatsFeature::list);
    operations.on<ops::GetChat>(this, &ChatsFeature::get);
    operations.on<ops::UpdateChat>(this, &ChatsFeature::update);
    operations.on<ops::DeleteChat>(this, &ChatsFeature::remove);
}

Task<Result<protocol::CreatedChat>> ChatsFeature::create(Caller caller, protocol::CreateChat request)
{
    if (request.type == ChatType::Direct)
        co_return co_await m_directChats.open(caller.user, std::move(request));
    co_return co_await createShared(caller.user, std::move(request));
}

Task<Result<protocol::CreatedChat>> ChatsFeature::createShared(UserId caller, protocol::CreateChat request)
{
    const Result<QString> name = chatName(request.name.value_or(QString()));
    if (!name)
        co_return Fail(name.error());
    const Visibility visibility = request.visibility.value_or(Visibility::Private);
    if (request.type == ChatType::Group && visibility == Visibility::Public)
        co_return Fail(Error::invalid(u"visibility"_s, u"Only rooms can be public."_s));

    const Timestamp now = m_context.clock.wall();
    const NewChat chat{ChatId::create(now), request.type, visibility, *name, chatDescription(request.description.value_or(QString())), caller, now};
    QList<UserId> people = distinct(request.memberIds);
    people.removeOne(caller);

    const auto job = [=, context = m_context](Transaction &tx) -> Result<protocol::CreatedChat> {
        CONFAB_TRY(checkExist(tx, people, u"memberIds"_s));
        const qint64 key = ChatStore(tx).insert(chat);
        for (const UserId &person : people)
            MemberStore(tx).add(key, {person, Role::Member, now});
        Result<protocol::Chat> view = ChatStore(tx).view(chat.id, caller);
        if (!view)
            return Fail(view.error());
        MemberNews(tx, context).came(key, chat.id, QList{caller} + people, MemberNews::Start::NewChat);
        return protocol::CreatedChat{*std::move(view), true};
    };
    co_return co_await m_context.db.write(job);
}

Task<Result<protocol::ChatPage>> ChatsFeature::list(Caller caller, protocol::ListChats request)
{
    const auto job = [user = caller.user, request](Transaction &tx) {
        return ChatStore(tx).page(user, request.cursor, request.limit.value_or(protocol::limits::pageDefault));
    };
    Result<protocol::ChatPage> page = co_await m_context.db.read(job);
    if (page) {
        for (protocol::Chat &chat : page->items) {
            if (chat.peer)
                m_context.presence.show(*chat.peer);
        }
    }
    co_return page;
}

Task<Result<protocol::ChatResult>> ChatsFeature::get(Caller caller, protocol::ChatRef request)
{
    const auto job = [user = caller.user, id = request.chatId](Transaction &tx) -> Result<protocol::Chat> {
        Result<protocol::Chat> view = ChatStore(tx).view(id, user);
        if (view)
            return view;
        // Who may find a room in the directory may look at it before joining.
        if (const auto found = ChatStore(tx).find(id); found && found->visibility == Visibility::Public)
            return *found;
        return view;
    };
    Result<protocol::Chat> chat = co_await m_context.db.read(job);
    if (!chat)
        co_return Fail(chat.error());
    if (chat->peer)
        m_context.presence.show(*chat->peer);
    if (chat->type == ChatType::Room)
        chat->onlineCount = m_context.presence.onlineCount(chat->id);
    co_return protocol::ChatResult{*std::move(chat)};
}

Task<Result<protocol::ChatResult>> ChatsFeature::update(Caller caller, protocol::UpdateChat request)
{
    ChatChange change;
    if (request.name) {
        const Result<QString> name = chatName(*request.name);
        if (!name)
            co_return Fail(name.error());
        change.name = *name;
    }
    if (request.description)
        change.description = chatDescription(*request.description);
    if (request.avatarUrl) {
        const Result<QString> address = avatarAddress(*request.avatarUrl);
        if (!address)
            co_return Fail(address.error());
        change.avatarUrl = *address;
    }
    change.visibility = request.visibility;
    const MemberFlags flags{request.pinned, request.muted, request.archived};
    const bool forAll = change.name || change.description || change.avatarUrl || change.visibility;
    const bool forOneself = flags.pinned || flags.muted || flags.archived;
    if (!forAll && !forOneself)
        co_return Fail(Error::invalid({}, u"Nothing was given to change."_s));

    const UserId user = caller.user;
    const ChatId id = request.chatId;
    const Timestamp now = m_context.clock.wall();
    const auto job = [=, &publisher = m_context.publisher](Transaction &tx) -> Result<protocol::Chat> {
        const Result<Membership> member = permit(tx, id, user, forAll ? protocol::Action::UpdateChat : protocol::Action::Read);
        if (!member)
            return Fail(member.error());
        if (change.visibility == Visibility::Public && member->type != ChatType::Room)
            return Fail(Error::invalid(u"visibility"_s, u"Only rooms can be public."_s));
        if (forAll) {
            ChatStore(tx).update(member->chatKey, change, now);
            if (auto changed = ChatStore(tx).find(id))
                tx.afterCommit([&publisher, id, changed = *std::move(changed)] { publisher.toChat<events::ChatUpdated>(id, {changed}); });
        }
        if (forOneself)
            MemberStore(tx).setFlags(member->chatKey, user, flags);
        Result<protocol::Chat> view = ChatStore(tx).view(id, user);
        if (view && forOneself)
            tx.afterCommit([&publisher, user, view = *view] { publisher.toUser<events::ChatUpdated>(user, {view}); });
        return view;
    };
    Result<protocol::Chat> chat = co_await m_context.db.write(job);
    if (!chat)
        co_return Fail(chat.error());
    if (chat->peer)
        m_context.presence.show(*chat->peer);
    co_return protocol::ChatResult{*std::move(chat)};
}

Task<Result<protocol::Empty>> ChatsFeature::remove(Caller caller, protocol::ChatRef request)
{
    const Timestamp now = m_context.clock.wall();
    const auto job = [=, context = m_context, user = caller.user, id = request.chatId](Transaction &tx) -> Result<protocol::Empty> {
        const Result<Membership> member = permit(tx, id, user, protocol::Action::DeleteChat);
        if (!member)
            return Fail(member.error());
        ChatStore(tx).remove(member->chatKey, now);
        MemberNews(tx, context).deleted(id);
        return protocol::Empty{};
    };
    co_return co_await m_context.db.write(job);
}

} // namespace confab
