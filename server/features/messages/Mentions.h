#pragma once

#include "server/storage/MemberStore.h"

namespace confab {

// Whom a message mentions: the ids that its sender gave and the members whom its text calls, by name or, if the sender
// is a moderator and the chat is small enough (SendFeature::everyoneUpTo), all at once. May still hold people who are
// not members: MessageStore leaves them out.
QList<UserId> mentioned(Transaction &tx, const Membership &sender, const QString &content, const QList<UserId> &given);

} // namespace confab
