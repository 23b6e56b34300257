#include "server/features/messages/DeleteFeature.h"

#include "common/protocol/Permissions.h"
#include "server/storage/MessageStore.h"

namespace confab {

using namespace Qt::StringLiterals;
using protocol::Action;

DeleteFeature::DeleteFeature(Database &database, Publisher &publisher, const Clock &clock)
    : m_database(database)
    , m_publisher(publisher)
    , m_clock(clock)
{
}

void DeleteFeature::declare(OperationTable &operations)
{
    operations.on<protocol::ops::DeleteMessage>(this, &DeleteFeature::remove);
}

Task<Result<protocol::MessageResult>> DeleteFeature::remove(Caller caller, protocol::MessageRef request)
{
    const auto change = [this, user = caller.user, connection = caller.connection, id = request.messageId](Transaction &tx) -> Result<protocol::MessageResult> {
        MessageStore messages(tx);
        const Result<LocatedMessage> message = messages.locate(id, user);
        if (!message)
            return Fail(message.error());
        const Action action = message->sender == user ? Action::DeleteOwn : Action::DeleteOthers;
        if (!protocol::mayDo(action, message->member.type, message->member.role))
            return Fail(Error::forbidden(u"You may delete your own messages only."_s));
        if (message->deleted)
            return protocol::MessageResult{messages.read(*message)};

        const protocol::Message tombstone = messages.erase(*message, m_clock.wall());
        tx.afterCommit([this, connection, tombstone] {
            m_publisher.toChat<protocol::events::MessageDeleted>(tombstone.chatId, {tombstone}, {.rev = tombstone.rev, .except = connection});
        });
        return protocol::MessageResult{messages.read(*message)};
    };
    co_return co_await m_database.write(change);
}

} // namespace confab
