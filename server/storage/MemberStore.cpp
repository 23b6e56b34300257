#include "server/storage/MemberStore.h"

#include "server/storage/MessageRows.h"
#include "server/storage/Text.h"
#include "server/storage/UserStore.h"

namespace confab {

using namespace Qt::StringLiterals;

#define CONFAB_PARTICIPANT_COLUMNS CONFAB_USER_COLUMNS("u") ", m.role, m.joined_at, m.delivered_seq, m.read_seq"

namespace {

protocol::Participant readParticipant(const Query &row, bool withMarks)
{
    protocol::Participant participant;
    participant.user = readUser(row, 0);
    participant.role = row.as<Role>(userColumns);
    participant.joinedAt = row.time(userColumns + 1);
    if (withMarks) {
        participant.deliveredSeq = row.integer(userColumns + 2);
        participant.readSeq = row.integer(userColumns + 3);
    }
    return participant;
}

} // namespace

Result<Membership> MemberStore::membership(ChatId chat, UserId user)
{
    KeptMemberships *const kept = m_tx.connection().keptMemberships();
    if (kept) {
        if (const Membership *known = kept->find(chat, user))
            return *known;
    }
    Query row = m_tx.run(u"SELECT c.key, c.type, c.visibility, c.seq, c.rev, c.to_index, c.member_count, m.role, m.joined_seq, m.delivered_seq, m.read_seq, "
                         "u.id, u.username, u.display_name, u.avatar_url "
                         "FROM chats c JOIN members m ON m.chat_key = c.key JOIN users u ON u.id = m.user_id "
                         "WHERE c.id = ? AND m.user_id = ? AND c.deleted_at IS NULL",
        chat, user);
    if (!row.next())
        return Fail(Error::notFound(u"No such chat."_s));
    Membership membership;
    membership.chatKey = row.integer(0);
    membership.chatId = chat;
    membership.type = row.as<ChatType>(1);
    membership.visibility = row.as<Visibility>(2);
    membership.seq = row.integer(3);
    membership.rev = row.integer(4);
    membership.chatToIndex = row.flag(5);
    membership.memberCount = int(row.integer(6));
    membership.role = row.as<Role>(7);
    membership.joinedSeq = row.integer(8);
    membership.deliveredSeq = row.integer(9);
    membership.readSeq = row.integer(10);
    membership.person = readSender(row, 11);
    if (kept)
        kept->keep(membership);
    return membership;
}

bool MemberStore::add(qint64 chatKey, const NewMember &member)
{
    const int added = m_tx.run(u"INSERT INTO members (chat_key, user_id, role, joined_at, joined_seq, delivered_seq, read_seq) "
                               "SELECT key, ?, ?, ?, seq, seq, seq FROM chats WHERE key = ? ON CONFLICT (chat_key, user_id) DO NOTHING",
        member.userId, member.role, member.joinedAt, chatKey).changed();
    if (added)
        m_tx.run(u"UPDATE chats SET member_count = member_count + 1 WHERE key = ?", chatKey);
    return added > 0;
}

bool MemberStore::remove(qint64 chatKey, UserId user)
{
    const int removed = m_tx.run(u"DELETE FROM members WHERE chat_key = ? AND user_id = ?", chatKey, user).changed();
    if (removed == 0)
        return false;
    m_tx.run(u"UPDATE chats SET member_count = member_count - 1 WHERE key = ?", chatKey);
    m_tx.run(u"DELETE FROM mentions WHERE user_id = ? AND chat_key = ?", user, chatKey);
    m_tx.run(u"DELETE FROM drafts WHERE user_id = ? AND chat_key = ?", user, chatKey);
    return true;
}

void MemberStore::removeAll(qint64 chatKey)
{
    const QList<UserId> users = ids(chatKey);
    for (const UserId &user : users)
        remove(chatKey, user);
}

void MemberStore::setRole(qint64 chatKey, UserId user, Role role)
{
    m_tx.run(u"UPDATE members SET role = ? WHERE chat_key = ? AND user_id = ?", role, chatKey, user);
}

void MemberStore::setFlags(qint64 chatKey, UserId user, const MemberFlags &flags)
{
    m_tx.run(u"UPDATE members SET pinned = coalesce(?, pinned), muted = coalesce(?, muted), archived = coalesce(?, archived) "
             "WHERE chat_key = ? AND user_id = ?",
        flags.pinned, flags.muted, flags.archived, chatKey, user);
}

std::optional<Role> MemberStore::roleOf(qint64 chatKey, UserId user)
{
    Query row = m_tx.run(u"SELECT role FROM members WHERE chat_key = ? AND user_id = ?", chatKey, user);
    return row.next() ? std::optional(row.as<Role>(0)) : std::nullopt;
}

std::optional<protocol::Participant> MemberStore::participant(qint64 chatKey, UserId user)
{
    Query row = m_tx.run(u"SELECT " CONFAB_PARTICIPANT_COLUMNS " FROM members m JOIN users u ON u.id = m.user_id "
                         "WHERE m.chat_key = ? AND m.user_id = ?",
        chatKey, user);
    return row.next() ? std::optional(readParticipant(row, false)) : std::nullopt;
}

Result<protocol::ParticipantPage> MemberStore::page(const Membership &asker, const std::optional<QString> &cursor, int limit, int marksUpTo)
{
    // "role.username" of the last one shown
    const int role = cursor ? cursor->section(u'.', 0, 0).toInt() : -1;
    const QString name = cursor ? cursor->section(u'.', 1) : QString();
    Query row = m_tx.run(u"SELECT " CONFAB_PARTICIPANT_COLUMNS ", u.username_folded FROM members m JOIN users u ON u.id = m.user_id "
                         "WHERE m.chat_key = ? AND (m.role, u.username_folded) > (?, ?) ORDER BY m.role, u.username_folded LIMIT ?",
        asker.chatKey, role, name, limit + 1);
    protocol::ParticipantPage page;
    QString last;
    while (row.next()) {
        if (page.items.size() == limit) {
            page.nextCursor = last;
            break;
        }
        page.items += readParticipant(row, asker.memberCount <= marksUpTo);
        last = QString::number(int(page.items.last().role)) + u'.' + row.text(userColumns + 4);
    }
    return page;
}

QList<UserId> MemberStore::ids(qint64 chatKey)
{
    Query row = m_tx.run(u"SELECT user_id FROM members WHERE chat_key = ?", chatKey);
    QList<UserId> users;
    while (row.next())
        users += row.id<UserId>(0);
    return users;
}

QList<UserId> MemberStore::ids(ChatId chat)
{
    Query row = m_tx.run(u"SELECT m.user_id FROM chats c JOIN members m ON m.chat_key = c.key WHERE c.id = ?", chat);
    QList<UserId> users;
    while (row.next())
        users += row.id<UserId>(0);
    return users;
}

int MemberStore::count(qint64 chatKey)
{
    Query row = m_tx.run(u"SELECT member_count FROM chats WHERE key = ?", chatKey);
    return row.next() ? int(row.integer(0)) : 0;
}

std::optional<UserId> MemberStore::heir(qint64 chatKey, UserId leaving)
{
    Query row = m_tx.run(u"SELECT user_id FROM members WHERE chat_key = ? AND user_id <> ? ORDER BY role, joined_at, user_id LIMIT 1", chatKey, leaving);
    return row.next() ? std::optional(row.id<UserId>(0)) : std::nullopt;
}

QList<ChatId> MemberStore::chatsOf(UserId user)
{
    Query row = m_tx.run(u"SELECT c.id FROM members m JOIN chats c ON c.key = m.chat_key WHERE m.user_id = ?", user);
    QList<ChatId> chats;
    while (row.next())
        chats += row.id<ChatId>(0);
    return chats;
}

std::optional<ChatId> MemberStore::chatNamed(UserId user, const QString &name)
{
    Query row = m_tx.run(u"SELECT c.id FROM members mine JOIN chats c ON c.key = mine.chat_key "
                         "LEFT JOIN members o ON c.type = 0 AND o.chat_key = c.key AND o.user_id <> mine.user_id LEFT JOIN users p ON p.id = o.user_id "
                         "WHERE mine.user_id = ? AND (c.type <> 0 AND c.name_folded = ? OR p.username_folded = ?) ORDER BY c.active_at DESC LIMIT 1",
        user, foldedWords(name).join(u' '), foldCase(name));
    return row.next() ? std::optional(row.id<ChatId>(0)) : std::nullopt;
}

QList<ChatSize> MemberStore::chatSizes(UserId user)
{
    Query row = m_tx.run(u"SELECT c.id, c.member_count FROM members m JOIN chats c ON c.key = m.chat_key WHERE m.user_id = ?", user);
    QList<ChatSize> sizes;
    while (row.next())
        sizes += ChatSize{row.id<ChatId>(0), int(row.integer(1))};
    return sizes;
}

QList<UserId> MemberStore::neighbours(UserId user)
{
    Query row = m_tx.run(u"SELECT DISTINCT other.user_id FROM members mine JOIN members other ON other.chat_key = mine.chat_key "
                         "WHERE mine.user_id = ? AND other.user_id <> ?",
        user, user);
    QList<UserId> users;
    while (row.next())
        users += row.id<UserId>(0);
    return users;
}

bool MemberStore::areNeighbours(UserId one, UserId other)
{
    Query row = m_tx.run(u"SELECT 1 FROM members mine JOIN members theirs ON theirs.chat_key = mine.chat_key AND theirs.user_id = ? "
                         "WHERE mine.user_id = ? LIMIT 1",
        other, one);
    return row.next();
}

void MemberStore::ban(qint64 chatKey, UserId user, UserId by, const QString &reason, Timestamp at)
{
    m_tx.run(u"INSERT INTO bans (chat_key, user_id, banned_by, banned_at, reason) VALUES (?, ?, ?, ?, ?) "
             "ON CONFLICT (chat_key, user_id) DO UPDATE SET banned_by = excluded.banned_by, banned_at = excluded.banned_at, reason = excluded.reason",
        chatKey, user, by, at, reason);
}

bool MemberStore::liftBan(qint64 chatKey, UserId user)
{
    return m_tx.run(u"DELETE FROM bans WHERE chat_key = ? AND user_id = ?", chatKey, user).changed() > 0;
}

bool MemberStore::isBanned(qint64 chatKey, UserId user)
{
    return m_tx.run(u"SELECT 1 FROM bans WHERE chat_key = ? AND user_id = ?", chatKey, user).next();
}

QList<protocol::Ban> MemberStore::bans(qint64 chatKey)
{
    Query row = m_tx.run(u"SELECT " CONFAB_USER_COLUMNS("u") ", b.banned_by, b.banned_at, b.reason FROM bans b JOIN users u ON u.id = b.user_id "
                         "WHERE b.chat_key = ? ORDER BY b.banned_at DESC, u.id",
        chatKey);
    QList<protocol::Ban> bans;
    while (row.next())
        bans += protocol::Ban{readUser(row, 0), row.id<UserId>(userColumns), row.time(userColumns + 1), row.text(userColumns + 2)};
    return bans;
}

} // namespace confab
