#include "server/features/receipts/ReceiptsFeature.h"

namespace confab {

using namespace Qt::StringLiterals;

void ReceiptsFeature::declare(OperationTable &operations)
{
    namespace ops = protocol::ops;
    operations.on<ops::AckDelivered>(this, &ReceiptsFeature::delivered);
    operations.on<ops::MarkAsRead>(this, &ReceiptsFeature::read);
    operations.on<ops::GetUnread>(this, &ReceiptsFeature::unread);
    operations.on<ops::GetMessageStatus>(this, &ReceiptsFeature::status);
}

Task<Result<protocol::Empty>> ReceiptsFeature::delivered(Caller caller, protocol::Delivered request)
{
    CONFAB_CO_TRY(co_await m_marks.raise({request.chatId, caller.user, request.seq, 0}));
    co_return protocol::Empty{};
}

Task<Result<protocol::Unread>> ReceiptsFeature::read(Caller caller, protocol::MarkRead request)
{
    if (!request.seq && !request.messageId)
        co_return Fail(Error::invalid(u"seq"_s, u"Give seq or messageId."_s));
    qint64 seq = request.seq.value_or(0);
    if (request.messageId) {
        const Result<qint64> named = co_await seqOf(caller.user, request.chatId, *request.messageId);
        if (!named)
            co_return Fail(named.error());
        seq = std::max(seq, *named);
    }
    if (seq == 0)
        co_return co_await unread(caller, {request.chatId});
    co_return co_await m_marks.raise({request.chatId, caller.user, 0, seq});
}

Task<Result<qint64>> ReceiptsFeature::seqOf(UserId user, ChatId chat, MessageId id)
{
    const auto look = [user, chat, id](Transaction &tx) -> Result<qint64> {
        const Result<LocatedMessage> message = MessageStore(tx).locate(id, user);
        if (!message)
            return Fail(message.error());
        if (message->member.chatId != chat)
            return Fail(Error::invalid(u"messageId"_s, u"No such message in this chat."_s));
        return message->seq;
    };
    co_return co_await m_database.read(look);
}

Task<Result<protocol::Unread>> ReceiptsFeature::unread(Caller caller, protocol::ChatRef request)
{
    const auto look = [user = caller.user, request](Transaction &tx) -> Result<protocol::Unread> {
        const Result<Membership> member = MemberStore(tx).membership(request.chatId, user);
        if (!member)
            return Fail(member.error());
        return ReceiptStore(tx).unread(*member);
    };
    co_return co_await m_database.read(look);
}

Task<Result<protocol::MessageStatusReport>> ReceiptsFeature::status(Caller caller, protocol::MessageRef request)
{
    const auto look = [user = caller.user, request](Transaction &tx) -> Result<protocol::MessageStatusReport> {
        const Result<LocatedMessage> message = MessageStore(tx).locate(request.messageId, user);
        if (!message)
            return Fail(message.error());
        return ReceiptStore(tx).status(*message);
    };
    co_return co_await m_database.read(look);
}

} // namespace confab
