#include "server/features/chats/RoomsFeature.h"

#include "server/features/chats/MemberNews.h"
#include "server/storage/ChatStore.h"
#include "server/storage/InviteStore.h"
#include "server/storage/MessageStore.h"

namespace confab {

using namespace Qt::StringLiterals;
namespace ops = protocol::ops;

namespace {

// What a member sees of the chat, with its last messages if they were asked for. `not_found` for who is no member.
Result<protocol::JoinedChat> viewed(Transaction &tx, ChatId chat, UserId user, std::optional<int> history)
{
    const Result<Membership> member = MemberStore(tx).membership(chat, user);
    if (!member)
        return Fail(member.error());
    Result<protocol::Chat> view = ChatStore(tx).view(chat, user);
    if (!view)
        return Fail(std::move(view).error());
    protocol::JoinedChat joined{*std::move(view), {}};
    if (history)
        joined.messages = *history > 0 ? MessageStore(tx).latest(*member, *history).items : QList<protocol::Message>();
    return joined;
}

// The chat that `user` may enter by this request. By id only what the directory shows.
Result<ChatId> entrance(Transaction &tx, UserId user, const protocol::JoinChat &request, Timestamp now)
{
    if (request.code) {
        const Result<InvitedTo> invited = InviteStore(tx).find(*request.code, now, user);
        if (!invited)
            return Fail(invited.error());
        if (request.chatId && request.chatId != invited->chatId)
            return Fail(Error::notFound(u"This invite leads to another chat."_s));
        return invited->chatId;
    }
    if (const auto chat = ChatStore(tx).find(*request.chatId); chat && chat->visibility == Visibility::Public)
        return chat->id;
    const Result<Membership> member = MemberStore(tx).membership(*request.chatId, user);
    if (!member)
        return Fail(member.error());
    return member->chatId;
}

} // namespace

void RoomsFeature::declare(OperationTable &operations)
{
    operations.on<ops::SearchRooms>(this, &RoomsFeature::search);
    operations.on<ops::JoinChat>(this, &RoomsFeature::join);
}

Task<Result<protocol::ChatPage>> RoomsFeature::search(Caller, protocol::RoomQuery request)
{
    const auto job = [request](Transaction &tx) {
        return ChatStore(tx).directory(request.query.value_or(QString()), request.cursor, request.limit.value_or(protocol::limits::pageDefault));
    };
    Result<protocol::ChatPage> page = co_await m_context.db.read(job);
    if (page) {
        for (protocol::Chat &room : page->items)
            room.onlineCount = m_context.presence.onlineCount(room.id);
    }
    co_return page;
}

Task<Result<protocol::JoinedChat>> RoomsFeature::join(Caller caller, protocol::JoinChat request)
{
    if (!request.chatId && !request.code)
        co_return Fail(Error::invalid(u"chatId"_s, u"Say which chat to join, by its id or by an invite code."_s));
    const UserId user = caller.user;

    // Clients join what they belong to already whenever they enter it: that costs no write.
    if (request.chatId && !request.code) {
        const auto look = [user, request](Transaction &tx) {
            return viewed(tx, *request.chatId, user, request.history);
        };
        Result<protocol::JoinedChat> already = co_await m_context.db.read(look);
        if (already || already.error().code != ErrorCode::NotFound)
            co_return shown(std::move(already));
    }

    const Timestamp now = m_context.clock.wall();
    const auto enter = [=, context = m_context](Transaction &tx) -> Result<protocol::JoinedChat> {
        const Result<ChatId> id = entrance(tx, user, request, now);
        if (!id)
            return Fail(id.error());
        const std::optional<qint64> key = ChatStore(tx).keyOf(*id);
        if (!key)
            return Fail(Error::notFound(u"No such chat."_s));
        MemberStore members(tx);
        if (members.isBanned(*key, user))
            return Fail(Error::forbidden(u"You are banned from this chat."_s));
        if (members.add(*key, {user, Role::Member, now})) {
            if (request.code)
                CONFAB_TRY(InviteStore(tx).use(*request.code, now));
            MemberNews(tx, context).came(*key, *id, {user}, MemberNews::Start::ExistingChat);
        }
        return viewed(tx, *id, user, request.history);
    };
    Result<protocol::JoinedChat> joined = co_await m_context.db.write(enter);
    co_return shown(std::move(joined));
}

Result<protocol::JoinedChat> RoomsFeature::shown(Result<protocol::JoinedChat> joined) const
{
    if (!joined)
        return joined;
    if (joined->chat.peer)
        m_context.presence.show(*joined->chat.peer);
    if (joined->chat.type == ChatType::Room)
        joined->chat.onlineCount = m_context.presence.onlineCount(joined->chat.id);
    return joined;
}

} // namespace confab
