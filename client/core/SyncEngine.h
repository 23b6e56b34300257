#pragma once

#include "client/cache/Cache.h"
#include "client/core/Api.h"

#include <QMap>
#include <QSet>
#include <QTimer>

namespace confab {

// Keeps the cache equal to the server's log: catches up when the line comes back, applies each change in `rev` order and
// exactly once, and asks for what is missing wherever a number was skipped. Lives in the cache's thread.
class SyncEngine final : public QObject
{
    Q_OBJECT

public:
    SyncEngine(Cache &cache, Api &api, Connection &connection, QObject *parent = nullptr);

    // A change from wherever: an event, or the answer to a request of ours.
    void apply(const protocol::Message &message);
    bool isCaughtUp() const { return m_caughtUp; }
    QDateTime serverTime() const; // our own until the server has told its

Q_SIGNALS:
    void accountKnown(const confab::protocol::Account &account);
    void caughtUp();
    void typingChanged(confab::ChatId chat, const confab::protocol::TypingEvent &who, bool typing);
    void serverVersionKnown(const QString &version); // empty: not told
    void sessionRevoked(const QString &reason);
    void requestFailed(const confab::Error &error); // of an event that asked for no answer

private:
    void receive(const QByteArray &name, const QJsonObject &payload);
    bool receiveMessage(const QByteArray &name, const QJsonObject &payload);
    bool receiveChat(const QByteArray &name, const QJsonObject &payload);
    bool receivePeople(const QByteArray &name, const QJsonObject &payload);
    void begin(const protocol::Ready &ready);
    QList<protocol::ChatPosition> positions(QList<ChatId> chats) const;
    void catchUp(const QList<protocol::ChatPosition> &asked, quint64 run);
    void take(const protocol::Synced &synced);
    enum class Pages { All, First };
    void listChats(const QString &cursor, quint64 run, Pages pages = Pages::All);
    void put(const protocol::Chat &chat);
    void finishRun();
    void advance(ChatId chat, QList<protocol::Message> items, qint64 rev);
    void drain(ChatId chat);
    void closeGaps();
    void fetchChanges(ChatId chat);
    void refreshChat(ChatId chat);
    void scheduleResync();
    void nudge();

    Cache &m_cache;
    Api &m_api;
    Connection &m_connection;
    QHash<ChatId, QMap<qint64, protocol::Message>> m_ahead; // by rev: came before what precedes it
    // Each chat's rev as the line was opened. What is answered on it may be newer than the greeting, which was read before.
    QHash<ChatId, qint64> m_before;
    QSet<ChatId> m_fetching;
    QSet<ChatId> m_gaps;
    QTimer m_gapTimer;    // what is only out of order arrives within it
    QTimer m_resync;
    QTimer m_nudge;
    quint64 m_run = 0;    // tells a catch-up from an earlier connection's
    bool m_caughtUp = false;
    std::optional<qint64> m_clockOffset; // ms that the server's clock is ahead of our steady one, which no one sets
};

} // namespace confab
