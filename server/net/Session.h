#pragma once

#include "server/features/base/Caller.h"
#include "server/features/base/Gate.h"
#include "server/net/NetObserver.h"
#include "server/net/SessionServices.h"
#include "server/transport/SocketIoServer.h"
#include "server/transport/TimerWheel.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <span>
#include <vector>

namespace confab {

class HubShard;
struct Delivery;

// An event of the bus, a JSON array, as a packet for any number of receivers.
transport::PreparedPacket packetOf(const QByteArray &event);
std::string_view nameOf(const QByteArray &event);

// One live connection of one person: takes their events to the operations and brings them what they follow.
// The connection's I/O thread only. Lives as long as its socket, and while one of its operations is under way.
class Session final : public std::enable_shared_from_this<Session>
{
public:
    Session(const SessionServices &services, transport::SocketIoSocket &socket, transport::IoThread &thread, const Identity &identity);
    ~Session();

    // Subscribes, reads where the person's chats stand, says `ready`. Events that come meanwhile follow after it.
    Task<void> open();
    void received(const QByteArray &name, const QByteArray &arguments, std::optional<quint64> ackId);
    void upgraded(); // from polling to a WebSocket
    void closed(); // the socket has gone

    // The index of the I/O thread that a connection lives in.
    static int threadOf(ConnectionId connection) { return int(connection & 63); }

    ConnectionId connectionId() const { return m_caller.connection; }
    const Caller &caller() const { return m_caller; }
    QList<Topic> topics() const { return m_topics.values(); }
    bool follows(const Topic &topic) const { return m_topics.contains(topic); }
    bool addTopic(const Topic &topic);
    bool removeTopic(const Topic &topic) { return m_topics.remove(topic); }

    bool deliver(const Broadcast &broadcast, const transport::PreparedPacket &packet); // false: not for this person
    // A run of broadcasts that leave nobody here out, joined into one packet. False: not done, they must come one by one.
    bool deliverAll(const transport::PreparedPacket &joined, std::span<const Delivery> run);
    bool markRound(quint64 round) { return std::exchange(m_round, round) != round; } // false: marked already

    // A fresh token of the same person and session.
    void renew(const Identity &identity);
    // Says why and closes; the client should not come back with this token.
    void revoke(const QString &reason);
    // Answers what is under way, then closes so that the client comes back: the server goes down.
    void sendAway();

private:
    using SteadyTime = std::chrono::steady_clock::time_point;

    struct Held {
        Broadcast broadcast;
        transport::PreparedPacket packet;
    };

    static constexpr int mostInFlight = 256;
    static constexpr size_t mostHeld = 1000;

    Task<void> perform(const BoundOperation &operation, QJsonValue input, QString event, std::optional<quint64> ackId, SteadyTime since);
    Result<QJsonValue> input(const QByteArray &arguments) const;
    Result<QJsonValue> admit(const BoundOperation *operation, const QByteArray &arguments);
    void done(const QString &event, SteadyTime since, const Error *failure) const;
    void refuse(const Error &error, const QString &event, std::optional<quint64> ackId);
    void emitEvent(const QByteArray &event);
    void armExpiry();
    void expiring();
    void forgetLeft(const QList<ChatId> &subscribed, const protocol::Ready &ready);
    void releaseHeld(const protocol::Ready &ready);

    const SessionServices &m_services;
    transport::SocketIoSocket *m_socket; // null once closed
    transport::WheelTimer m_expiry;
    HubShard &m_shard;
    Caller m_caller;
    QSet<Topic> m_topics;
    std::unique_ptr<std::vector<Held>> m_held; // until `ready` is out
    quint64 m_round = 0;
    int m_inFlight = 0;
    NetObserver::Line m_line;
    bool m_warned = false; // that the token is about to expire
    bool m_leaving = false;
    bool m_announced = false;
};

} // namespace confab
