#include "server/net/HubShard.h"

#include "server/net/NetObserver.h"
#include "server/net/Session.h"

#include <algorithm>

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
    if (session.follows(topic))
        return;
    flush(); // what came before is not for this session
    session.addTopic(topic);
    QList<Session *> &followers = m_topics[topic];
    if (followers.isEmpty())
        m_interest.topicFollowed(topic);
    followers.append(&session);
}

void HubShard::unfollow(Session &session, const Topic &topic)
{
    if (!session.follows(topic))
        return;
    flush(); // what came before still is
    session.removeTopic(topic);
    const auto it = m_topics.find(topic);
    const qsizetype at = it->indexOf(&session);
    it->swapItemsAt(at, it->size() - 1);
    it->removeLast();
    if (it->isEmpty()) {
        m_topics.erase(it);
        m_interest.topicForgotten(topic);
    }
}

void HubShard::deliver(Delivery delivery)
{
    m_pending.push_back(std::move(delivery));
    if (!std::exchange(m_flushDue, true))
        transport::IoThread::current()->callAtTurnEnd(*this);
}

void HubShard::turnEnded()
{
    m_flushDue = false;
    flush();
}

void HubShard::flush()
{
    if (m_pending.empty())
        return;
    const std::vector<Delivery> pending = std::exchange(m_pending, {});
    const auto differ = [](const Delivery &a, const Delivery &b) {
        return a.broadcast.isVolatile || b.broadcast.isVolatile || a.broadcast.topics != b.broadcast.topics;
    };
    for (auto from = pending.begin(); from != pending.end();) {
        const auto last = std::adjacent_find(from, pending.end(), differ);
        const auto to = last == pending.end() ? last : last + 1;
        deliverRun({from, to});
        from = to;
    }
}

// All of a run have the same topics, so that whoever follows one of these gets all, but for those meant to be left out.
void HubShard::deliverRun(std::span<const Delivery> run)
{
    std::vector<transport::PreparedPacket> packets;
    QSet<ConnectionId> without;
    QSet<UserId> withoutUser;
    for (const Delivery &delivery : run) {
        packets.push_back(delivery.packet);
        without.insert(delivery.broadcast.except);
        withoutUser.insert(delivery.broadcast.exceptUser);
    }
    const transport::PreparedPacket joined = run.size() > 1 ? transport::PreparedPacket::joined(packets) : packets.front();

    ++m_round;
    int receiversOfAll = 0;
    std::vector<int> receivers(run.size());
    for (const Topic &topic : run.front().broadcast.topics) {
        const auto it = m_topics.constFind(topic);
        if (it == m_topics.constEnd())
            continue;
        const QList<Session *> followers = *it; // a session that is cut while being written to leaves the list
        for (Session *session : followers) {
            if (!session->markRound(m_round))
                continue;
            const bool all = !without.contains(session->connectionId()) && !withoutUser.contains(session->caller().user);
            if (all && session->deliverAll(joined, run)) {
                ++receiversOfAll;
                continue;
            }
            for (size_t i = 0; i < run.size(); ++i) {
                if (run[i].broadcast.except != session->connectionId())
                    receivers[i] += session->deliver(run[i].broadcast, run[i].packet);
            }
        }
    }
    for (size_t i = 0; i < run.size(); ++i) {
        if (const int count = receiversOfAll + receivers[i])
            m_observer.delivered(nameOf(run[i].broadcast.event), count);
    }
}

// A session that is handed something may end by it, so that is done before sessions are looked up.

void HubShard::apply(const MembershipChange &change)
{
    flush();
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
    flush();
    for (const Topic &topic : {Topic::of(closed.chat), Topic::viewersOf(closed.chat)}) {
        for (Session *session : followers(topic))
            unfollow(*session, topic);
    }
}

void HubShard::apply(const SessionEnded &ended)
{
    flush();
    for (Session *session : followers(Topic::of(ended.user))) {
        const SessionId id = session->caller().session;
        const bool meant = ended.session.isNull() ? id != ended.exceptSession : id == ended.session;
        if (meant)
            session->revoke(QString::fromLatin1(ended.reason));
    }
}

} // namespace confab
