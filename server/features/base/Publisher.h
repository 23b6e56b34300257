#pragma once

#include "server/bus/EventBus.h"
#include "server/features/base/OperationTable.h"

namespace confab {

struct PublishOptions {
    qint64 rev = 0;
    ConnectionId except = 0;
    UserId exceptUser = {};
};

// How features say what happened. Safe from any thread. What changes a chat is published from the commit that wrote it
// (Transaction::afterCommit), so that a chat's events go out in the order of their `rev`.
class Publisher
{
public:
    explicit Publisher(EventBus &bus) : m_bus(bus) {}

    template<class Event>
    void toChat(ChatId chat, const typename Event::Payload &payload, const PublishOptions &options = {})
    {
        send({Topic::of(chat)}, encodeEvent<Event>(payload), Event::isVolatile, options);
    }

    template<class Event>
    void toUser(UserId user, const typename Event::Payload &payload, const PublishOptions &options = {})
    {
        send({Topic::of(user)}, encodeEvent<Event>(payload), Event::isVolatile, options);
    }

    template<class Event>
    void toTopics(const QList<Topic> &topics, const typename Event::Payload &payload, const PublishOptions &options = {})
    {
        send(topics, encodeEvent<Event>(payload), Event::isVolatile, options);
    }

    void joined(UserId user, ChatId chat) { m_bus.publish(MembershipChange{user, chat, true}); }
    void left(UserId user, ChatId chat) { m_bus.publish(MembershipChange{user, chat, false}); }
    void closed(ChatId chat) { m_bus.publish(ChatClosed{chat}); }
    void sessionEnded(UserId user, SessionId session, const char *reason);
    void otherSessionsEnded(UserId user, SessionId except, const char *reason); // a null `except` spares none

private:
    void send(const QList<Topic> &topics, const QByteArray &event, bool isVolatile, const PublishOptions &options);

    EventBus &m_bus;
};

} // namespace confab
