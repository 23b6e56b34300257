#pragma once

#include "server/features/base/ViewerRegistry.h"
#include "server/net/HubShard.h"
#include "server/transport/IoThread.h"

#include <memory>
#include <shared_mutex>
#include <vector>

namespace confab {

// Brings publications to the sessions that follow their topics. An event is framed once and its bytes are shared by all
// receivers; a publication is one posted call per I/O thread that has somebody for it.
// Safe from any thread, but for what shard() returns, which belongs to the shard's thread.
class Hub final : public BusListener, public ViewerRegistry
{
public:
    Hub(transport::IoThreadPool &threads, NetObserver &observer);
    ~Hub();

    HubShard &shard(int thread);
    void published(const Publication &publication) override;
    void view(ConnectionId connection, ChatId chat) override;
    void unview(ConnectionId connection, ChatId chat) override;

    // Runs `call` with the session in its own thread, if it is still there.
    void withSession(ConnectionId connection, std::function<void(Session &, HubShard &)> call);
    // Has every client come back, to another instance or later. Returns at once.
    void sendAllAway();

private:
    class ShardInterest;
    using ThreadSet = quint64; // a bit per I/O thread

    ThreadSet followersOf(const QList<Topic> &topics) const;
    void note(const Topic &topic, int thread, bool follows);
    void expectFollowers(const MembershipChange &change);
    void deliver(const Broadcast &broadcast);
    template<class Change>
    void applyEverywhere(const Change &change);

    transport::IoThreadPool &m_threads;
    std::vector<std::unique_ptr<ShardInterest>> m_interests;
    std::vector<std::unique_ptr<HubShard>> m_shards;
    mutable std::shared_mutex m_mutex;
    QHash<Topic, ThreadSet> m_followed;
};

} // namespace confab
