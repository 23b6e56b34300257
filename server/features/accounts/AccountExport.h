#pragma once

#include "common/protocol/Users.h"
#include "server/storage/Transaction.h"

#include <QJsonObject>

namespace confab {

// What the server knows of someone, for that person: account, devices, chats, the files they uploaded and the messages they
// wrote, at most so many that the answer stays within a few megabytes (`messagesComplete` says whether these are all).
// Thread: the storage thread that runs the job.
QJsonObject exportOf(Transaction &tx, const protocol::Account &account, Timestamp now);

} // namespace confab
