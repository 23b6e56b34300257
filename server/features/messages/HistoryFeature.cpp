#include "server/features/messages/HistoryFeature.h"

#include "server/storage/MessageStore.h"

namespace confab {

using namespace Qt::StringLiterals;
using protocol::limits::pageDefault;

namespace {

Result<void> checkOneBound(const protocol::HistoryQuery &query)
{
    const int bounds = query.before.has_value() + query.after.has_value() + query.around.has_value() + query.date.has_value();
    if (bounds > 1) {
        const QString field = query.date ? u"date"_s : query.around ? u"around"_s : u"after"_s;
        return Fail(Error::invalid(field, u"Give only one of before, after, around and date."_s));
    }
    return {};
}

protocol::MessagePage readPage(MessageStore messages, const Membership &reader, const protocol::HistoryQuery &query)
{
    const int limit = query.limit.value_or(pageDefault);
    if (query.before)
        return messages.before(reader, *query.before, limit);
    if (query.after)
        return messages.after(reader, *query.after, limit);
    if (query.around)
        return messages.around(reader, *query.around, limit);
    if (query.date)
        return messages.around(reader, messages.seqAtDate(reader, *query.date), limit);
    return messages.latest(reader, limit);
}

} // namespace

void HistoryFeature::declare(OperationTable &operations)
{
    namespace ops = protocol::ops;
    operations.on<ops::GetMessages>(this, &HistoryFeature::page);
    operations.on<ops::GetChanges>(this, &HistoryFeature::changes);
    operations.on<ops::GetMessage>(this, &HistoryFeature::message);
    operations.on<ops::GetThread>(this, &HistoryFeature::thread);
    operations.on<ops::GetMessageHistory>(this, &HistoryFeature::versions);
}

Task<Result<protocol::MessagePage>> HistoryFeature::page(Caller caller, protocol::HistoryQuery query)
{
    CONFAB_CO_TRY(checkOneBound(query));
    const auto look = [user = caller.user, query](Transaction &tx) -> Result<protocol::MessagePage> {
        const Result<Membership> reader = MemberStore(tx).membership(query.chatId, user);
        if (!reader)
            return Fail(reader.error());
        return readPage(MessageStore(tx), *reader, query);
    };
    co_return co_await m_database.read(look);
}

Task<Result<protocol::Changes>> HistoryFeature::changes(Caller caller, protocol::ChangesQuery query)
{
    const auto look = [user = caller.user, query](Transaction &tx) -> Result<protocol::Changes> {
        const Result<Membership> reader = MemberStore(tx).membership(query.chatId, user);
        if (!reader)
            return Fail(reader.error());
        return MessageStore(tx).changes(*reader, query.since, query.limit.value_or(protocol::limits::pageMax));
    };
    co_return co_await m_database.read(look);
}

Task<Result<protocol::MessageResult>> HistoryFeature::message(Caller caller, protocol::MessageRef ref)
{
    const auto look = [user = caller.user, ref](Transaction &tx) -> Result<protocol::MessageResult> {
        const Result<LocatedMessage> message = MessageStore(tx).locate(ref.messageId, user);
        if (!message)
            return Fail(message.error());
        return protocol::MessageResult{MessageStore(tx).read(*message)};
    };
    co_return co_await m_database.read(look);
}

Task<Result<protocol::MessagePage>> HistoryFeature::thread(Caller caller, protocol::ThreadQuery query)
{
    const auto look = [user = caller.user, query](Transaction &tx) -> Result<protocol::MessagePage> {
        MessageStore messages(tx);
        Result<LocatedMessage> root = messages.locate(query.messageId, user);
        if (!root)
            return Fail(root.error());
        // Asked for by one of its messages, it is the thread that this one belongs to.
        if (const std::optional<MessageId> thread = messages.read(*root).threadId)
            root = messages.locate(*thread, user);
        if (!root)
            return Fail(root.error());
        return messages.thread(*root, query.after.value_or(0), query.limit.value_or(pageDefault));
    };
    co_return co_await m_database.read(look);
}

Task<Result<protocol::MessageVersions>> HistoryFeature::versions(Caller caller, protocol::MessageRef ref)
{
    const auto look = [user = caller.user, ref](Transaction &tx) -> Result<protocol::MessageVersions> {
        const Result<LocatedMessage> message = MessageStore(tx).locate(ref.messageId, user);
        if (!message)
            return Fail(message.error());
        if (message->deleted)
            return protocol::MessageVersions{};
        return protocol::MessageVersions{MessageStore(tx).versions(*message), {}};
    };
    co_return co_await m_database.read(look);
}

} // namespace confab
