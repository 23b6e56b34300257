#include "server/features/files/ChatFilesFeature.h"

#include "server/storage/FileStore.h"

namespace confab {

void ChatFilesFeature::declare(OperationTable &operations)
{
    operations.on<protocol::ops::ListFiles>(this, &ChatFilesFeature::list);
}

Task<Result<protocol::ChatFilePage>> ChatFilesFeature::list(Caller caller, protocol::ChatFilesQuery query)
{
    const auto look = [user = caller.user, query](Transaction &tx) -> Result<protocol::ChatFilePage> {
        const Result<Membership> reader = MemberStore(tx).membership(query.chatId, user);
        if (!reader)
            return Fail(reader.error());
        return FileStore(tx).inChat(*reader, query.kind, query.cursor, query.limit.value_or(protocol::limits::pageDefault));
    };
    co_return co_await m_database.read(look);
}

} // namespace confab
