#include "server/storage/UserStore.h"

#include "server/storage/FileStore.h"
#include "server/storage/Text.h"
#include "server/storage/UploadStore.h"

namespace confab {

using namespace Qt::StringLiterals;

namespace {

UserRecord readRecord(const Query &row)
{
    return {row.id<UserId>(0), row.text(1), row.as<PresenceStatus>(2), row.maybeTime(3)};
}

} // namespace

protocol::User readUser(const Query &row, int first)
{
    protocol::User user;
    user.id = row.id<UserId>(first);
    user.username = row.text(first + 1);
    user.displayName = row.text(first + 2);
    if (!row.isNull(first + 3))
        user.avatarUrl = row.text(first + 3);
    user.statusText = row.text(first + 4);
    user.lastSeen = row.maybeTime(first + 5);
    return user;
}

Result<void> UserStore::insert(const NewUser &user)
{
    const QString email = foldCase(user.email);
    const QString username = foldCase(user.username);
    CONFAB_TRY(checkFree(user.id, u"email"_s, email));
    CONFAB_TRY(checkFree(user.id, u"username"_s, username));
    m_tx.run(u"INSERT INTO users (id, email, email_folded, username, username_folded, display_name, password_hash, admin, created_at) "
             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        user.id, user.email, email, user.username, username, user.displayName, user.passwordHash, user.admin, user.createdAt);
    indexWords(user.id);
    return {};
}

Result<void> UserStore::update(UserId id, const UserChange &change)
{
    if (change.email) {
        CONFAB_TRY(checkFree(id, u"email"_s, foldCase(*change.email)));
        m_tx.run(u"UPDATE users SET email = ?, email_folded = ? WHERE id = ?", *change.email, foldCase(*change.email), id);
    }
    if (change.username) {
        CONFAB_TRY(checkFree(id, u"username"_s, foldCase(*change.username)));
        m_tx.run(u"UPDATE users SET username = ?, username_folded = ? WHERE id = ?", *change.username, foldCase(*change.username), id);
    }
    if (change.displayName)
        m_tx.run(u"UPDATE users SET display_name = ? WHERE id = ?", *change.displayName, id);
    if (change.avatarUrl)
        m_tx.run(u"UPDATE users SET avatar_url = nullif(?, '') WHERE id = ?", *change.avatarUrl, id);
    if (change.statusText)
        m_tx.run(u"UPDATE users SET status_text = ? WHERE id = ?", *change.statusText, id);
    if (!find(id))
        return Fail(Error::notFound(u"No such account."_s));
    if (change.username || change.displayName)
        indexWords(id);
    return {};
}

Result<void> UserStore::checkFree(UserId id, const QString &column, const QString &folded)
{
    Query other = column == u"email"
        ? m_tx.run(u"SELECT id FROM users WHERE email_folded = ?", folded)
        : m_tx.run(u"SELECT id FROM users WHERE username_folded = ?", folded);
    if (other.next() && other.id<UserId>(0) != id)
        return Fail(Error::conflict(column, column == u"email" ? u"This e-mail address has an account already."_s : u"This username is taken."_s));
    return {};
}

void UserStore::indexWords(UserId id)
{
    m_tx.run(u"DELETE FROM user_words WHERE user_id = ?", id);
    QStringList words;
    if (Query row = m_tx.run(u"SELECT username_folded, display_name FROM users WHERE id = ? AND deleted_at IS NULL", id); row.next())
        words = foldedWords(row.text(1)) << row.text(0);
    words.removeDuplicates();
    for (const QString &word : std::as_const(words))
        m_tx.run(u"INSERT INTO user_words (word, user_id) VALUES (?, ?)", word, id);
}

std::optional<UserRecord> UserStore::find(UserId id)
{
    Query row = m_tx.run(u"SELECT id, password_hash, presence, suspended_at FROM users WHERE id = ? AND deleted_at IS NULL", id);
    return row.next() ? std::optional(readRecord(row)) : std::nullopt;
}

std::optional<UserRecord> UserStore::findByLogin(const QString &login)
{
    const QString folded = foldCase(login);
    Query row = login.contains(u'@')
        ? m_tx.run(u"SELECT id, password_hash, presence, suspended_at FROM users WHERE email_folded = ? AND deleted_at IS NULL", folded)
        : m_tx.run(u"SELECT id, password_hash, presence, suspended_at FROM users WHERE username_folded = ? AND deleted_at IS NULL", folded);
    return row.next() ? std::optional(readRecord(row)) : std::nullopt;
}

std::optional<protocol::Account> UserStore::account(UserId id)
{
    Query row = m_tx.run(u"SELECT " CONFAB_USER_COLUMNS("u") ", u.email, u.created_at, u.admin FROM users u WHERE u.id = ? AND u.deleted_at IS NULL", id);
    if (!row.next())
        return std::nullopt;
    protocol::Account account;
    static_cast<protocol::User &>(account) = readUser(row, 0);
    account.email = row.text(userColumns);
    account.createdAt = row.time(userColumns + 1);
    account.admin = row.flag(userColumns + 2);
    return account;
}

std::optional<protocol::User> UserStore::profile(UserId id)
{
    Query row = m_tx.run(u"SELECT " CONFAB_USER_COLUMNS("u") " FROM users u WHERE u.id = ? AND u.deleted_at IS NULL", id);
    return row.next() ? std::optional(readUser(row, 0)) : std::nullopt;
}

std::optional<UserId> UserStore::idOfUsername(const QString &username)
{
    Query row = m_tx.run(u"SELECT id FROM users WHERE username_folded = ? AND deleted_at IS NULL", foldCase(username));
    return row.next() ? std::optional(row.id<UserId>(0)) : std::nullopt;
}

QList<protocol::User> UserStore::profiles(const QList<UserId> &ids)
{
    QList<protocol::User> users;
    users.reserve(ids.size());
    for (const UserId &id : ids) {
        if (Query row = m_tx.run(u"SELECT " CONFAB_USER_COLUMNS("u") " FROM users u WHERE u.id = ?", id); row.next())
            users += readUser(row, 0);
    }
    return users;
}

Result<protocol::UserPage> UserStore::search(const QString &query, const std::optional<QString> &cursor, int limit)
{
    const QString prefix = foldCase(query.trimmed());
    Query row = prefix.isEmpty()
        ? m_tx.run(u"SELECT " CONFAB_USER_COLUMNS("u") ", u.username_folded FROM users u "
                   "WHERE u.username_folded > ? AND u.deleted_at IS NULL ORDER BY u.username_folded LIMIT ?",
              cursor.value_or(QString()), limit + 1)
        : m_tx.run(u"SELECT " CONFAB_USER_COLUMNS("u") ", u.username_folded FROM users u "
                   "WHERE u.id IN (SELECT user_id FROM user_words WHERE word >= ? AND word < ?) AND u.username_folded > ? "
                   "ORDER BY u.username_folded LIMIT ?",
              prefix, afterPrefix(prefix), cursor.value_or(QString()), limit + 1);
    protocol::UserPage page;
    QString last;
    while (row.next()) {
        if (page.items.size() == limit) {
            page.nextCursor = last;
            break;
        }
        page.items += readUser(row, 0);
        last = row.text(userColumns);
    }
    return page;
}

void UserStore::setPasswordHash(UserId id, const QString &hash)
{
    m_tx.run(u"UPDATE users SET password_hash = ? WHERE id = ?", hash, id);
}

void UserStore::setPresence(UserId id, PresenceStatus chosen)
{
    m_tx.run(u"UPDATE users SET presence = ? WHERE id = ?", chosen, id);
}

void UserStore::setLastSeen(UserId id, Timestamp at)
{
    m_tx.run(u"UPDATE users SET last_seen = ? WHERE id = ?", at, id);
}

void UserStore::setAdmin(UserId id, bool admin)
{
    m_tx.run(u"UPDATE users SET admin = ? WHERE id = ?", admin, id);
}

void UserStore::setSuspended(UserId id, std::optional<Timestamp> since)
{
    m_tx.run(u"UPDATE users SET suspended_at = ? WHERE id = ?", since, id);
}

void UserStore::remove(UserId id, Timestamp at)
{
    // A name that no one can register: it begins with a character that usernames may not have.
    const QString name = u"~"_s + id.toString();
    m_tx.run(u"UPDATE users SET email = '', email_folded = ?, username = 'deleted', username_folded = ?, display_name = 'Deleted account', "
             "avatar_url = NULL, status_text = '', password_hash = '', admin = 0, last_seen = NULL, deleted_at = ? WHERE id = ?",
        name, name, at, id);
    m_tx.run(u"DELETE FROM user_words WHERE user_id = ?", id);
    m_tx.run(u"DELETE FROM user_settings WHERE user_id = ?", id);
    m_tx.run(u"DELETE FROM user_relations WHERE user_id = ?", id);
    m_tx.run(u"DELETE FROM drafts WHERE user_id = ?", id);
    UploadStore(m_tx).expireAllOf(id);
    FileStore(m_tx).releaseAllOf(id);
}

qint64 UserStore::count()
{
    Query row = m_tx.run(u"SELECT count(*) FROM users WHERE deleted_at IS NULL");
    return row.next() ? row.integer(0) : 0;
}

std::optional<QString> UserStore::setting(UserId id, const QString &name)
{
    Query row = m_tx.run(u"SELECT value FROM user_settings WHERE user_id = ? AND name = ?", id, name);
    return row.next() ? std::optional(row.text(0)) : std::nullopt;
}

void UserStore::setSetting(UserId id, const QString &name, const QString &value)
{
    m_tx.run(u"INSERT INTO user_settings (user_id, name, value) VALUES (?, ?, ?) "
             "ON CONFLICT (user_id, name) DO UPDATE SET value = excluded.value",
        id, name, value);
}

} // namespace confab
