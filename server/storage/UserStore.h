#pragma once

#include "common/base/Result.h"
#include "common/protocol/Auth.h"
#include "server/storage/Transaction.h"

namespace confab {

struct NewUser {
    UserId id;
    QString email;
    QString username;
    QString displayName;
    QString passwordHash;
    bool admin = false;
    Timestamp createdAt;
};

// What logging in needs; never leaves the server.
struct UserRecord {
    UserId id;
    QString passwordHash;
    PresenceStatus presence = PresenceStatus::Online; // as last chosen
    std::optional<Timestamp> suspendedAt;
};

struct UserChange {
    std::optional<QString> email;
    std::optional<QString> username;
    std::optional<QString> displayName;
    std::optional<QString> avatarUrl; // empty: none
    std::optional<QString> statusText;
};

// The columns of a protocol::User, in the order that readUser() expects; `alias` is the users table's in the query.
#define CONFAB_USER_COLUMNS(alias) \
    alias ".id, " alias ".username, " alias ".display_name, " alias ".avatar_url, " alias ".status_text, " alias ".last_seen"
constexpr int userColumns = 6;
protocol::User readUser(const Query &row, int first); // its status is left to who knows about presence

// People. Deleted ones are found by nothing here but profiles(), since their messages stay.
class UserStore
{
public:
    explicit UserStore(Transaction &tx) : m_tx(tx) {}

    Result<void> insert(const NewUser &user);                       // `conflict` on email or username
    Result<void> update(UserId id, const UserChange &change);       // the same, or `not_found`
    std::optional<UserRecord> find(UserId id);
    std::optional<UserRecord> findByLogin(const QString &login);    // e-mail address or username
    std::optional<protocol::Account> account(UserId id);
    std::optional<protocol::User> profile(UserId id);
    std::optional<UserId> idOfUsername(const QString &username);
    QList<protocol::User> profiles(const QList<UserId> &ids);       // unknown ids are left out
    // By the beginning of the username or of a word of the display name, in order of username. Everyone for an empty query.
    Result<protocol::UserPage> search(const QString &query, const std::optional<QString> &cursor, int limit);

    void setPasswordHash(UserId id, const QString &hash);
    void setPresence(UserId id, PresenceStatus chosen);
    void setLastSeen(UserId id, Timestamp at);
    void setAdmin(UserId id, bool admin);
    void setSuspended(UserId id, std::optional<Timestamp> since);
    // Takes away what tells who it was. Messages stay, their sender is then "Deleted account". Memberships are the caller's to end.
    void remove(UserId id, Timestamp at);
    qint64 count();

    std::optional<QString> setting(UserId id, const QString &name);
    void setSetting(UserId id, const QString &name, const QString &value);

private:
    Result<void> checkFree(UserId id, const QString &column, const QString &folded);
    void indexWords(UserId id);

    Transaction &m_tx;
};

} // namespace confab
