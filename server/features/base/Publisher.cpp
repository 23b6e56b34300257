#include "server/features/base/Publisher.h"

namespace confab {

void Publisher::sessionEnded(UserId user, SessionId session, const char *reason)
{
    m_bus.publish(SessionEnded{user, session, {}, reason});
}

void Publisher::otherSessionsEnded(UserId user, SessionId except, const char *reason)
{
    m_bus.publish(SessionEnded{user, {}, except, reason});
}

void Publisher::send(const QList<Topic> &topics, const QByteArray &event, bool isVolatile, const PublishOptions &options)
{
    m_bus.publish(Broadcast{topics, event, options.rev, options.except, options.exceptUser, isVolatile});
}

} // namespace confab
