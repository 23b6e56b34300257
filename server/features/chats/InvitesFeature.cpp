#include "server/features/chats/InvitesFeature.h"

#include "server/features/chats/Access.h"
#include "server/storage/InviteStore.h"

#include <QRandomGenerator>

namespace confab {

using namespace Qt::StringLiterals;
namespace ops = protocol::ops;

namespace {

// 16 of 31 characters that nobody takes for one another when read out or typed: 79 bits.
QString newCode()
{
    constexpr QLatin1StringView characters("23456789abcdefghjkmnpqrstuvwxyz");
    QString code;
    for (int i = 0; i < 16; ++i)
        code += characters[QRandomGenerator::system()->bounded(int(characters.size()))];
    return code;
}

} // namespace

void InvitesFeature::declare(OperationTable &operations)
{
    operations.on<ops::CreateInvite>(this, &InvitesFeature::create);
    operations.on<ops::ListInvites>(this, &InvitesFeature::list);
    operations.on<ops::RevokeInvite>(this, &InvitesFeature::revoke);
}

Task<Result<protocol::Invite>> InvitesFeature::create(Caller caller, protocol::CreateInvite request)
{
    protocol::Invite invite;
    invite.code = newCode();
    invite.url = m_context.inviteBase + invite.code;
    invite.chatId = request.chatId;
    invite.createdBy = caller.user;
    invite.createdAt = m_context.clock.wall();
    invite.maxUses = request.maxUses;
    if (request.expiresIn)
        invite.expiresAt = invite.createdAt + std::chrono::seconds(*request.expiresIn);
    const auto job = [invite](Transaction &tx) -> Result<protocol::Invite> {
        const Result<Membership> member = permit(tx, invite.chatId, invite.createdBy, protocol::Action::Invite);
        if (!member)
            return Fail(member.error());
        InviteStore(tx).insert(member->chatKey, invite);
        return invite;
    };
    co_return co_await m_context.db.write(job);
}

Task<Result<protocol::Invites>> InvitesFeature::list(Caller caller, protocol::ChatRef request)
{
    const Timestamp now = m_context.clock.wall();
    const auto job = [=, user = caller.user](Transaction &tx) -> Result<protocol::Invites> {
        const Result<Membership> member = permit(tx, request.chatId, user, protocol::Action::ManageInvites);
        if (!member)
            return Fail(member.error());
        return protocol::Invites{InviteStore(tx).inForce(member->chatKey, now), {}};
    };
    Result<protocol::Invites> invites = co_await m_context.db.read(job);
    if (invites) {
        for (protocol::Invite &invite : invites->items)
            invite.url = m_context.inviteBase + invite.code;
    }
    co_return invites;
}

Task<Result<protocol::Empty>> InvitesFeature::revoke(Caller caller, protocol::RevokeInvite request)
{
    const Timestamp now = m_context.clock.wall();
    const auto job = [=, user = caller.user](Transaction &tx) -> Result<protocol::Empty> {
        const Result<Membership> member = permit(tx, request.chatId, user, protocol::Action::ManageInvites);
        if (!member)
            return Fail(member.error());
        if (!InviteStore(tx).revoke(member->chatKey, request.code, now))
            return Fail(Error::notFound(u"There is no such invite in force."_s));
        return protocol::Empty{};
    };
    co_return co_await m_context.db.write(job);
}

} // namespace confab
