#include "server/features/messages/SendFeature.h"

#include "common/base/Text.h"
#include "common/protocol/Permissions.h"
#include "server/features/messages/Mentions.h"
#include "server/features/messages/MessageText.h"
#include "server/storage/MessageStore.h"

namespace confab {

using namespace Qt::StringLiterals;
using protocol::Action;

namespace {

Result<void> check(const protocol::SendMessage &request)
{
    if (request.type == MessageType::System)
        return Fail(Error::invalid(u"type"_s, u"System messages are the server's own."_s));
    if (request.fileIds.isEmpty()) {
        if (request.type.value_or(MessageType::Text) != MessageType::Text)
            return Fail(Error::invalid(u"type"_s, u"Without files, a message is text."_s));
        if (isBlank(request.content))
            return Fail(Error::invalid(u"content"_s, u"May be blank only with files."_s));
    }
    return {};
}

} // namespace

SendFeature::SendFeature(Database &database, Publisher &publisher, const Clock &clock)
    : m_database(database)
    , m_publisher(publisher)
    , m_clock(clock)
{
}

void SendFeature::declare(OperationTable &operations)
{
    operations.on<protocol::ops::SendMessage>(this, &SendFeature::send);
}

Task<Result<protocol::SentMessage>> SendFeature::send(Caller caller, protocol::SendMessage request)
{
    request.content = normalisedContent(std::move(request.content));
    CONFAB_CO_TRY(check(request));

    // Save …
    const auto save = [this, user = caller.user, connection = caller.connection, request = std::move(request)](Transaction &tx) -> Result<protocol::SentMessage> {
        const Result<Membership> member = MemberStore(tx).membership(request.chatId, user);
        if (!member)
            return Fail(member.error());
        if (!protocol::mayDo(Action::Send, member->type, member->role))
            return Fail(Error::forbidden(u"You may not write here."_s));

        NewMessage message;
        // The time of the commit's thread, not of the request's: so that a chat's times rise with its seqs.
        message.sentAt = m_clock.wall();
        message.id = MessageId::create(message.sentAt);
        message.clientId = request.clientId;
        message.type = request.type.value_or(request.fileIds.isEmpty() ? MessageType::Text : MessageType::File);
        message.content = request.content;
        message.replyTo = request.replyTo;
        message.threadId = request.threadId;
        message.fileIds = request.fileIds;
        message.mentions = mentioned(tx, *member, request.content, request.mentions);
        Result<protocol::SentMessage> sent = MessageStore(tx).send(*member, message);
        if (!sent)
            return sent;
        if (sent->duplicate) {
            sent->message = MessageStore(tx).read(*MessageStore(tx).locate(sent->message.id, user));
            return sent;
        }

        // … after the acknowledgement, broadcast.
        tx.afterCommit([this, connection, message = sent->message] {
            m_publisher.toChat<protocol::events::MessageReceived>(message.chatId, {message}, {.rev = message.rev, .except = connection});
        });
        if (member->memberCount <= MessageStore::statusUpTo)
            sent->message.status = MessageStatus::Sent;
        return sent;
    };
    // … acknowledge: the net layer does, with what is returned here.
    co_return co_await m_database.write(save);
}

} // namespace confab
