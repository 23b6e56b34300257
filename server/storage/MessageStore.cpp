#include "server/storage/MessageStore.h"

#include "server/storage/FileStore.h"
#include "server/storage/MessageRows.h"
#include "server/storage/Position.h"
#include "server/storage/SearchStore.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

// Tells a repeated send from another message. Not against forgers: they could only fool themselves.
qint64 hashBody(const NewMessage &message)
{
    QCryptographicHash hash(QCryptographicHash::Blake2s_128);
    hash.addData(QByteArray::number(int(message.type)) + '\n');
    hash.addData(message.content.toUtf8() + '\n');
    hash.addData(message.replyTo.value_or(MessageId()).toBytes());
    hash.addData(message.threadId.value_or(MessageId()).toBytes());
    for (const FileId &file : message.fileIds)
        hash.addData(file.toBytes());
    return qFromLittleEndian<qint64>(hash.result().constData());
}

} // namespace

Result<protocol::SentMessage> MessageStore::send(const Membership &sender, const NewMessage &message)
{
    const qint64 bodyHash = hashBody(message);
    const Result<qint64> replyTo = referred(sender, message.replyTo, u"replyTo"_s, false);
    if (!replyTo)
        return Fail(replyTo.error());
    const Result<qint64> threadRoot = referred(sender, message.threadId, u"threadId"_s, true);
    if (!threadRoot)
        return Fail(threadRoot.error());

    // The counters are those of this transaction. RETURNING would make a table for one row each time.
    protocol::Message sent;
    sent.seq = sender.seq + 1;
    sent.rev = sender.rev + 1;
    const qint64 pos = positionOf(sender.chatKey, sent.seq);
    const qint64 change = positionOf(sender.chatKey, sent.rev);
    const int added = m_tx.run(u"INSERT INTO messages (pos, change, born, id, sender, client_id, body_hash, type, content, sent_at, reply_to, thread_root, file_count) "
                               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sender, client_id) WHERE client_id IS NOT NULL DO NOTHING",
        pos, change, change, message.id, sender.person.id, message.clientId, bodyHash, message.type, message.content, message.sentAt,
        *replyTo ? std::optional(*replyTo) : std::nullopt, *threadRoot ? std::optional(*threadRoot) : std::nullopt, message.fileIds.size()).changed();
    if (added == 0)
        return sentBefore(sender, message, bodyHash);
    advance(sender, sent.seq, sent.rev, message.sentAt);
    sent.mentions = mention(sender.chatKey, sent.seq, message.mentions);
    if (!sent.mentions.isEmpty())
        m_tx.run(u"UPDATE messages SET mentions = ? WHERE pos = ?", packIds(sent.mentions), pos);
    if (*threadRoot)
        m_tx.run(u"UPDATE messages SET thread_count = thread_count + 1 WHERE pos = ?", *threadRoot);
    CONFAB_TRY(attach(sender, pos, message.fileIds));

    if (*replyTo || *threadRoot || !message.fileIds.isEmpty())
        return protocol::SentMessage{readAt(pos, {}), false};
    // A plain message is known in full without reading it back.
    sent.id = message.id;
    sent.chatId = sender.chatId;
    sent.clientId = message.clientId;
    sent.sender = sender.person;
    sent.type = message.type;
    sent.content = message.content;
    sent.sentAt = message.sentAt;
    return protocol::SentMessage{std::move(sent), false};
}

// The chat's counters, and the sender's marks: who writes has read.
void MessageStore::advance(const Membership &sender, qint64 seq, qint64 rev, Timestamp at)
{
    Connection &connection = m_tx.connection();
    if (KeptMemberships *kept = connection.keptMemberships(); kept && kept->advance(sender, seq, rev, at))
        return;
    KeptMemberships::write(connection, sender.chatKey, sender.chatToIndex, seq, rev, at);
    KeptMemberships::writeMarks(connection, sender.chatKey, sender.person.id, seq);
}

Result<protocol::SentMessage> MessageStore::sentBefore(const Membership &sender, const NewMessage &message, qint64 bodyHash)
{
    qint64 pos = 0;
    {
        Query row = m_tx.run(u"SELECT pos, body_hash FROM messages WHERE sender = ? AND client_id = ?", sender.person.id, *message.clientId);
        row.next();
        pos = row.integer(0);
        if (row.integer(1) != bodyHash || chatKeyOf(pos) != sender.chatKey)
            return Fail(Error::conflict(u"clientId"_s, u"Another message was sent with this clientId."_s));
    }
    return protocol::SentMessage{readAt(pos, {}), true};
}

// The place of the message that a reply or a thread refers to; 0 without one.
Result<qint64> MessageStore::referred(const Membership &sender, const std::optional<MessageId> &id, const QString &field, bool asThread)
{
    if (!id)
        return 0;
    Query row = m_tx.run(u"SELECT pos, thread_root FROM messages WHERE id = ?", *id);
    if (!row.next() || chatKeyOf(row.integer(0)) != sender.chatKey)
        return Fail(Error::invalid(field, u"No such message in this chat."_s));
    // There are no threads within threads.
    return asThread && !row.isNull(1) ? row.integer(1) : row.integer(0);
}

