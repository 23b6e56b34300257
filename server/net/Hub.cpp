#include "server/net/Hub.h"

#include "server/net/Session.h"

namespace confab {

class Hub::ShardInterest final : public HubShard::Interest
{
public:
    ShardInterest(Hub &hub, int thread) : m_hub(hub), m_thread(thread) {}
    void topicFollowed(const Topic &topic) override { m_hub.note(topic, m_thread, true); }
    void topicForgotten(const Topic &topic) override { m_hub.note(topic, m_thread, false); }

private:
    Hub &m_hub;
    int m_thread;
};

Hub::Hub(transport::IoThreadPool &threads, NetObserver &observer)
    : m_threads(threads)
{
    for (int i = 0; i < threads.size(); ++i) {
        m_interests.push_back(std::make_unique<ShardInterest>(*this, i));
        m_shards.push_back(std::make_unique<HubShard>(*m_interests.back(), observer));
    }
}

Hub::~Hub() = default;

HubShard &Hub::shard(int thread)
{
    return *m_shards[size_t(thread)];
}

void Hub::note(const Topic &topic, int thread, bool follows)
{
    const ThreadSet bit = ThreadSet(1) << thread;
    const std::unique_lock lock(m_mutex);
    if (follows) {
        m_followed[topic] |= bit;
        return;
    }
    const auto it = m_followed.find(topic);
    if (it == m_followed.end())
        return;
    *it &= ~bit;
    if (*it == 0)
        m_followed.erase(it);
}

Hub::ThreadSet Hub::followersOf(const QList<Topic> &topics) const
{
    ThreadSet threads = 0;
    const std::shared_lock lock(m_mutex);
    for (const Topic &topic : topics)
        threads |= m_followed.value(topic);
    return threads;
}

void Hub::published(const Publication &publication)
{
    std::visit([this](const auto &what) {
        using What = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<What, Broadcast>) {
            deliver(what);
        } else {
            if constexpr (std::is_same_v<What, MembershipChange>)
                expectFollowers(what);
            applyEverywhere(what);
        }
    }, publication);
}

// What is published to the chat right after must find the new member's threads, though they have not followed it yet.
void Hub::expectFollowers(const MembershipChange &change)
{
    if (!change.member)
        return;
    const std::unique_lock lock(m_mutex);
    if (const ThreadSet threads = m_followed.value(Topic::of(change.user)))
        m_followed[Topic::of(change.chat)] |= threads;
}

void Hub::deliver(const Broadcast &broadcast)
{
    const ThreadSet threads = followersOf(broadcast.topics);
    if (!threads)
        return;
    const transport::PreparedPacket packet = packetOf(broadcast.event);
    for (int i = 0; i < m_threads.size(); ++i) {
        if (threads & (ThreadSet(1) << i))
            m_threads.at(i).post([shard = m_shards[size_t(i)].get(), broadcast, packet] { shard->deliver({broadcast, packet}); });
    }
}

void Hub::withSession(ConnectionId connection, std::function<void(Session &, HubShard &)> call)
{
    const int thread = Session::threadOf(connection);
    if (connection == 0 || thread >= m_threads.size())
        return;
    m_threads.at(thread).post([shard = m_shards[size_t(thread)].get(), connection, call = std::move(call)] {
        shard->flush(); // may end sessions
        if (Session *session = shard->find(connection))
            call(*session, *shard);
    });
}

void Hub::view(ConnectionId connection, ChatId chat)
{
    withSession(connection, [chat](Session &session, HubShard &shard) {
        if (session.follows(Topic::of(chat)))
            shard.follow(session, Topic::viewersOf(chat));
    });
}

void Hub::unview(ConnectionId connection, ChatId chat)
{
    withSession(connection, [chat](Session &session, HubShard &shard) { shard.unfollow(session, Topic::viewersOf(chat)); });
}

void Hub::sendAllAway()
{
    for (int i = 0; i < m_threads.size(); ++i) {
        m_threads.at(i).post([shard = m_shards[size_t(i)].get()] {
            shard->flush();
            for (Session *session : shard->sessions())
                session->sendAway();
        });
    }
}

template<class Change>
void Hub::applyEverywhere(const Change &change)
{
    for (int i = 0; i < m_threads.size(); ++i)
        m_threads.at(i).post([shard = m_shards[size_t(i)].get(), change] { shard->apply(change); });
}

} // namespace confab
