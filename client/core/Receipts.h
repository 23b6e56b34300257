#pragma once

#include "client/cache/Cache.h"
#include "client/core/Api.h"

#include <QSet>
#include <QTimer>

namespace confab {

class Settings;

// Tells the server what arrived here and what was read here, gathered for a moment, and again until it knows. Marks made
// without a line are in the cache and follow when there is one. Lives in the cache's thread.
class Receipts final : public QObject
{
    Q_OBJECT

public:
    Receipts(Cache &cache, Api &api, Connection &connection, const Settings &settings, QObject *parent = nullptr);

    void markAll(); // looks at every chat: after a catch-up

private:
    void flush();
    void sendDelivered(const CachedChat &chat);
    void sendRead(const CachedChat &chat);
    void settled(ChatId chat, const Failure *failure);

    Cache &m_cache;
    Api &m_api;
    Connection &m_connection;
    const Settings &m_settings;
    QTimer m_timer;
    QSet<ChatId> m_due;
    QSet<ChatId> m_busy; // one question a chat at a time
};

// How far an own message has got, as far as this device knows: the least of what its other members have.
MessageStatus statusOf(Cache &cache, const protocol::Message &message);

} // namespace confab
