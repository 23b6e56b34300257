#include "server/features/chats/BansFeature.h"

#include "server/features/chats/Access.h"
#include "server/features/chats/ChatTexts.h"
#include "server/features/chats/Leaving.h"
#include "server/features/chats/People.h"
#include "server/storage/UserStore.h"

namespace confab {

using namespace Qt::StringLiterals;
namespace ops = protocol::ops;

void BansFeature::declare(OperationTable &operations)
{
    operations.on<ops::ListBans>(this, &BansFeature::list);
    operations.on<ops::BanParticipant>(this, &BansFeature::ban);
    operations.on<ops::LiftBan>(this, &BansFeature::lift);
}

Task<Result<protocol::Bans>> BansFeature::list(Caller caller, protocol::ChatRef request)
{
    const auto job = [user = caller.user, id = request.chatId](Transaction &tx) -> Result<protocol::Bans> {
        const Result<Membership> member = permit(tx, id, user, protocol::Action::Ban);
        if (!member)
            return Fail(member.error());
        return protocol::Bans{MemberStore(tx).bans(member->chatKey), {}};
    };
    co_return co_await m_context.db.read(job);
}

Task<Result<protocol::Ban>> BansFeature::ban(Caller caller, protocol::BanParticipant request)
{
    const Timestamp now = m_context.clock.wall();
    const QString reason = chatDescription(request.reason.value_or(QString()));
    const auto job = [=, context = m_context, user = caller.user](Transaction &tx) -> Result<protocol::Ban> {
        const Result<Membership> member = permit(tx, request.chatId, user, protocol::Action::Ban);
        if (!member)
            return Fail(member.error());
        if (request.userId == user)
            return Fail(Error::forbidden(u"Nobody can ban themselves."_s));
        CONFAB_TRY(checkExist(tx, {request.userId}, u"userId"_s));
        MemberStore members(tx);
        if (const std::optional<Role> role = members.roleOf(member->chatKey, request.userId)) {
            CONFAB_TRY(standAbove(*member, *role));
            Leaving(tx, context).remove(*member, request.userId);
        }
        members.ban(member->chatKey, request.userId, user, reason, now);
        std::optional<protocol::User> banned = UserStore(tx).profile(request.userId);
        if (!banned)
            return Fail(Error::notFound(u"No such person."_s));
        return protocol::Ban{*std::move(banned), user, now, reason};
    };
    co_return co_await m_context.db.write(job);
}

Task<Result<protocol::Empty>> BansFeature::lift(Caller caller, protocol::ParticipantRef request)
{
    const auto job = [request, user = caller.user](Transaction &tx) -> Result<protocol::Empty> {
        const Result<Membership> member = permit(tx, request.chatId, user, protocol::Action::Ban);
        if (!member)
            return Fail(member.error());
        if (!MemberStore(tx).liftBan(member->chatKey, request.userId))
            return Fail(Error::notFound(u"This person is not banned."_s));
        return protocol::Empty{};
    };
    co_return co_await m_context.db.write(job);
}

} // namespace confab
