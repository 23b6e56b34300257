#pragma once

#include "common/protocol/Chats.h"

namespace confab::test {

// Made-up people, chats and messages, the same at every run.

inline QUuid uuid(int n)
{
    return QUuid(quint32(n), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}

inline protocol::User user(int n)
{
    protocol::User user;
    user.id = UserId(uuid(n));
    user.username = QStringLiteral("user%1").arg(n);
    user.displayName = QStringLiteral("User %1").arg(n);
    return user;
}

inline protocol::Chat chat(int n, qint64 seq = 0, qint64 rev = 0)
{
    protocol::Chat chat;
    chat.id = ChatId(uuid(1000 + n));
    chat.type = ChatType::Group;
    chat.name = QStringLiteral("Chat %1").arg(n);
    chat.createdAt = chat.updatedAt = Timestamp{1'700'000'000'000 + n};
    chat.seq = seq;
    chat.rev = rev;
    chat.memberCount = 2;
    chat.myRole = Role::Member;
    return chat;
}

inline protocol::Message message(const protocol::Chat &chat, qint64 seq, qint64 rev, int sender)
{
    const protocol::User from = user(sender);
    protocol::Message message;
    message.id = MessageId(QUuid(quint32(seq), 1, 0x7000, 0x80, 0, 0, 0, 0, 0, uchar(chat.id.uuid().data1 >> 8), uchar(chat.id.uuid().data1)));
    message.chatId = chat.id;
    message.seq = seq;
    message.rev = rev;
    message.sender = {from.id, from.username, from.displayName, {}};
    message.content = QStringLiteral("Message %1").arg(seq);
    message.sentAt = Timestamp{1'700'000'000'000 + seq * 60'000};
    return message;
}

inline QList<protocol::Message> messages(const protocol::Chat &chat, qint64 first, qint64 last, int sender)
{
    QList<protocol::Message> list;
    for (qint64 seq = first; seq <= last; ++seq)
        list.append(message(chat, seq, seq, sender));
    return list;
}

} // namespace confab::test
