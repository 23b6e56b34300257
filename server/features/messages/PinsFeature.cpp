#include "server/features/messages/PinsFeature.h"

#include "common/protocol/Permissions.h"
#include "server/storage/MessageStore.h"

namespace confab {

using namespace Qt::StringLiterals;
using protocol::Action;

namespace {

Result<LocatedMessage> locatePinnable(Transaction &tx, MessageId id, UserId user)
{
    Result<LocatedMessage> message = MessageStore(tx).locate(id, user);
    if (!message)
        return message;
    if (!protocol::mayDo(Action::Pin, message->member.type, message->member.role))
        return Fail(Error::forbidden(u"You may not pin messages here."_s));
    if (message->deleted)
        return Fail(Error::conflict(u"messageId"_s, u"This message was deleted."_s));
    return message;
}

} // namespace

PinsFeature::PinsFeature(Database &database, Publisher &publisher, const Clock &clock)
    : m_database(database)
    , m_publisher(publisher)
    , m_clock(clock)
{
}

void PinsFeature::declare(OperationTable &operations)
{
    operations.on<protocol::ops::PinMessage>(this, &PinsFeature::pin);
    operations.on<protocol::ops::UnpinMessage>(this, &PinsFeature::unpin);
    operations.on<protocol::ops::GetPins>(this, &PinsFeature::list);
}

Task<Result<protocol::MessageResult>> PinsFeature::pin(Caller caller, protocol::MessageRef request)
{
    const auto change = [this, user = caller.user, connection = caller.connection, id = request.messageId](Transaction &tx) -> Result<protocol::MessageResult> {
        MessageStore messages(tx);
        const Result<LocatedMessage> message = locatePinnable(tx, id, user);
        if (!message)
            return Fail(message.error());
        if (!message->pinned && messages.pinned(message->member, pinsPerChat).size() == pinsPerChat)
            return Fail(Error::conflict(u"messageId"_s, u"At most %1 messages can be pinned: unpin another first."_s.arg(pinsPerChat)));
        if (const auto changed = messages.setPinned(*message, true, m_clock.wall())) {
            tx.afterCommit([this, user, connection, changed = *changed] {
                m_publisher.toChat<protocol::events::MessagePinned>(changed.chatId, {changed, user}, {.rev = changed.rev, .except = connection});
            });
        }
        return protocol::MessageResult{messages.read(*message)};
    };
    co_return co_await m_database.write(change);
}

Task<Result<protocol::MessageResult>> PinsFeature::unpin(Caller caller, protocol::MessageRef request)
{
    const auto change = [this, user = caller.user, connection = caller.connection, id = request.messageId](Transaction &tx) -> Result<protocol::MessageResult> {
        MessageStore messages(tx);
        const Result<LocatedMessage> message = locatePinnable(tx, id, user);
        if (!message)
            return Fail(message.error());
        if (const auto changed = messages.setPinned(*message, false, m_clock.wall())) {
            tx.afterCommit([this, user, connection, changed = *changed] {
                m_publisher.toChat<protocol::events::MessageUnpinned>(changed.chatId, {changed, user}, {.rev = changed.rev, .except = connection});
            });
        }
        return protocol::MessageResult{messages.read(*message)};
    };
    co_return co_await m_database.write(change);
}

Task<Result<protocol::PinnedMessages>> PinsFeature::list(Caller caller, protocol::ChatRef chat)
{
    const auto look = [user = caller.user, id = chat.chatId](Transaction &tx) -> Result<protocol::PinnedMessages> {
        const Result<Membership> reader = MemberStore(tx).membership(id, user);
        if (!reader)
            return Fail(reader.error());
        return protocol::PinnedMessages{MessageStore(tx).pinned(*reader, pinsPerChat)};
    };
    co_return co_await m_database.read(look);
}

} // namespace confab
