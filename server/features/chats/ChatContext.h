#pragma once

#include "common/base/Clock.h"
#include "server/features/base/PresenceBook.h"
#include "server/features/base/Publisher.h"
#include "server/storage/Database.h"

namespace confab {

// What the features of this folder work with. All of it outlives them.
struct ChatContext {
    Database &db;
    Publisher &publisher;
    const PresenceBook &presence;
    const Clock &clock;
    QString inviteBase; // an invite's link is this and its code
};

} // namespace confab
