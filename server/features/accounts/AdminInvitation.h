#pragma once

#include "common/base/Result.h"
#include "server/storage/Database.h"

namespace confab {

// The code that makes whoever registers with it the server's first administrator. It is printed once, when the server starts
// without any account, and kept only as a hash. Works once.
class AdminInvitation
{
public:
    // At start. A code to print if this is the first start; nothing if there are accounts or an earlier code still stands.
    static Result<std::optional<QString>> firstRun(Database &db);
    // A new code in place of any earlier one, for an operator who lost it.
    static Result<QString> renew(Database &db);

    // Inside the write that makes the account: whether `code` is the one, which then no longer works.
    static bool redeem(Transaction &tx, const QString &code);
};

} // namespace confab
