#include "server/features/chats/RolesFeature.h"

#include "server/features/chats/Access.h"
#include "server/features/chats/MemberNews.h"

namespace confab {

using namespace Qt::StringLiterals;

void RolesFeature::declare(OperationTable &operations)
{
    operations.on<protocol::ops::SetRole>(this, &RolesFeature::setRole);
}

Task<Result<protocol::Participant>> RolesFeature::setRole(Caller caller, protocol::SetRole request)
{
    const auto job = [request, context = m_context, user = caller.user](Transaction &tx) -> Result<protocol::Participant> {
        const bool passesOwnership = request.role == Role::Owner;
        const Result<Membership> member = permit(tx, request.chatId, user,
            passesOwnership ? protocol::Action::TransferOwnership : protocol::Action::SetRole);
        if (!member)
            return Fail(member.error());
        MemberStore members(tx);
        const std::optional<Role> present = members.roleOf(member->chatKey, request.userId);
        if (!present)
            return Fail(Error::notFound(u"This person is not a member of the chat."_s));
        MemberNews news(tx, context);
        if (!passesOwnership) {
            CONFAB_TRY(standAbove(*member, *present));
            CONFAB_TRY(standAbove(*member, request.role));
        }
        if (*present != request.role) {
            members.setRole(member->chatKey, request.userId, request.role);
            news.roleChanged(request.chatId, request.userId, request.role, user);
            if (passesOwnership) {
                members.setRole(member->chatKey, user, Role::Admin);
                news.roleChanged(request.chatId, user, Role::Admin, user);
            }
        }
        std::optional<protocol::Participant> participant = members.participant(member->chatKey, request.userId);
        if (!participant)
            return Fail(Error::notFound(u"This person is not a member of the chat."_s));
        context.presence.show(participant->user);
        return *std::move(participant);
    };
    co_return co_await m_context.db.write(job);
}

} // namespace confab
