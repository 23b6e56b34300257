#include "server/features/sync/SyncFeature.h"

#include "server/storage/ChatStore.h"
#include "server/storage/MessageStore.h"

#include <QSet>

namespace confab {

namespace {

// What is left of a bounded answer.
class Catchup
{
public:
    Catchup(Transaction &tx, UserId user) : m_tx(tx), m_user(user) {}

    Result<protocol::Synced> run(const protocol::Sync &request)
    {
        const QList<protocol::ReadyChat> own = ChatStore(m_tx).ready(m_user);
        QHash<ChatId, qint64> revs;
        for (const protocol::ReadyChat &chat : own)
            revs.insert(chat.id, chat.rev);
        QSet<ChatId> named;
        for (const protocol::ChatPosition &position : request.chats) {
            if (named.contains(position.id))
                continue;
            named.insert(position.id);
            const auto rev = revs.constFind(position.id);
            if (rev == revs.constEnd())
                m_synced.goneChats += position.id;
            else if (*rev != position.rev)
                CONFAB_TRY(addChanges(position));
        }
        for (const protocol::ReadyChat &chat : own) {
            if (!named.contains(chat.id))
                CONFAB_TRY(addNew(chat.id));
        }
        return std::move(m_synced);
    }

private:
    Result<void> addChanges(const protocol::ChatPosition &position)
    {
        if (m_itemsLeft == 0) {
            m_synced.chats += protocol::ChatChanges{position.id, position.rev, {}, true};
            return {};
        }
        const Result<Membership> member = MemberStore(m_tx).membership(position.id, m_user);
        if (!member)
            return Fail(member.error());
        protocol::Changes changes = MessageStore(m_tx).changes(*member, position.rev, std::min(SyncFeature::itemsPerChat, m_itemsLeft));
        m_itemsLeft -= int(changes.items.size());
        m_synced.chats += protocol::ChatChanges{position.id, changes.rev, std::move(changes.items), changes.more};
        return {};
    }

    Result<void> addNew(ChatId id)
    {
        if (m_synced.newChats.size() == SyncFeature::newChatsAtOnce)
            return {};
        Result<protocol::Chat> chat = ChatStore(m_tx).view(id, m_user);
        if (!chat)
            return Fail(chat.error());
        m_synced.newChats += *std::move(chat);
        return {};
    }

    Transaction &m_tx;
    const UserId m_user;
    protocol::Synced m_synced;
    int m_itemsLeft = SyncFeature::itemsInAll;
};

} // namespace

void SyncFeature::declare(OperationTable &operations)
{
    operations.on<protocol::ops::Sync>(this, &SyncFeature::sync);
}

Task<Result<protocol::Synced>> SyncFeature::sync(Caller caller, protocol::Sync request)
{
    const auto look = [user = caller.user, request = std::move(request)](Transaction &tx) {
        return Catchup(tx, user).run(request);
    };
    co_return co_await m_database.read(look);
}

} // namespace confab
