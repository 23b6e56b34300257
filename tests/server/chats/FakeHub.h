#pragma once

#include "server/bus/EventBus.h"
#include "server/features/base/ViewerRegistry.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <mutex>

namespace confab {

// An event as one connection heard it.
struct Heard {
    QString name;
    QJsonObject payload;
};

// What the net layer does with publications, without a network: connections follow topics and remember what they hear.
// Safe from any thread.
class FakeHub final : public BusListener, public ViewerRegistry
{
public:
    ConnectionId connect(UserId user, const QList<ChatId> &chats);
    void disconnect(ConnectionId connection);

    void published(const Publication &publication) override;
    void view(ConnectionId connection, ChatId chat) override;
    void unview(ConnectionId connection, ChatId chat) override;

    QList<Heard> heard(ConnectionId connection, const QString &name = {}) const; // of every name without one
    QStringList names(ConnectionId connection) const; // without presence, which comes when it likes
    void forgetAll();                                 // what was heard, not who follows what

private:
    struct Connection {
        UserId user;
        QSet<Topic> topics;
        QList<Heard> heard;
    };

    mutable std::mutex m_mutex;
    QHash<ConnectionId, Connection> m_connections;
    ConnectionId m_last = 0;
};

} // namespace confab
