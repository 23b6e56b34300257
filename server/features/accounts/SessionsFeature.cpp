#include "server/features/accounts/SessionsFeature.h"

#include "server/storage/SessionStore.h"

namespace confab {

using namespace Qt::StringLiterals;
using protocol::DeviceSession;
using protocol::DeviceSessions;
using protocol::Empty;

void SessionsFeature::declare(OperationTable &operations)
{
    operations.on<protocol::ops::ListSessions>(this, &SessionsFeature::list);
    operations.on<protocol::ops::RevokeSession>(this, &SessionsFeature::revoke);
    operations.on<protocol::ops::RevokeOtherSessions>(this, &SessionsFeature::revokeOthers);
}

Task<Result<DeviceSessions>> SessionsFeature::list(Caller caller, Empty)
{
    const auto list = [caller](Transaction &tx) -> Result<DeviceSessions> {
        DeviceSessions devices;
        const QList<SessionRecord> records = SessionStore(tx).ofUser(caller.user);
        for (const SessionRecord &record : records) {
            devices.items += DeviceSession{record.id, record.device, record.address, record.createdAt, record.lastSeen,
                                        record.id == caller.session};
        }
        return devices;
    };
    co_return co_await m_context.db.read(list);
}

Task<Result<Empty>> SessionsFeature::revoke(Caller caller, protocol::SessionRef request)
{
    const auto revoke = [&context = m_context, user = caller.user, id = request.sessionId](Transaction &tx) -> Result<Empty> {
        SessionStore sessions(tx);
        const auto session = sessions.find(id);
        if (!session || session->userId != user || !sessions.revoke(id, u"revoked"_s, context.clock.wall()))
            return Fail(Error::notFound(u"No such session."_s));
        tx.afterCommit([&publisher = context.publisher, user, id] { publisher.sessionEnded(user, id, "revoked"); });
        return Empty{};
    };
    co_return co_await m_context.db.write(revoke);
}

Task<Result<Empty>> SessionsFeature::revokeOthers(Caller caller, Empty)
{
    const auto revoke = [&context = m_context, caller](Transaction &tx) -> Result<Empty> {
        SessionStore(tx).revokeAll(caller.user, caller.session, u"revoked"_s, context.clock.wall());
        tx.afterCommit([&publisher = context.publisher, caller] {
            publisher.otherSessionsEnded(caller.user, caller.session, "revoked");
        });
        return Empty{};
    };
    co_return co_await m_context.db.write(revoke);
}

} // namespace confab
