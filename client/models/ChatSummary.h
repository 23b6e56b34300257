#pragma once

#include "client/core/ClientCore.h"

#include <QVariantMap>

namespace confab {

// One chat as a list or a header shows it.
struct ChatSummary {
    ChatId id;
    QVariantMap roles; // by role name, see roleNames()
    bool pinned = false;
    bool archived = false;
    qint64 activity = 0;
    qint64 unread = 0;
    qint64 mentions = 0;

    static const QList<QByteArray> &roleNames();
    static ChatSummary of(ClientCore &core, const CachedChat &chat, const QDateTime &now);
};

// "typing…", or who is, for a chat of several.
QString typingTextOf(ClientCore &core, const CachedChat &chat);
QString nameOf(ClientCore &core, UserId user);
QString systemTextOf(const protocol::Message &message);

} // namespace confab
