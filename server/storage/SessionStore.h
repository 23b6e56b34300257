#pragma once

#include "common/protocol/Auth.h"
#include "server/storage/Transaction.h"

namespace confab {

struct SessionRecord {
    SessionId id;
    UserId userId;
    QString device;
    QString address;
    Timestamp createdAt;
    Timestamp lastSeen;
    std::optional<Timestamp> revokedAt;
};

struct RefreshRecord {
    SessionId sessionId; // the family
    Timestamp expiresAt;
    std::optional<Timestamp> spentAt;
};

// Signed-in devices and their refresh tokens, of which only hashes are here.
class SessionStore
{
public:
    explicit SessionStore(Transaction &tx) : m_tx(tx) {}

    void insert(const SessionRecord &session);
    std::optional<SessionRecord> find(SessionId id); // also a revoked one
    bool isLive(SessionId id);                       // not revoked, and its user neither deleted nor suspended
    bool isLive(SessionId id, UserId user);          // and it is theirs
    QList<SessionRecord> ofUser(UserId user);        // live ones, the latest seen first
    void touch(SessionId id, Timestamp seen, const QString &address);
    bool revoke(SessionId id, const QString &reason, Timestamp at); // false: was not live
    // All live sessions of the user but `keep` (null: none is kept); answers which ended.
    QList<SessionId> revokeAll(UserId user, SessionId keep, const QString &reason, Timestamp at);

    void insertRefresh(const QByteArray &hash, SessionId session, Timestamp createdAt, Timestamp expiresAt);
    std::optional<RefreshRecord> findRefresh(const QByteArray &hash);
    void spendRefresh(const QByteArray &hash, Timestamp at);
    // Forgets tokens that expired and sessions that were revoked before `before`.
    void purge(Timestamp before);

private:
    std::optional<UserId> liveUser(SessionId id);

    Transaction &m_tx;
};

} // namespace confab
