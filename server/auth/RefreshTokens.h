#pragma once

#include "common/base/Result.h"
#include "server/auth/KeyFile.h"
#include "server/storage/Transaction.h"

namespace confab {

struct Rotation {
    UserId user;
    SessionId session;
    QString token;       // the successor
    bool reused = false; // a spent token came again: its session is revoked, there is no successor, close its connections
};

// Refresh tokens: 256 random bits, of which the database has only a hash. Each is good for one use; all that descend from
// one log-in are a family, which is its device session. The successor is derived from the token with a key of the server's,
// so that a device which repeats a request it got no answer to can be given the same one again.
// Its functions run inside a write, with whatever else belongs to it. Safe from any thread.
class RefreshTokens
{
public:
    static constexpr std::chrono::milliseconds grace{10'000}; // in which a repeated request is taken for a retry
    static constexpr std::chrono::hours usualLife{30 * 24};   // unused

    explicit RefreshTokens(const QList<SigningKey> &keys, std::chrono::milliseconds life = usualLife);

    QString issue(Transaction &tx, SessionId session, Timestamp now) const;
    // `unauthenticated` for an unknown or expired one, or one of a session that is over. Look at `reused`: it is no error to
    // the transaction, since the revocation must be kept.
    Result<Rotation> rotate(Transaction &tx, const QString &token, const QString &address, Timestamp now) const;
    // The live session that the token belongs to, spent or not.
    std::optional<SessionId> sessionOf(Transaction &tx, const QString &token) const;

private:
    QByteArray successorOf(const QByteArray &token) const;

    QByteArray m_key;
    const std::chrono::milliseconds m_life;
};

} // namespace confab
