#pragma once

#include "server/features/base/Beat.h"
#include "server/features/base/Feature.h"
#include "server/features/base/PresenceBook.h"
#include "server/features/base/Publisher.h"
#include "server/features/base/ViewerRegistry.h"
#include "server/features/presence/PresenceTable.h"
#include "server/storage/Database.h"

namespace confab {

struct PresenceSettings {
    std::chrono::milliseconds grace{5000};  // after the last connection ended, before others are told
    std::chrono::milliseconds tick{1000};
};

// Tells people who share a chat who comes, goes and changes status; answers who is here; keeps when someone was last seen.
// To be made, and destroyed, in a thread with an event loop; everything else is safe from any I/O thread. A listener of the
// bus, so that it knows who belongs where.
class PresenceFeature final : public Feature, public PresenceBook, public BusListener
{
public:
    // In larger chats only those are told who have them open.
    static constexpr int toldToAllUpTo = 200;
    static constexpr int listedAtMost = 200; // of those online: a list of 500 took 7 ms

    PresenceFeature(Database &db, Publisher &publisher, ViewerRegistry &viewers, const Clock &clock, PresenceSettings settings = {});
    ~PresenceFeature() override; // waits until it is on disk when those still here were last seen

    void declare(OperationTable &operations) override;
    void connected(const Caller &caller, const protocol::Ready &ready) override;
    void disconnected(const Caller &caller) override;
    void published(const Publication &publication) override;

    PresenceStatus statusOf(UserId user) const override { return m_table.statusOf(user); }
    int onlineCount(ChatId chat) const override { return m_table.onlineCount(chat); }
    QList<UserId> onlineIn(ChatId chat, qsizetype atMost) const override { return m_table.onlineIn(chat, atMost); }

private:
    Task<Result<protocol::OnlineUsers>> open(Caller caller, protocol::ChatRef request);
    Task<Result<protocol::Empty>> close(Caller caller, protocol::ChatRef request);
    Task<Result<protocol::OnlineUsers>> getOnline(Caller caller, protocol::ChatRef request);
    Task<Result<protocol::Empty>> update(Caller caller, protocol::PresenceUpdate request);
    Task<Result<protocol::Empty>> goOnline(Caller caller, protocol::Empty);
    Task<Result<protocol::Empty>> goOffline(Caller caller, protocol::Empty);

    void settle(UserId user);
    bool tick();
    void tell(const PresenceChange &change, const QList<Topic> &topics);

    Database &m_db;
    Publisher &m_publisher;
    ViewerRegistry &m_viewers;
    PresenceTable m_table;
    Beat m_beat;
    const std::shared_ptr<bool> m_here = std::make_shared<bool>(); // gone when answers come too late
};

} // namespace confab
