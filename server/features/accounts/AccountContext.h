#pragma once

#include "server/auth/PasswordHasher.h"
#include "server/auth/RefreshTokens.h"
#include "server/auth/TokenIssuer.h"
#include "server/features/accounts/GuessingLimits.h"
#include "server/features/base/Publisher.h"
#include "server/storage/Database.h"

namespace confab {

// What the features of this folder work with. All of it outlives them.
struct AccountContext {
    Database &db;
    Publisher &publisher;
    PasswordHasher &passwords;
    const TokenIssuer &tokens;
    const RefreshTokens &refreshTokens;
    GuessingLimits &guessing;
    const Clock &clock;
};

} // namespace confab
