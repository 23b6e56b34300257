#pragma once

#include "client/cache/CacheDatabase.h"
#include "client/cache/ChatTable.h"
#include "client/cache/MessageTable.h"
#include "client/cache/OutboxTable.h"
#include "client/cache/PeopleTable.h"
#include "client/cache/TransferTable.h"

#include "common/protocol/Live.h"

#include <QHash>
#include <QObject>

namespace confab {

// What this device knows of one account, on disk and, but for the messages, in memory. Everything shown comes from here; the
// network only changes what is here. Each change is one transaction; the signals come after its commit.
// Used from one thread only. Writes are synchronous: a page of 100 messages takes a few milliseconds.
class Cache final : public QObject
{
    Q_OBJECT

public:
    explicit Cache(QObject *parent = nullptr);

    Result<void> open(const QString &path, UserId me);
    void close();
    void erase(); // closes and deletes the file
    bool isOpen() const { return m_database.isOpen(); }
    UserId me() const { return m_me; }
    const QString &damage() const { return m_database.damage(); } // found on opening, in words; empty: none

    // Another epoch of the server means that its history is another: all that came from it is forgotten, drafts and outbox kept.
    QString epoch() { return m_chatTable.meta(QStringLiteral("epoch")); }
    void beginEpoch(const QString &epoch);

    const QHash<ChatId, CachedChat> &chats() const { return m_chats; }
    const CachedChat *chat(ChatId id) const;
    // A chat as the server states it. New: its position is taken over. Known: only what is not positions and counts.
    void putChat(const protocol::Chat &chat);
    void removeChat(ChatId id);
    void forgetChat(ChatId id); // but for its draft and what is to be sent: to be put anew
    void setDraft(ChatId id, const QString &text);

    // Changes that follow this device's `rev` of the chat without a gap, in `rev` order; `rev` is the position after them.
    void applyChanges(ChatId id, const QList<protocol::Message> &items, qint64 rev);
    // A page of history, in seq order.
    void storePage(ChatId id, const QList<protocol::Message> &items);
    SeqRange rangeAround(ChatId id, qint64 seq) { return m_messages.rangeAround(id, seq); }
    QList<protocol::Message> messages(ChatId id, qint64 first, qint64 last) { return m_messages.between(id, first, last); }
    std::optional<protocol::Message> message(MessageId id) { return m_messages.byId(id); }
    // The pinned ones, the newest first. They may stand alone, so that they belong to no range.
    QList<protocol::Message> pinnedMessages(ChatId id) { return m_messages.pinned(id); }
    void storePins(ChatId id, const QList<protocol::Message> &items);
    // Those that carry files, by their type, the newest first.
    QList<protocol::Message> messagesWithFiles(ChatId id, int most) { return m_messages.withFiles(id, most); }

    void markRead(ChatId id, qint64 seq);                                  // seen here
    void confirmRead(ChatId id, qint64 seq, const protocol::Unread *counts); // known to the server, from whichever device
    void confirmDelivered(ChatId id, qint64 seq);

    // Members, loaded from disk at first use.
    const QList<CachedMember> &members(ChatId id);
    bool hasMembersLoaded(ChatId id) const { return m_members.contains(id); }
    void putParticipants(ChatId id, const QList<protocol::Participant> &all);
    void putMember(ChatId id, const protocol::User &user, Role role);
    void setRole(ChatId id, UserId user, Role role);
    void removeMember(ChatId id, UserId user);
    void raiseReceipt(ChatId id, UserId user, qint64 deliveredSeq, qint64 readSeq);

    const QHash<UserId, protocol::User> &people() const { return m_people; }
    const protocol::User *person(UserId id) const;
    void putPerson(const protocol::User &user);

    OutboxTable &outbox() { return m_outbox; }
    TransferTable &transfers() { return m_transfers; }
    CacheDatabase &database() { return m_database; }

Q_SIGNALS:
    void reset(); // opened, closed, or emptied
    void chatChanged(confab::ChatId id); // or new
    void chatRemoved(confab::ChatId id, const confab::protocol::Chat &was);
    void changesApplied(confab::ChatId id, qint64 from, qint64 rev, const QList<confab::protocol::Message> &items); // the whole step, for observers
    void messagesChanged(confab::ChatId id, const QList<confab::protocol::Message> &messages); // new or changed
    void messageArrived(const confab::protocol::Message &message); // new, by applyChanges
    void outboxEntryDone(confab::ClientId clientId); // its message is stored
    void membersChanged(confab::ChatId id);
    void receiptsChanged(confab::ChatId id);
    void personChanged(confab::UserId id);
    void writingFailed(const QString &why); // in words; empty: it works again

private:
    void load();
    void clear();
    CachedChat *find(ChatId id);
    void save(const CachedChat &chat);
    void countUnread(CachedChat &chat);
    CachedMember &member(ChatId id, UserId user);
    void meet(const protocol::Message &message);

    CacheDatabase m_database;
    ChatTable m_chatTable{m_database};
    MessageTable m_messages{m_database};
    OutboxTable m_outbox{m_database};
    TransferTable m_transfers{m_database};
    PeopleTable m_peopleTable{m_database};
    QString m_path;
    UserId m_me;
    QHash<ChatId, CachedChat> m_chats;
    QHash<UserId, protocol::User> m_people;
    QHash<ChatId, QList<CachedMember>> m_members;
};

} // namespace confab
