#pragma once

#include "common/base/Id.h"
#include "server/auth/KeyFile.h"

namespace confab {

struct AccessClaims {
    UserId user;
    SessionId session;
    Timestamp issuedAt;
    Timestamp expiresAt;
};

struct AccessToken {
    QString token;
    int expiresIn = 0; // seconds
};

// Access tokens: JSON Web Tokens signed with HS256, which is fixed here and never taken from a token. A token proves who it
// was issued to, not that the session lives on: ask SessionStore. Safe from any thread.
class TokenIssuer
{
public:
    static constexpr std::chrono::seconds longestLife{15 * 60};

    explicit TokenIssuer(QList<SigningKey> keys, std::chrono::seconds life = longestLife);

    AccessToken issue(UserId user, SessionId session, Timestamp now) const;
    // `token_expired`, or `unauthenticated` for everything else that may be wrong.
    Result<AccessClaims> verify(const QString &token, Timestamp now) const;

private:
    const SigningKey *keyOf(const QByteArray &header) const;

    const QList<SigningKey> m_keys;
    const std::chrono::seconds m_life;
};

} // namespace confab
