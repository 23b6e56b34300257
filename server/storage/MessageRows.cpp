#include "server/storage/MessageRows.h"

#include "server/storage/Position.h"

namespace confab {

namespace {

constexpr int previewLength = 200;
constexpr int namedReactors = 20;

std::optional<protocol::ReplyPreview> readReply(const Query &row, int first)
{
    if (row.isNull(first))
        return std::nullopt;
    protocol::ReplyPreview reply;
    reply.id = row.id<MessageId>(first);
    reply.seq = seqOf(row.integer(first + 1));
    reply.content = row.text(first + 2);
    if (reply.content.size() > previewLength) {
        // Not between the halves of a character.
        reply.content.truncate(reply.content[previewLength - 1].isHighSurrogate() ? previewLength - 1 : previewLength);
    }
    reply.deletedAt = row.maybeTime(first + 3);
    reply.sender = readSender(row, first + 4);
    return reply;
}

} // namespace

QByteArray packIds(const QList<UserId> &ids)
{
    QByteArray packed;
    for (const UserId &id : ids)
        packed += id.toBytes();
    return packed;
}

QList<UserId> unpackIds(const QByteArray &packed)
{
    QList<UserId> ids;
    for (qsizetype at = 0; at + 16 <= packed.size(); at += 16)
        ids += UserId::fromBytes(packed.mid(at, 16));
    return ids;
}

protocol::Sender readSender(const Query &row, int first)
{
    protocol::Sender sender;
    sender.id = row.id<UserId>(first);
    sender.username = row.text(first + 1);
    sender.displayName = row.text(first + 2);
    if (!row.isNull(first + 3))
        sender.avatarUrl = row.text(first + 3);
    return sender;
}

protocol::Message MessageRows::read(const Query &row, int first)
{
    protocol::Message message;
    const qint64 pos = row.integer(first);
    message.seq = seqOf(pos);
    message.rev = seqOf(row.integer(first + 1));
    message.id = row.id<MessageId>(first + 2);
    message.clientId = row.maybeId<ClientId>(first + 3);
    message.type = row.as<MessageType>(first + 4);
    message.content = row.text(first + 5);
    message.sentAt = row.time(first + 6);
    message.editedAt = row.maybeTime(first + 7);
    message.deletedAt = row.maybeTime(first + 8);
    if (!row.isNull(first + 9))
        message.pinned = true;
    message.mentions = unpackIds(row.blob(first + 10));
    if (const int count = int(row.integer(first + 11)); count > 0)
        message.threadCount = count;
    if (row.flag(first + 12))
        message.attachments = attachments(pos);
    if (row.flag(first + 13))
        message.reactions = reactions(pos);
    message.chatId = row.id<ChatId>(first + 14);
    message.sender = readSender(row, first + 15);
    message.threadId = row.maybeId<MessageId>(first + 19);
    message.replyTo = readReply(row, first + 20);
    return message;
}

QList<protocol::Message> MessageRows::readAll(Query &row)
{
    QList<protocol::Message> messages;
    while (row.next())
        messages += read(row);
    return messages;
}

QList<protocol::Reaction> MessageRows::reactions(qint64 pos)
{
    QList<protocol::Reaction> reactions;
    Query row = m_tx.run(u"SELECT emoji, user_id FROM reactions WHERE pos = ? ORDER BY created_at, emoji, user_id", pos);
    while (row.next()) {
        const QString emoji = row.text(0);
        const UserId user = row.id<UserId>(1);
        auto reaction = std::ranges::find(reactions, emoji, &protocol::Reaction::emoji);
        if (reaction == reactions.end()) {
            reactions += protocol::Reaction{emoji, 0, {}, {}};
            reaction = std::prev(reactions.end());
            if (!m_reader.isNull())
                reaction->me = false;
        }
        ++reaction->count;
        if (reaction->users.size() < namedReactors)
            reaction->users += user;
        if (!m_reader.isNull() && user == m_reader)
            reaction->me = true;
    }
    return reactions;
}

protocol::Attachment readAttachment(const Query &row, int first)
{
    protocol::Attachment attachment;
    attachment.id = row.id<FileId>(first);
    attachment.name = row.text(first + 1);
    attachment.mediaType = row.text(first + 2);
    attachment.size = row.integer(first + 3);
    if (const auto width = row.maybeInteger(first + 4))
        attachment.width = int(*width);
    if (const auto height = row.maybeInteger(first + 5))
        attachment.height = int(*height);
    attachment.durationMs = row.maybeInteger(first + 6);
    if (!row.isNull(first + 7))
        attachment.placeholder = row.text(first + 7);
    if (!row.isNull(first + 8))
        attachment.waveform = row.text(first + 8);
    return attachment;
}

QList<protocol::Attachment> MessageRows::attachments(qint64 pos)
{
    QList<protocol::Attachment> attachments;
    Query row = m_tx.run(u"SELECT " CONFAB_ATTACHMENT_COLUMNS " FROM message_files mf JOIN files f ON f.id = mf.file_id WHERE mf.pos = ? ORDER BY mf.place", pos);
    while (row.next())
        attachments += readAttachment(row, 0);
    return attachments;
}

} // namespace confab
