#include "client/cache/Cache.h"

namespace confab {

using namespace protocol;

const QList<CachedMember> &Cache::members(ChatId id)
{
    auto it = m_members.find(id);
    if (it == m_members.end())
        it = m_members.insert(id, isOpen() ? m_peopleTable.members(id) : QList<CachedMember>());
    return *it;
}

void Cache::putParticipants(ChatId id, const QList<Participant> &all)
{
    if (!m_chats.contains(id))
        return;
    CacheTransaction transaction(m_database);
    const QList<CachedMember> before = members(id);
    QList<CachedMember> &now = m_members[id];
    now.clear();
    m_peopleTable.removeMembers(id);
    for (const Participant &participant : all) {
        CachedMember member{participant.user.id, participant.role, participant.deliveredSeq.value_or(0), participant.readSeq.value_or(0)};
        // Marks never fall: one that came by event while the page was under way may be further.
        const auto old = std::ranges::find(before, member.userId, &CachedMember::userId);
        if (old != before.end()) {
            member.deliveredSeq = std::max(member.deliveredSeq, old->deliveredSeq);
            member.readSeq = std::max(member.readSeq, old->readSeq);
        }
        now.append(member);
        m_peopleTable.putMember(id, member);
        putPerson(participant.user);
    }
    if (CachedChat *chat = find(id)) {
        chat->chat.memberCount = int(now.size());
        save(*chat);
    }
    transaction.commit();
    Q_EMIT membersChanged(id);
    Q_EMIT receiptsChanged(id);
    Q_EMIT chatChanged(id);
}

CachedMember &Cache::member(ChatId id, UserId user)
{
    members(id);
    QList<CachedMember> &list = m_members[id];
    const auto it = std::ranges::find(list, user, &CachedMember::userId);
    if (it != list.end())
        return *it;
    list.append({user, Role::Member, 0, 0});
    return list.last();
}

void Cache::putMember(ChatId id, const User &user, Role role)
{
    CachedChat *chat = find(id);
    if (!chat)
        return;
    CacheTransaction transaction(m_database);
    const qsizetype before = members(id).size();
    CachedMember &entry = member(id, user.id);
    entry.role = role;
    m_peopleTable.putMember(id, entry);
    putPerson(user);
    if (m_members[id].size() > before) {
        ++chat->chat.memberCount;
        save(*chat);
    }
    transaction.commit();
    Q_EMIT membersChanged(id);
    Q_EMIT chatChanged(id);
}

void Cache::setRole(ChatId id, UserId user, Role role)
{
    CachedChat *chat = find(id);
    if (!chat)
        return;
    CacheTransaction transaction(m_database);
    CachedMember &entry = member(id, user);
    entry.role = role;
    m_peopleTable.putMember(id, entry);
    if (user == m_me) {
        chat->chat.myRole = role;
        save(*chat);
    }
    transaction.commit();
    Q_EMIT membersChanged(id);
    Q_EMIT chatChanged(id);
}

void Cache::removeMember(ChatId id, UserId user)
{
    CachedChat *chat = find(id);
    if (!chat)
        return;
    CacheTransaction transaction(m_database);
    members(id);
    const bool listed = m_members[id].removeIf([&](const CachedMember &member) { return member.userId == user; }) > 0;
    m_peopleTable.removeMember(id, user);
    // A list that was fetched meanwhile has no longer counted who is told of now.
    if (listed || chat->chat.memberCount > m_members[id].size()) {
        chat->chat.memberCount = std::max(0, chat->chat.memberCount - 1);
        save(*chat);
    }
    transaction.commit();
    Q_EMIT membersChanged(id);
    Q_EMIT receiptsChanged(id);
    Q_EMIT chatChanged(id);
}

void Cache::raiseReceipt(ChatId id, UserId user, qint64 deliveredSeq, qint64 readSeq)
{
    if (!m_chats.contains(id))
        return;
    CachedMember &entry = member(id, user);
    const qint64 read = std::max(entry.readSeq, readSeq);
    const qint64 delivered = std::max({entry.deliveredSeq, deliveredSeq, read});
    if (read == entry.readSeq && delivered == entry.deliveredSeq)
        return;
    entry.readSeq = read;
    entry.deliveredSeq = delivered;
    CacheTransaction transaction(m_database);
    m_peopleTable.putMember(id, entry);
    transaction.commit();
    Q_EMIT receiptsChanged(id);
}

const User *Cache::person(UserId id) const
{
    const auto it = m_people.constFind(id);
    return it == m_people.constEnd() ? nullptr : &*it;
}

void Cache::putPerson(const User &user)
{
    User &known = m_people[user.id];
    User merged = user;
    if (!merged.status)
        merged.status = known.status;
    if (!merged.lastSeen)
        merged.lastSeen = known.lastSeen;
    known = merged;
    merged.status.reset(); // presence is of the moment and is not kept
    CacheTransaction transaction(m_database);
    m_peopleTable.put(merged);
    transaction.commit();
    Q_EMIT personChanged(user.id);
}

} // namespace confab
