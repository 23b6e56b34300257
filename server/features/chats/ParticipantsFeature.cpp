#include "server/features/chats/ParticipantsFeature.h"

#include "server/features/chats/Access.h"
#include "server/features/chats/Leaving.h"
#include "server/features/chats/MemberNews.h"
#include "server/features/chats/People.h"

namespace confab {

using namespace Qt::StringLiterals;
namespace ops = protocol::ops;

void ParticipantsFeature::declare(OperationTable &operations)
{
    operations.on<ops::ListParticipants>(this, &ParticipantsFeature::list);
    operations.on<ops::AddParticipants>(this, &ParticipantsFeature::add);
    operations.on<ops::RemoveParticipant>(this, &ParticipantsFeature::remove);
    operations.on<ops::LeaveChat>(this, &ParticipantsFeature::leave);
}

Task<Result<protocol::ParticipantPage>> ParticipantsFeature::list(Caller caller, protocol::ListParticipants request)
{
    const auto job = [user = caller.user, request](Transaction &tx) -> Result<protocol::ParticipantPage> {
        const Result<Membership> member = permit(tx, request.chatId, user, protocol::Action::Read);
        if (!member)
            return Fail(member.error());
        return MemberStore(tx).page(*member, request.cursor, request.limit.value_or(protocol::limits::pageDefault));
    };
    Result<protocol::ParticipantPage> page = co_await m_context.db.read(job);
    if (page) {
        for (protocol::Participant &participant : page->items)
            m_context.presence.show(participant.user);
    }
    co_return page;
}

Task<Result<protocol::ParticipantPage>> ParticipantsFeature::add(Caller caller, protocol::AddParticipants request)
{
    QList<UserId> people = request.userIds;
    if (request.userId)
        people.prepend(*request.userId);
    people = distinct(people);
    const QString field = request.userId ? u"userId"_s : u"userIds"_s;
    if (people.isEmpty())
        co_return Fail(Error::invalid(field, u"Say whom to add."_s));

    const Timestamp now = m_context.clock.wall();
    const auto job = [=, context = m_context, user = caller.user, id = request.chatId](Transaction &tx) -> Result<protocol::ParticipantPage> {
        const Result<Membership> member = permit(tx, id, user, protocol::Action::Invite);
        if (!member)
            return Fail(member.error());
        CONFAB_TRY(checkExist(tx, people, field));
        MemberStore members(tx);
        protocol::ParticipantPage added;
        QList<UserId> newcomers;
        for (const UserId &person : people) {
            if (members.isBanned(member->chatKey, person))
                return Fail(Error::conflict(field, u"%1 is banned here: lift the ban first."_s.arg(person.toString())));
            if (!members.add(member->chatKey, {person, Role::Member, now}))
                continue;
            newcomers += person;
            if (auto participant = members.participant(member->chatKey, person)) {
                context.presence.show(participant->user);
                added.items += *std::move(participant);
            }
        }
        MemberNews(tx, context).came(member->chatKey, id, newcomers, MemberNews::Start::ExistingChat, user);
        return added;
    };
    co_return co_await m_context.db.write(job);
}

Task<Result<protocol::Empty>> ParticipantsFeature::remove(Caller caller, protocol::ParticipantRef request)
{
    if (request.userId == caller.user)
        co_return co_await leave(std::move(caller), {request.chatId});
    const auto job = [=, context = m_context, user = caller.user](Transaction &tx) -> Result<protocol::Empty> {
        const Result<Membership> member = permit(tx, request.chatId, user, protocol::Action::RemoveMember);
        if (!member)
            return Fail(member.error());
        const std::optional<Role> role = MemberStore(tx).roleOf(member->chatKey, request.userId);
        if (!role)
            return Fail(Error::notFound(u"This person is not a member of the chat."_s));
        CONFAB_TRY(standAbove(*member, *role));
        Leaving(tx, context).remove(*member, request.userId);
        return protocol::Empty{};
    };
    co_return co_await m_context.db.write(job);
}

Task<Result<protocol::Empty>> ParticipantsFeature::leave(Caller caller, protocol::ChatRef request)
{
    const Timestamp now = m_context.clock.wall();
    const auto job = [=, context = m_context, user = caller.user](Transaction &tx) -> Result<protocol::Empty> {
        const Result<Membership> member = permit(tx, request.chatId, user, protocol::Action::Leave);
        if (!member)
            return Fail(member.error());
        Leaving(tx, context).leave(*member, now);
        return protocol::Empty{};
    };
    co_return co_await m_context.db.write(job);
}

} // namespace confab
