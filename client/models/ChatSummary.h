#pragma once

#include "client/core/ClientCore.h"

#include <QVariantMap>

namespace confab {

// What decides whether and where a list shows a chat. How it looks is made for those that are looked at only.
struct ChatSummary {
    ChatId id;
    QString title;
    bool pinned = false;
    bool muted = false;
    bool archived = false;
    qint64 activity = 0;
    qint64 unread = 0;
    qint64 mentions = 0;

    static ChatSummary of(ClientCore &core, const CachedChat &chat);
};

// One chat as a list or a header shows it, by role name.
const QList<QByteArray> &chatRoleNames();
QVariantMap chatRoles(ClientCore &core, const CachedChat &chat, const QDateTime &now);

// "typing…", or who is, for a chat of several.
QString typingTextOf(ClientCore &core, const CachedChat &chat);
QString nameOf(ClientCore &core, UserId user);
QString wordsOf(const protocol::Message &message); // one line, or what it is where it says nothing
QString systemTextOf(const protocol::Message &message);

} // namespace confab
