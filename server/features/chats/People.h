#pragma once

#include "server/storage/Transaction.h"
#include "common/base/Result.h"

namespace confab {

// Each once, in the order given.
QList<UserId> distinct(const QList<UserId> &people);

// `not_found`, naming the first of `people` who has no account by its place in `field`.
Result<void> checkExist(Transaction &tx, const QList<UserId> &people, const QString &field);

} // namespace confab
