#include "server/features/accounts/AccountExport.h"

#include "common/protocol/JsonWriter.h"
#include "server/storage/ChatStore.h"
#include "server/storage/FileStore.h"
#include "server/storage/MessageStore.h"
#include "server/storage/SessionStore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

template<class T>
QJsonObject asObject(const T &value)
{
    return QJsonDocument::fromJson(protocol::toJson(value)).object();
}

QJsonArray devices(Transaction &tx, UserId user)
{
    QJsonArray list;
    const QList<SessionRecord> sessions = SessionStore(tx).ofUser(user);
    for (const SessionRecord &session : sessions)
        list += asObject(protocol::DeviceSession{session.id, session.device, session.address, session.createdAt, session.lastSeen, false});
    return list;
}

QJsonArray chats(Transaction &tx, UserId user)
{
    ChatStore store(tx);
    QJsonArray list;
    const QList<ChatId> ids = MemberStore(tx).chatsOf(user);
    for (const ChatId &id : ids) {
        if (auto chat = store.view(id, user)) {
            chat->lastMessage.reset(); // may be another person's
            list += asObject(*chat);
        }
    }
    return list;
}

QJsonArray files(Transaction &tx, UserId user)
{
    constexpr int most = 10'000;
    QJsonArray list;
    const QList<FileRecord> owned = FileStore(tx).ownedBy(user, most);
    for (const FileRecord &file : owned)
        list += QJsonObject{{u"id"_s, file.id.toString()}, {u"name"_s, file.name}, {u"mediaType"_s, file.mediaType}, {u"size"_s, file.size},
                            {u"createdAt"_s, QString::fromLatin1(file.createdAt.toRfc3339())}};
    return list;
}

constexpr int mostMessages = 10'000;

QJsonArray asArray(const QList<WrittenMessage> &messages)
{
    QJsonArray list;
    for (const WrittenMessage &message : messages) {
        QJsonObject entry{{u"id"_s, message.id.toString()},
                          {u"chatId"_s, message.chatId.toString()},
                          {u"sentAt"_s, QString::fromLatin1(message.sentAt.toRfc3339())},
                          {u"content"_s, message.content}};
        if (message.editedAt)
            entry.insert(u"editedAt"_s, QString::fromLatin1(message.editedAt->toRfc3339()));
        list += entry;
    }
    return list;
}

} // namespace

QJsonObject exportOf(Transaction &tx, const protocol::Account &account, Timestamp now)
{
    QList<WrittenMessage> messages = MessageStore(tx).writtenBy(account.id, mostMessages + 1);
    const bool complete = messages.size() <= mostMessages;
    if (!complete)
        messages.removeLast();
    return {{u"exportedAt"_s, QString::fromLatin1(now.toRfc3339())},
            {u"account"_s, asObject(account)},
            {u"sessions"_s, devices(tx, account.id)},
            {u"chats"_s, chats(tx, account.id)},
            {u"files"_s, files(tx, account.id)},
            {u"messages"_s, asArray(messages)},
            {u"messagesComplete"_s, complete}};
}

} // namespace confab
