#pragma once

#include "common/base/Clock.h"
#include "server/storage/Writer.h"

namespace confab {

// What the writer does when it has time, a bounded portion a call: filling the search index, clearing away what deleted
// chats left, forgetting what has expired. `clock` outlives the database that this is given to.
Writer::Background housekeeping(const Clock &clock);

// One portion; answers whether there is more.
bool purgeDeletedChats(Transaction &tx, Timestamp now, int rows);

} // namespace confab
