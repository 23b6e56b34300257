#include "server/features/reactions/ReactionsFeature.h"

#include "common/protocol/Permissions.h"
#include "server/features/reactions/Emoji.h"
#include "server/storage/ReactionStore.h"

namespace confab {

using namespace Qt::StringLiterals;
using protocol::Action;

namespace {

Result<LocatedMessage> locateReactable(Transaction &tx, MessageId id, UserId user)
{
    Result<LocatedMessage> message = MessageStore(tx).locate(id, user);
    if (!message)
        return message;
    if (!protocol::mayDo(Action::React, message->member.type, message->member.role))
        return Fail(Error::forbidden(u"You may not react here."_s));
    if (message->deleted)
        return Fail(Error::conflict(u"messageId"_s, u"This message was deleted."_s));
    return message;
}

} // namespace

ReactionsFeature::ReactionsFeature(Database &database, Publisher &publisher, const Clock &clock)
    : m_database(database)
    , m_publisher(publisher)
    , m_clock(clock)
{
}

void ReactionsFeature::declare(OperationTable &operations)
{
    operations.on<protocol::ops::AddReaction>(this, &ReactionsFeature::add);
    operations.on<protocol::ops::RemoveReaction>(this, &ReactionsFeature::remove);
}

Task<Result<protocol::MessageResult>> ReactionsFeature::add(Caller caller, protocol::React request)
{
    if (!isEmoji(request.emoji))
        co_return Fail(Error::invalid(u"emoji"_s, u"Must be one emoji."_s));

    const auto change = [this, user = caller.user, connection = caller.connection, request](Transaction &tx) -> Result<protocol::MessageResult> {
        const Result<LocatedMessage> message = locateReactable(tx, request.messageId, user);
        if (!message)
            return Fail(message.error());
        ReactionStore reactions(tx);
        const auto changed = reactions.add(*message, request.emoji, m_clock.wall());
        if (changed && changed->reactions.size() > kindsPerMessage) // answering an error undoes it
            return Fail(Error::conflict(u"emoji"_s, u"A message can have at most %1 different reactions."_s.arg(kindsPerMessage)));
        if (changed) {
            tx.afterCommit([this, user, connection, emoji = request.emoji, changed = *changed] {
                m_publisher.toChat<protocol::events::ReactionAdded>(changed.chatId, {changed, user, emoji}, {.rev = changed.rev, .except = connection});
            });
        }
        return protocol::MessageResult{MessageStore(tx).read(*message)};
    };
    co_return co_await m_database.write(change);
}

Task<Result<protocol::MessageResult>> ReactionsFeature::remove(Caller caller, protocol::React request)
{
    const auto change = [this, user = caller.user, connection = caller.connection, request](Transaction &tx) -> Result<protocol::MessageResult> {
        const Result<LocatedMessage> message = locateReactable(tx, request.messageId, user);
        if (!message)
            return Fail(message.error());
        if (const auto changed = ReactionStore(tx).remove(*message, request.emoji)) {
            tx.afterCommit([this, user, connection, emoji = request.emoji, changed = *changed] {
                m_publisher.toChat<protocol::events::ReactionRemoved>(changed.chatId, {changed, user, emoji}, {.rev = changed.rev, .except = connection});
            });
        }
        return protocol::MessageResult{MessageStore(tx).read(*message)};
    };
    co_return co_await m_database.write(change);
}

} // namespace confab
