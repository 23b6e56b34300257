#pragma once

#include "server/bus/EventBus.h"
#include "server/transport/IoThread.h"
#include "server/transport/PreparedPacket.h"

#include <QHash>
#include <QList>

#include <span>
#include <vector>

namespace confab {

class NetObserver;
class Session;

// A broadcast on its way to the sessions of one I/O thread.
struct Delivery {
    Broadcast broadcast;
    transport::PreparedPacket packet;
};

// One I/O thread's part of the Hub: which of its sessions follow which topic. That thread only.
// What is delivered during a turn of the loop goes out when the turn ends, or before anything changes who follows what, or
// a request is answered: packets for the same followers are then joined once instead of being handed one by one to each.
class HubShard final : private transport::TurnEndListener
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

    void deliver(Delivery delivery);
    void flush(); // what was delivered goes to the sessions now
    void apply(const MembershipChange &change);
    void apply(const ChatClosed &closed);
    void apply(const SessionEnded &ended);

    Session *find(ConnectionId connection) const { return m_sessions.value(connection); }
    QList<Session *> sessions() const { return m_sessions.values(); }

private:
    void turnEnded() override;
    void deliverRun(std::span<const Delivery> run);
    QList<Session *> followers(const Topic &topic) const { return m_topics.value(topic); }

    Interest &m_interest;
    NetObserver &m_observer;
    QHash<Topic, QList<Session *>> m_topics;
    QHash<ConnectionId, Session *> m_sessions;
    std::vector<Delivery> m_pending;
    bool m_flushDue = false; // at the turn's end
    quint64 m_round = 0; // marks who has had the present broadcasts
};

} // namespace confab
