#pragma once

#include "server/auth/TokenIssuer.h"
#include "server/features/base/Gate.h"
#include "server/storage/Database.h"

namespace confab {

// Lets in who holds an access token of a session that is live in the database at that moment: a revoked one is out at once.
class AccountGate final : public Gate
{
public:
    // `epoch`: the database's, see Migrator.
    AccountGate(Database &db, const TokenIssuer &tokens, const Clock &clock, QString epoch)
        : m_db(db), m_tokens(tokens), m_clock(clock), m_epoch(std::move(epoch))
    {
    }

    Task<Result<Identity>> identify(QString accessToken) override;
    Task<Result<QList<ChatId>>> chatsOf(UserId user) override;
    Task<Result<protocol::Ready>> ready(Identity identity) override;

private:
    Database &m_db;
    const TokenIssuer &m_tokens;
    const Clock &m_clock;
    const QString m_epoch;
};

} // namespace confab
