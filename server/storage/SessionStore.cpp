#include "server/storage/SessionStore.h"

namespace confab {

namespace {

SessionRecord readSession(const Query &row)
{
    return {row.id<SessionId>(0), row.id<UserId>(1), row.text(2), row.text(3), row.time(4), row.time(5), row.maybeTime(6)};
}

} // namespace

void SessionStore::insert(const SessionRecord &session)
{
    m_tx.run(u"INSERT INTO device_sessions (id, user_id, device, address, created_at, last_seen) VALUES (?, ?, ?, ?, ?, ?)",
        session.id, session.userId, session.device, session.address, session.createdAt, session.lastSeen);
}

std::optional<SessionRecord> SessionStore::find(SessionId id)
{
    Query row = m_tx.run(u"SELECT id, user_id, device, address, created_at, last_seen, revoked_at FROM device_sessions WHERE id = ?", id);
    return row.next() ? std::optional(readSession(row)) : std::nullopt;
}

bool SessionStore::isLive(SessionId id)
{
    return liveUser(id).has_value();
}

bool SessionStore::isLive(SessionId id, UserId user)
{
    return liveUser(id) == user;
}

std::optional<UserId> SessionStore::liveUser(SessionId id)
{
    Query row = m_tx.run(u"SELECT s.user_id FROM device_sessions s JOIN users u ON u.id = s.user_id "
                         "WHERE s.id = ? AND s.revoked_at IS NULL AND u.suspended_at IS NULL AND u.deleted_at IS NULL",
        id);
    return row.next() ? std::optional(row.id<UserId>(0)) : std::nullopt;
}

QList<SessionRecord> SessionStore::ofUser(UserId user)
{
    Query row = m_tx.run(u"SELECT id, user_id, device, address, created_at, last_seen, revoked_at FROM device_sessions "
                         "WHERE user_id = ? AND revoked_at IS NULL ORDER BY last_seen DESC, id",
        user);
    QList<SessionRecord> sessions;
    while (row.next())
        sessions += readSession(row);
    return sessions;
}

void SessionStore::touch(SessionId id, Timestamp seen, const QString &address)
{
    m_tx.run(u"UPDATE device_sessions SET last_seen = ?, address = ? WHERE id = ?", seen, address, id);
}

bool SessionStore::revoke(SessionId id, const QString &reason, Timestamp at)
{
    const int revoked = m_tx.run(u"UPDATE device_sessions SET revoked_at = ?, revoke_reason = ? WHERE id = ? AND revoked_at IS NULL",
        at, reason, id).changed();
    m_tx.run(u"DELETE FROM refresh_tokens WHERE session_id = ?", id);
    return revoked > 0;
}

QList<SessionId> SessionStore::revokeAll(UserId user, SessionId keep, const QString &reason, Timestamp at)
{
    QList<SessionId> revoked;
    const QList<SessionRecord> sessions = ofUser(user);
    for (const SessionRecord &session : sessions) {
        if (session.id != keep && revoke(session.id, reason, at))
            revoked += session.id;
    }
    return revoked;
}

void SessionStore::insertRefresh(const QByteArray &hash, SessionId session, Timestamp createdAt, Timestamp expiresAt)
{
    m_tx.run(u"INSERT INTO refresh_tokens (hash, session_id, created_at, expires_at) VALUES (?, ?, ?, ?)", hash, session, createdAt, expiresAt);
}

std::optional<RefreshRecord> SessionStore::findRefresh(const QByteArray &hash)
{
    Query row = m_tx.run(u"SELECT session_id, expires_at, spent_at FROM refresh_tokens WHERE hash = ?", hash);
    if (!row.next())
        return std::nullopt;
    return RefreshRecord{row.id<SessionId>(0), row.time(1), row.maybeTime(2)};
}

void SessionStore::spendRefresh(const QByteArray &hash, Timestamp at)
{
    m_tx.run(u"UPDATE refresh_tokens SET spent_at = ? WHERE hash = ? AND spent_at IS NULL", at, hash);
}

void SessionStore::purge(Timestamp before)
{
    m_tx.run(u"DELETE FROM refresh_tokens WHERE expires_at < ?", before);
    m_tx.run(u"DELETE FROM refresh_tokens WHERE session_id IN (SELECT id FROM device_sessions WHERE revoked_at < ?)", before);
    m_tx.run(u"DELETE FROM device_sessions WHERE revoked_at < ?", before);
}

} // namespace confab
