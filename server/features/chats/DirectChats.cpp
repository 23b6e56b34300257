#include "server/features/chats/DirectChats.h"

#include "server/features/chats/MemberNews.h"
#include "server/storage/ChatStore.h"
#include "server/storage/UserStore.h"

namespace confab {

using namespace Qt::StringLiterals;

Task<Result<protocol::CreatedChat>> DirectChats::open(UserId caller, protocol::CreateChat request)
{
    if (!request.userId)
        co_return Fail(Error::invalid(u"userId"_s, u"A direct chat needs the other person."_s));
    const UserId other = *request.userId;
    const Timestamp now = m_context.clock.wall();
    const auto job = [=, context = m_context](Transaction &tx) -> Result<protocol::CreatedChat> {
        if (!UserStore(tx).profile(other)) {
            Error unknown = Error::notFound(u"No such person."_s);
            unknown.field = u"userId"_s;
            return Fail(std::move(unknown));
        }
        const DirectChat direct = ChatStore(tx).direct(ChatId::create(now), caller, other, now);
        Result<protocol::Chat> view = ChatStore(tx).view(direct.id, caller);
        if (!view)
            return Fail(view.error());
        if (view->peer)
            context.presence.show(*view->peer);
        if (direct.created) {
            const QList<UserId> both = caller == other ? QList{caller} : QList{caller, other};
            MemberNews(tx, context).came(direct.key, direct.id, both, MemberNews::Start::NewChat);
        }
        return protocol::CreatedChat{*std::move(view), direct.created};
    };
    co_return co_await m_context.db.write(job);
}

} // namespace confab
