#pragma once

#include "server/bus/EventBus.h"
#include "server/transport/PreparedPacket.h"

#include <QHash>
#include <QList>

namespace confab {

class NetObserver;
class Session;

// One I/O thread's part of the Hub: which of its sessions follow which topic. That thread only.
class HubShard
{
public:
    // Told when the first session here follows a topic, and when the last one ceases to.
    class Interest
    {
    public:
        virtual void topicFollowed(const Topic &topic) = 0;
        virtual void topicForgotten(const Topic &topic) = 0;

    protected:
        ~Interest() = default;
    };

    HubShard(Interest &interest, NetObserver &observer) : m_interest(interest), m_observer(observer) {}

    void follow(Session &session, const Topic &topic); // no harm if it does already
    void unfollow(Session &session, const Topic &topic);
    void add(Session &session);
    void remove(Session &session); // and unfollows all

    void deliver(const Broadcast &broadcast, const transport::PreparedPacket &packet);
    void apply(const MembershipChange &change);
    void apply(const ChatClosed &closed);
    void apply(const SessionEnded &ended);

    Session *find(ConnectionId connection) const { return m_sessions.value(connection); }
    QList<Session *> sessions() const { return m_sessions.values(); }

private:
    QList<Session *> followers(const Topic &topic) const { return m_topics.value(topic); }

    Interest &m_interest;
    NetObserver &m_observer;
    QHash<Topic, QList<Session *>> m_topics;
    QHash<ConnectionId, Session *> m_sessions;
    quint64 m_round = 0; // marks who has had the present broadcast
};

} // namespace confab
