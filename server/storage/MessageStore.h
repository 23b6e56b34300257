#pragma once

#include "common/base/Result.h"
#include "server/storage/MemberStore.h"

namespace confab {

struct NewMessage {
    MessageId id;
    std::optional<ClientId> clientId;
    MessageType type = MessageType::Text;
    QString content;
    std::optional<MessageId> replyTo;
    std::optional<MessageId> threadId;
    QList<FileId> fileIds;
    QList<UserId> mentions; // who is not a member is left out
    Timestamp sentAt;
};

// A message that a member may see, with what decides what else they may do with it.
struct LocatedMessage {
    Membership member;
    qint64 pos = 0;
    qint64 seq = 0;
    MessageId id;
    UserId sender;
    MessageType type = MessageType::Text;
    Timestamp sentAt;
    bool deleted = false;
    bool pinned = false;
};

// What someone wrote, for their own copy: nothing in it is another person's.
struct WrittenMessage {
    MessageId id;
    ChatId chatId;
    QString content;
    Timestamp sentAt;
    std::optional<Timestamp> editedAt;
};

// The log of a chat. What changes it takes the next `rev` and answers the message as it is broadcast: without what only the
// asker sees. What reads for a member fills that in.
class MessageStore
{
public:
    static constexpr int statusUpTo = 50; // members, up to which own messages show a status

    explicit MessageStore(Transaction &tx) : m_tx(tx) {}

    // Idempotent by (sender, clientId): answers the first result with `duplicate`; `conflict` if the body is another.
    // Also moves the sender's own marks: who writes has read. The membership was read after any earlier send of the transaction.
    Result<protocol::SentMessage> send(const Membership &sender, const NewMessage &message);

    // `not_found` for what does not exist and for what is in others' chats alike.
    Result<LocatedMessage> locate(MessageId message, UserId member);
    protocol::Message edit(const LocatedMessage &message, const QString &content, const QList<UserId> &mentions, Timestamp now);
    protocol::Message erase(const LocatedMessage &message, Timestamp now);
    void detachFiles(qint64 pos, Timestamp now); // of a message that goes: what no other carries may be collected
    std::optional<protocol::Message> setPinned(const LocatedMessage &message, bool pinned, Timestamp now); // nothing: was so

    protocol::Message read(const LocatedMessage &message);
    // Without a bound, the latest. At most one of before, after and around; bounds are seqs.
    protocol::MessagePage before(const Membership &reader, qint64 seq, int limit);
    protocol::MessagePage after(const Membership &reader, qint64 seq, int limit);
    protocol::MessagePage around(const Membership &reader, qint64 seq, int limit);
    protocol::MessagePage latest(const Membership &reader, int limit);
    qint64 seqAtDate(const Membership &reader, Timestamp date); // of the first message from then on; one past the last if none
    protocol::Changes changes(const Membership &reader, qint64 sinceRev, int limit);
    protocol::MessagePage thread(const LocatedMessage &root, qint64 afterSeq, int limit);
    QList<protocol::Message> pinned(const Membership &reader, int limit);
    // In whatever chats, those that were left too, and that are not deleted; of messages sent with a client id.
    QList<WrittenMessage> writtenBy(UserId user, int limit);
    QList<protocol::MessageVersion> versions(const LocatedMessage &message); // the present text last

private:
    friend class ReactionStore;

    void advance(const Membership &sender, qint64 seq, qint64 rev, Timestamp at);
    Result<protocol::SentMessage> sentBefore(const Membership &sender, const NewMessage &message, qint64 bodyHash);
    Result<qint64> referred(const Membership &sender, const std::optional<MessageId> &id, const QString &field, bool asThread);
    Result<void> attach(const Membership &sender, qint64 pos, const QList<FileId> &files);
    QList<UserId> mention(qint64 chatKey, qint64 seq, const QList<UserId> &users);
    qint64 takeRev(const LocatedMessage &message); // and gives it to the message
    qint64 firstSince(const Membership &reader, qint64 sinceRev);
    protocol::Message readAt(qint64 pos, UserId reader);
    protocol::MessagePage range(const Membership &reader, qint64 first, qint64 last);
    void addStatus(const Membership &reader, QList<protocol::Message> &messages);

    Transaction &m_tx;
};

} // namespace confab
