#include "server/storage/ChatStore.h"

#include "server/storage/MessageRows.h"
#include "server/storage/Text.h"
#include "server/storage/UserStore.h"

namespace confab {

using namespace Qt::StringLiterals;

#define CONFAB_CHAT_COLUMNS \
    "c.id, c.type, c.visibility, c.name, c.description, c.avatar_url, c.created_by, c.created_at, c.updated_at, c.seq, c.rev, c.member_count"

// What a member sees beyond that. `mine` is their row in members, `p` the other person of a direct chat; oneself, where it
// holds one's saved messages.
#define CONFAB_VIEW_SELECT \
    "SELECT " CONFAB_CHAT_COLUMNS ", mine.role, mine.read_seq, mine.delivered_seq, mine.pinned, mine.muted, mine.archived, " \
    "(SELECT count(*) FROM mentions n WHERE n.user_id = mine.user_id AND n.chat_key = c.key AND n.seq > mine.read_seq), " \
    "c.active_at, c.key, " CONFAB_USER_COLUMNS("p") ", " CONFAB_MESSAGE_COLUMNS
#define CONFAB_VIEW_JOINS \
    " LEFT JOIN members o ON c.type = 0 AND o.chat_key = c.key AND (o.user_id <> mine.user_id OR c.member_count = 1) " \
    "LEFT JOIN users p ON p.id = o.user_id " \
    "LEFT JOIN messages m ON m.pos = (c.key << 32) + c.seq " CONFAB_MESSAGE_JOINS

namespace {

constexpr int chatColumns = 12;
constexpr int ownColumns = chatColumns + 7;
constexpr int cursorColumns = ownColumns + 2;

protocol::Chat readChat(const Query &row)
{
    protocol::Chat chat;
    chat.id = row.id<ChatId>(0);
    chat.type = row.as<ChatType>(1);
    chat.visibility = row.as<Visibility>(2);
    chat.name = row.text(3);
    chat.description = row.text(4);
    if (!row.isNull(5))
        chat.avatarUrl = row.text(5);
    chat.createdBy = row.maybeId<UserId>(6);
    chat.createdAt = row.time(7);
    chat.updatedAt = row.time(8);
    chat.seq = row.integer(9);
    chat.rev = row.integer(10);
    chat.memberCount = int(row.integer(11));
    return chat;
}

protocol::Chat readView(const Query &row, MessageRows &messages)
{
    protocol::Chat chat = readChat(row);
    chat.myRole = row.as<Role>(chatColumns);
    chat.readSeq = row.integer(chatColumns + 1);
    chat.deliveredSeq = row.integer(chatColumns + 2);
    chat.pinned = row.flag(chatColumns + 3);
    chat.muted = row.flag(chatColumns + 4);
    chat.archived = row.flag(chatColumns + 5);
    chat.mentionCount = row.integer(chatColumns + 6);
    chat.unreadCount = chat.seq - *chat.readSeq;
    if (!row.isNull(cursorColumns))
        chat.peer = readUser(row, cursorColumns);
    if (!row.isNull(cursorColumns + userColumns))
        chat.lastMessage = messages.read(row, cursorColumns + userColumns);
    return chat;
}

// One more than asked for was read, to know whether there is more.
template<class ReadRow>
protocol::ChatPage readPage(Query &row, int limit, int cursorAt, ReadRow readRow)
{
    protocol::ChatPage page;
    Cursor last;
    while (row.next()) {
        if (page.items.size() == limit) {
            page.nextCursor = last.toString();
            break;
        }
        page.items += readRow(row);
        last = {row.integer(cursorAt), row.integer(cursorAt + 1)};
    }
    return page;
}

Result<Cursor> startOf(const std::optional<QString> &cursor)
{
    if (!cursor)
        return Cursor{std::numeric_limits<qint64>::max(), 0};
    const auto parsed = Cursor::parse(*cursor);
    if (!parsed)
        return Fail(Error::invalid(u"cursor"_s, u"This is not a cursor that a page came with."_s));
    return *parsed;
}

} // namespace

qint64 ChatStore::insert(const NewChat &chat)
{
    Query row = m_tx.run(u"INSERT INTO chats (id, type, visibility, name, name_folded, description, created_by, created_at, updated_at, active_at) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key",
        chat.id, chat.type, chat.visibility, chat.name, foldedWords(chat.name).join(u' '), chat.description, chat.createdBy,
        chat.createdAt, chat.createdAt, chat.createdAt);
    row.next();
    const qint64 key = row.integer(0);
    MemberStore(m_tx).add(key, {chat.createdBy, Role::Owner, chat.createdAt});
    return key;
}

DirectChat ChatStore::direct(ChatId idIfNew, UserId asker, UserId other, Timestamp now)
{
    const QByteArray pair = packIds(asker < other ? QList{asker, other} : QList{other, asker});
    Query made = m_tx.run(u"INSERT INTO chats (id, type, visibility, name, name_folded, description, created_by, created_at, updated_at, active_at, direct_pair) "
                          "VALUES (?, ?, ?, '', '', '', ?, ?, ?, ?, ?) ON CONFLICT (direct_pair) DO NOTHING RETURNING key",
        idIfNew, ChatType::Direct, Visibility::Private, asker, now, now, now, pair);
    if (made.next()) {
        const qint64 key = made.integer(0);
        MemberStore members(m_tx);
        members.add(key, {asker, Role::Member, now});
        members.add(key, {other, Role::Member, now});
        return {idIfNew, key, true};
    }
    Query row = m_tx.run(u"SELECT id, key FROM chats WHERE direct_pair = ?", pair);
    row.next();
    return {row.id<ChatId>(0), row.integer(1), false};
}

std::optional<qint64> ChatStore::keyOf(ChatId chat)
{
    Query row = m_tx.run(u"SELECT key FROM chats WHERE id = ? AND deleted_at IS NULL", chat);
    return row.next() ? std::optional(row.integer(0)) : std::nullopt;
}

void ChatStore::update(qint64 chatKey, const ChatChange &change, Timestamp now)
{
    if (change.name)
        m_tx.run(u"UPDATE chats SET name = ?, name_folded = ? WHERE key = ?", *change.name, foldedWords(*change.name).join(u' '), chatKey);
    if (change.avatarUrl)
        m_tx.run(u"UPDATE chats SET avatar_url = nullif(?, '') WHERE key = ?", *change.avatarUrl, chatKey);
    m_tx.run(u"UPDATE chats SET description = coalesce(?, description), visibility = coalesce(?, visibility), updated_at = ? WHERE key = ?",
        change.description, change.visibility, now, chatKey);
}

void ChatStore::remove(qint64 chatKey, Timestamp now)
{
    MemberStore(m_tx).removeAll(chatKey);
    m_tx.run(u"DELETE FROM invites WHERE chat_key = ?", chatKey);
    m_tx.run(u"DELETE FROM bans WHERE chat_key = ?", chatKey);
    m_tx.run(u"UPDATE chats SET deleted_at = ?, direct_pair = NULL WHERE key = ?", now, chatKey);
}

std::optional<protocol::Chat> ChatStore::find(ChatId chat)
{
    Query row = m_tx.run(u"SELECT " CONFAB_CHAT_COLUMNS " FROM chats c WHERE c.id = ? AND c.deleted_at IS NULL", chat);
    return row.next() ? std::optional(readChat(row)) : std::nullopt;
}

Result<protocol::Chat> ChatStore::view(ChatId chat, UserId member)
{
    Query row = m_tx.run(u"" CONFAB_VIEW_SELECT " FROM chats c JOIN members mine ON mine.chat_key = c.key AND mine.user_id = ?" CONFAB_VIEW_JOINS
                         "WHERE c.id = ? AND c.deleted_at IS NULL",
        member, chat);
    if (!row.next())
        return Fail(Error::notFound(u"No such chat."_s));
    MessageRows messages(m_tx, member);
    return readView(row, messages);
}

Result<protocol::ChatPage> ChatStore::page(UserId member, const std::optional<QString> &cursor, int limit)
{
    const auto start = startOf(cursor);
    if (!start)
        return Fail(start.error());
    // The page is chosen first, so that only its chats pay for counts and previews.
    Query row = m_tx.run(u"WITH page AS (SELECT c.key AS key FROM members mine JOIN chats c ON c.key = mine.chat_key "
                         "WHERE mine.user_id = ? AND (c.active_at, c.key) < (?, ?) ORDER BY c.active_at DESC, c.key DESC LIMIT ?) "
                         CONFAB_VIEW_SELECT " FROM page JOIN chats c ON c.key = page.key "
                         "JOIN members mine ON mine.chat_key = c.key AND mine.user_id = ?" CONFAB_VIEW_JOINS
                         "ORDER BY c.active_at DESC, c.key DESC",
        member, start->major, start->minor, limit + 1, member);
    MessageRows messages(m_tx, member);
    return readPage(row, limit, ownColumns, [&](const Query &at) { return readView(at, messages); });
}

Result<protocol::ChatPage> ChatStore::directory(const QString &query, const std::optional<QString> &cursor, int limit)
{
    const auto start = startOf(cursor);
    if (!start)
        return Fail(start.error());
    const QString words = foldedWords(query).join(u' ');
    Query row = m_tx.run(u"SELECT " CONFAB_CHAT_COLUMNS ", c.active_at, c.key FROM chats c "
                         "WHERE c.visibility = 1 AND c.deleted_at IS NULL AND (c.active_at, c.key) < (?, ?) "
                         "AND (' ' || c.name_folded) LIKE ('% ' || ? || '%') ORDER BY c.active_at DESC, c.key DESC LIMIT ?",
        start->major, start->minor, words, limit + 1);
    return readPage(row, limit, chatColumns, [](const Query &at) { return readChat(at); });
}

QList<protocol::ReadyChat> ChatStore::ready(UserId member)
{
    Query row = m_tx.run(u"SELECT c.id, c.seq, c.rev, m.read_seq FROM members m JOIN chats c ON c.key = m.chat_key WHERE m.user_id = ? "
                         "ORDER BY c.active_at DESC",
        member);
    QList<protocol::ReadyChat> chats;
    while (row.next()) {
        protocol::ReadyChat chat{row.id<ChatId>(0), row.integer(1), row.integer(2), row.integer(3), 0};
        chat.unreadCount = chat.seq - chat.readSeq;
        chats += chat;
    }
    return chats;
}

} // namespace confab
