#include "client/cache/PeopleTable.h"

#include "client/cache/Body.h"
#include "common/protocol/JsonWriter.h"

namespace confab {

using namespace protocol;

QHash<UserId, User> PeopleTable::all()
{
    QHash<UserId, User> people;
    QSqlQuery &query = m_database.run(QStringLiteral("SELECT CAST(body AS BLOB) FROM people"));
    while (query.next()) {
        if (auto user = fromBody<User>(query.value(0).toByteArray()))
            people.insert(user->id, *user);
    }
    query.finish();
    return people;
}

void PeopleTable::put(const User &user)
{
    m_database.run(QStringLiteral("INSERT OR REPLACE INTO people VALUES (?, ?)"), {user.id.toBytes(), QString::fromUtf8(toJson(user))});
}

QList<CachedMember> PeopleTable::members(ChatId chat)
{
    QList<CachedMember> members;
    QSqlQuery &query = m_database.run(QStringLiteral("SELECT userId, role, deliveredSeq, readSeq FROM members WHERE chatId = ?"), {chat.toBytes()});
    while (query.next()) {
        members.append({UserId::fromBytes(query.value(0).toByteArray()), Role(query.value(1).toInt()), query.value(2).toLongLong(),
                        query.value(3).toLongLong()});
    }
    query.finish();
    return members;
}

void PeopleTable::putMember(ChatId chat, const CachedMember &member)
{
    m_database.run(QStringLiteral("INSERT OR REPLACE INTO members VALUES (?, ?, ?, ?, ?)"),
                   {chat.toBytes(), member.userId.toBytes(), int(member.role), member.deliveredSeq, member.readSeq});
}

void PeopleTable::removeMember(ChatId chat, UserId user)
{
    m_database.run(QStringLiteral("DELETE FROM members WHERE chatId = ? AND userId = ?"), {chat.toBytes(), user.toBytes()});
}

void PeopleTable::removeMembers(ChatId chat)
{
    m_database.run(QStringLiteral("DELETE FROM members WHERE chatId = ?"), {chat.toBytes()});
}

} // namespace confab
