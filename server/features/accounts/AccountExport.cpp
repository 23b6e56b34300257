#include "server/features/accounts/AccountExport.h"

#include "common/protocol/JsonWriter.h"
#include "server/storage/ChatStore.h"
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

} // namespace

QJsonObject exportOf(Transaction &tx, const protocol::Account &account, Timestamp now)
{
    return {{u"exportedAt"_s, QString::fromLatin1(now.toRfc3339())},
            {u"account"_s, asObject(account)},
            {u"sessions"_s, devices(tx, account.id)},
            {u"chats"_s, chats(tx, account.id)}};
}

} // namespace confab
