#include "server/features/messages/EditFeature.h"

#include "common/base/Text.h"
#include "common/protocol/Permissions.h"
#include "server/features/messages/Mentions.h"
#include "server/features/messages/MessageText.h"
#include "server/storage/MessageStore.h"

namespace confab {

using namespace Qt::StringLiterals;
using protocol::Action;

namespace {

Result<void> check(const LocatedMessage &message, Timestamp now, std::chrono::milliseconds window)
{
    if (message.deleted)
        return Fail(Error::conflict(u"messageId"_s, u"This message was deleted."_s));
    const Membership &member = message.member;
    if (message.sender != member.person.id || message.type == MessageType::System
        || !protocol::mayDo(Action::EditOwn, member.type, member.role))
        return Fail(Error::forbidden(u"You may edit your own messages only."_s));
    if (now - message.sentAt > window)
        return Fail(Error::of(ErrorCode::EditWindowClosed, u"This message is too old to be edited."_s));
    return {};
}

} // namespace

EditFeature::EditFeature(Database &database, Publisher &publisher, const Clock &clock, std::chrono::milliseconds window)
    : m_database(database)
    , m_publisher(publisher)
    , m_clock(clock)
    , m_window(window)
{
}

void EditFeature::declare(OperationTable &operations)
{
    operations.on<protocol::ops::EditMessage>(this, &EditFeature::edit);
}

Task<Result<protocol::MessageResult>> EditFeature::edit(Caller caller, protocol::EditMessage request)
{
    const QString content = normalisedContent(std::move(request.content));
    if (isBlank(content))
        co_return Fail(Error::invalid(u"content"_s, u"May not be blank."_s));

    const auto change = [this, user = caller.user, connection = caller.connection, id = request.messageId, content](Transaction &tx) -> Result<protocol::MessageResult> {
        MessageStore messages(tx);
        const Result<LocatedMessage> message = messages.locate(id, user);
        if (!message)
            return Fail(message.error());
        const Timestamp now = m_clock.wall();
        CONFAB_TRY(check(*message, now, m_window));
        if (protocol::Message present = messages.read(*message); present.content == content)
            return protocol::MessageResult{std::move(present)};

        const protocol::Message edited = messages.edit(*message, content, mentioned(tx, message->member, content, {}), now);
        tx.afterCommit([this, connection, edited] {
            m_publisher.toChat<protocol::events::MessageEdited>(edited.chatId, {edited}, {.rev = edited.rev, .except = connection});
        });
        return protocol::MessageResult{messages.read(*message)};
    };
    co_return co_await m_database.write(change);
}

} // namespace confab