Result<void> MessageStore::attach(const Membership &sender, qint64 pos, const QList<FileId> &files)
{
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (!FileStore(m_tx).carry(files[i], sender.person.id))
            return Fail(Error::invalid(u"fileIds[%1]"_s.arg(i), u"There is no such file, or none that you may read."_s));
        m_tx.run(u"INSERT INTO message_files (pos, place, file_id) VALUES (?, ?, ?)", pos, i, files[i]);
    }
    return {};
}

void MessageStore::detachFiles(qint64 pos, Timestamp now)
{
    QList<FileId> files;
    UserId sender;
    {
        Query row = m_tx.run(u"SELECT mf.file_id, m.sender FROM message_files mf JOIN messages m ON m.pos = mf.pos WHERE mf.pos = ?", pos);
        while (row.next()) {
            files += row.id<FileId>(0);
            sender = row.id<UserId>(1);
        }
    }
    if (files.isEmpty())
        return;
    m_tx.run(u"DELETE FROM message_files WHERE pos = ?", pos);
    FileStore(m_tx).release(files, sender, now);
}

QList<UserId> MessageStore::mention(qint64 chatKey, qint64 seq, const QList<UserId> &users)
{
    QList<UserId> members;
    for (const UserId &user : users) {
        const int added = m_tx.run(u"INSERT INTO mentions (user_id, chat_key, seq) SELECT user_id, chat_key, ? FROM members "
                                   "WHERE chat_key = ? AND user_id = ? ON CONFLICT (user_id, chat_key, seq) DO NOTHING",
            seq, chatKey, user).changed();
        if (added)
            members += user;
    }
    return members;
}

Result<LocatedMessage> MessageStore::locate(MessageId message, UserId member)
{
    Query row = m_tx.run(u"SELECT c.id, m.pos, m.sender, m.type, m.sent_at, m.deleted_at, m.pinned_at "
                         "FROM messages m JOIN chats c ON c.key = m.pos >> 32 WHERE m.id = ?",
        message);
    const bool exists = row.next();
    const Result<Membership> membership = MemberStore(m_tx).membership(exists ? row.id<ChatId>(0) : ChatId(), member);
    if (!membership)
        return Fail(Error::notFound(u"No such message."_s));
    return LocatedMessage{*membership, row.integer(1), seqOf(row.integer(1)), message, row.id<UserId>(2), row.as<MessageType>(3),
        row.time(4), !row.isNull(5), !row.isNull(6)};
}

qint64 MessageStore::takeRev(const LocatedMessage &message)
{
    qint64 rev = 0;
    {
        Query row = m_tx.run(u"UPDATE chats SET rev = rev + 1 WHERE key = ? RETURNING rev", message.member.chatKey);
        row.next();
        rev = row.integer(0);
    }
    m_tx.run(u"UPDATE messages SET change = ? WHERE pos = ?", positionOf(message.member.chatKey, rev), message.pos);
    return rev;
}

protocol::Message MessageStore::edit(const LocatedMessage &message, const QString &content, const QList<UserId> &mentions, Timestamp now)
{
    SearchStore(m_tx).forget(message.pos);
    m_tx.run(u"INSERT INTO message_versions (pos, version, written_at, content) "
             "SELECT pos, 1 + (SELECT count(*) FROM message_versions v WHERE v.pos = m.pos), coalesce(edited_at, sent_at), content "
             "FROM messages m WHERE pos = ?",
        message.pos);
    for (const UserId &user : readAt(message.pos, {}).mentions)
        m_tx.run(u"DELETE FROM mentions WHERE user_id = ? AND chat_key = ? AND seq = ?", user, message.member.chatKey, message.seq);
    const QByteArray mentioned = packIds(mention(message.member.chatKey, message.seq, mentions));
    m_tx.run(u"UPDATE messages SET content = ?, edited_at = ?, mentions = ? WHERE pos = ?",
        content, now, mentioned.isEmpty() ? std::nullopt : std::optional(mentioned), message.pos);
    takeRev(message);
    SearchStore(m_tx).remember(message.pos);
    return readAt(message.pos, {});
}

protocol::Message MessageStore::erase(const LocatedMessage &message, Timestamp now)
{
    SearchStore(m_tx).forget(message.pos);
    for (const UserId &user : readAt(message.pos, {}).mentions)
        m_tx.run(u"DELETE FROM mentions WHERE user_id = ? AND chat_key = ? AND seq = ?", user, message.member.chatKey, message.seq);
    m_tx.run(u"DELETE FROM message_versions WHERE pos = ?", message.pos);
    m_tx.run(u"DELETE FROM reactions WHERE pos = ?", message.pos);
    detachFiles(message.pos, now);
    m_tx.run(u"UPDATE messages SET content = '', deleted_at = ?, pinned_at = NULL, mentions = NULL, file_count = 0, reaction_count = 0 WHERE pos = ?",
        now, message.pos);
    takeRev(message);
    return readAt(message.pos, {});
}

std::optional<protocol::Message> MessageStore::setPinned(const LocatedMessage &message, bool pinned, Timestamp now)
{
    if (message.pinned == pinned)
        return std::nullopt;
    m_tx.run(u"UPDATE messages SET pinned_at = ? WHERE pos = ?", pinned ? std::optional(now) : std::nullopt, message.pos);
    takeRev(message);
    return readAt(message.pos, {});
}

} // namespace confab
