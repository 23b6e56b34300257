#include "server/net/HubShard.h"

#include "server/net/NetObserver.h"
#include "server/net/Session.h"

namespace confab {

void HubShard::add(Session &session)
{
    m_sessions.insert(session.connectionId(), &session);
}

void HubShard::remove(Session &session)
{
    const QList<Topic> topics = session.topics();
    for (const Topic &topic : topics)
        unfollow(session, topic);
    m_sessions.remove(session.connectionId());
}

void HubShard::follow(Session &session, const Topic &topic)
{
    if (!session.addTopic(topic))
        return;
    QList<Session *> &followers = m_topics[topic];
    if (followers.isEmpty())
        m_interest.topicFollowed(topic);
    followers.append(&session);
}

void HubShard::unfollow(Session &session, const Topic &topic)
{
    if (!session.removeTopic(topic))
        return;
    const auto it = m_topics.find(topic);
    const qsizetype at = it->indexOf(&session);
    it->swapItemsAt(at, it->size() - 1);
    it->removeLast();
    if (it->isEmpty()) {
        m_topics.erase(it);
        m_interest.topicForgotten(topic);
    }
}

void HubShard::deliver(const Broadcast &broadcast, const transport::PreparedPacket &packet)
{
    ++m_round;
    int receivers = 0;
    for (const Topic &topic : broadcast.topics) {
        const auto it = m_topics.constFind(topic);
        if (it == m_topics.constEnd())
            continue;
        const QList<Session *> followers = *it; // a session that is cut while being written to leaves the list
        for (Session *session : followers) {
            if (session->connectionId() != broadcast.except && session->markRound(m_round))
                receivers += session->deliver(broadcast, packet);
        }
    }
    if (receivers > 0)
        m_observer.delivered(nameOf(broadcast.event), receivers);
}

void HubShard::apply(const MembershipChange &change)
{
    for (Session *session : followers(Topic::of(change.user))) {
        if (change.member) {
            follow(*session, Topic::of(change.chat));
        } else {
            unfollow(*session, Topic::of(change.chat));
            unfollow(*session, Topic::viewersOf(change.chat));
        }
    }
    if (!m_topics.contains(Topic::of(change.chat))) // the connection that the Hub expected to follow it has gone
        m_interest.topicForgotten(Topic::of(change.chat));
}

void HubShard::apply(const ChatClosed &closed)
{
    for (const Topic &topic : {Topic::of(closed.chat), Topic::viewersOf(closed.chat)}) {
        for (Session *session : followers(topic))
            unfollow(*session, topic);
    }
}

void HubShard::apply(const SessionEnded &ended)
{
    for (Session *session : followers(Topic::of(ended.user))) {
        const SessionId id = session->caller().session;
        const bool meant = ended.session.isNull() ? id != ended.exceptSession : id == ended.session;
        if (meant)
            session->revoke(QString::fromLatin1(ended.reason));
    }
}

} // namespace confab
