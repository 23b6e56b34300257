#pragma once

#include "client/cache/Cache.h"
#include "client/core/Api.h"
#include "client/core/Backoff.h"
#include "client/core/Uploader.h"

#include <QObject>
#include <QTimer>

namespace confab {

// What the person did and the server has not confirmed: saved before it shows, sent again with the same client id until there
// is an answer, in order, one at a time per chat. Lives in the cache's thread.
class Outbox final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds undoTime{6000}; // in which a deletion can be taken back

    enum class Phase { Waiting, Acknowledged, Failed }; // acknowledged: waits only for its message to reach the cache in turn

    struct Item {
        OutboxEntry entry;
        Phase phase = Phase::Waiting;
        bool inFlight = false;
        int attempts = 0;
        std::chrono::milliseconds notBefore{0}; // steady clock
    };

    using Apply = std::function<void(const protocol::Message &)>;

    // `apply` gets each message that an answer carries.
    Outbox(Cache &cache, Api &api, Connection &connection, Uploader &uploader, Apply apply, QObject *parent = nullptr);

    // Nothing if it could not be saved, for example because the disk is full.
    std::optional<ClientId> send(ChatId chat, const QString &text, MessageId replyTo = {});
    // A message with files waits until they are all on the server. What comes after it in its chat waits with it, unless one of
    // its files waits for the person, paused or refused.
    std::optional<ClientId> sendFiles(ChatId chat, MessageType type, const QString &caption, QList<UploadRecord> files, MessageId replyTo = {});
    // The same words and files as those of `message`, which may be in any chat. The files stay where they are on the server.
    std::optional<ClientId> forward(ChatId chat, const protocol::Message &message);
    bool edit(const protocol::Message &message, const QString &text);
    bool remove(const protocol::Message &message);
    bool undoRemove(MessageId message);
    bool react(const protocol::Message &message, const QString &emoji, bool on);
    bool retry(ClientId clientId);
    // A message of words alone that is not under way just now. If it had arrived all the same, without its answer, it becomes a
    // change to what arrived: so it is never there twice, and keeps its place.
    bool mayRewrite(ClientId clientId) const;
    bool rewrite(ClientId clientId, const QString &text);
    bool discard(ClientId clientId); // only what has failed, has not been tried yet, or whose files are still on their way
    bool discardFile(qint64 uploadId); // of a message whose files are still on their way; the message too, with its last

    const QList<Item> &items() const { return m_items; } // in the order in which they were done
    QList<Item> sends(ChatId chat) const;

Q_SIGNALS:
    void changed(confab::ChatId chat);
    void taken(const confab::OutboxEntry &entry); // and saved
    void acknowledged(const confab::OutboxEntry &entry, const confab::protocol::Message &message);
    void attemptFailed(const confab::OutboxEntry &entry, const confab::Failure &failure);
    void dropped(confab::ChatId chat, int messages); // with the chat that they were for
    void changeRefused(const confab::OutboxEntry &entry, const confab::Error &error); // of what is not a Send: it is dropped

private:
    void load();
    void takeUp(); // what the cache has and m_items has not
    bool keep(const OutboxEntry &entry, CacheTransaction::Durability durability = CacheTransaction::Durability::Process);
    void pump();
    bool ready(qsizetype index) const;
    void deliver(Item &item);
    void finished(qint64 id, const Reply<protocol::Message> &reply);
    void refused(Item &item, const Error &error);
    bool add(OutboxEntry entry, QList<UploadRecord> files = {});
    bool setAside(const Item &item) const;
    bool drop(qint64 id);
    Item *find(qint64 id);
    Item *find(ClientId clientId);

    Cache &m_cache;
    Api &m_api;
    Connection &m_connection;
    Uploader &m_uploader;
    Apply m_apply;
    QTimer m_wake;
    QList<Item> m_items;
    quint64 m_account = 0; // counts loads: an answer for an earlier account's entry is no one's
};

} // namespace confab
