#include "client/models/ChatSummary.h"

#include "client/models/Look.h"
#include "client/models/Markdown.h"
#include "client/models/TimeText.h"
#include "common/base/Text.h"

#include <QCoreApplication>

namespace confab {

using namespace protocol;

namespace {

QString translated(const char *text, int n = -1)
{
    return QCoreApplication::translate("ChatSummary", text, nullptr, n);
}

struct Preview {
    QString text;
    QString kind;
    QString sender;
    QString status;
    Timestamp at;
};

QString kindText(MessageType type, const Message &message)
{
    switch (type) {
    case MessageType::Image: return translated(QT_TRANSLATE_NOOP("ChatSummary", "Photo"));
    case MessageType::Voice: return translated(QT_TRANSLATE_NOOP("ChatSummary", "Voice message"));
    case MessageType::File: return message.attachments.isEmpty() ? translated(QT_TRANSLATE_NOOP("ChatSummary", "File")) : cleanLine(message.attachments.first().name);
    case MessageType::Text:
    case MessageType::System: break;
    }
    return {};
}

Preview previewFor(ClientCore &core, const CachedChat &chat)
{
    const QList<Outbox::Item> sends = core.outbox.sends(chat.chat.id);
    if (!chat.draft.isEmpty())
        return {previewOf(chat.draft), QStringLiteral("draft"), {}, {}, Timestamp{chat.draftAt}};
    if (!sends.isEmpty()) {
        const Outbox::Item &last = sends.last();
        const char *status = last.phase == Outbox::Phase::Failed ? "failed" : last.phase == Outbox::Phase::Acknowledged ? "sent" : "pending";
        Message message;
        message.type = last.entry.type;
        const QString words = last.entry.text.isEmpty() ? kindText(message.type, message) : previewOf(last.entry.text);
        return {words, textOf(last.entry.type), translated(QT_TRANSLATE_NOOP("ChatSummary", "You")), QString::fromLatin1(status),
                Timestamp{last.entry.createdAt}};
    }
    if (!chat.chat.lastMessage)
        return {translated(QT_TRANSLATE_NOOP("ChatSummary", "No messages yet")), QStringLiteral("system"), {}, {}, chat.chat.createdAt};
    const Message &message = *chat.chat.lastMessage;
    const bool own = message.sender.id == core.cache.me();
    Preview preview{{}, textOf(message.type), own ? translated(QT_TRANSLATE_NOOP("ChatSummary", "You")) : firstNameOf(shownName(message.sender)), {}, message.sentAt};
    if (chat.chat.type == ChatType::Direct && !own)
        preview.sender.clear();
    if (message.deletedAt) {
        preview.kind = QStringLiteral("deleted");
        preview.text = translated(QT_TRANSLATE_NOOP("ChatSummary", "Message deleted"));
        return preview;
    }
    if (own)
        preview.status = textOf(statusOf(core.cache, message));
    if (message.type == MessageType::System) {
        preview.sender.clear();
        preview.status.clear();
        preview.text = systemTextOf(message);
        return preview;
    }
    preview.text = wordsOf(message);
    return preview;
}

// Of the chat that is open: only there are all members known, and their presence told.
int onlineIn(ClientCore &core, const CachedChat &chat)
{
    if (!core.connection.isOnline() || chat.chat.type == ChatType::Direct || !core.cache.hasMembersLoaded(chat.chat.id))
        return 0;
    return int(std::ranges::count_if(core.cache.members(chat.chat.id), [&](const CachedMember &member) {
        const User *user = core.cache.person(member.userId);
        const PresenceStatus status = user && user->status ? *user->status : PresenceStatus::Offline;
        return status != PresenceStatus::Offline && status != PresenceStatus::Invisible;
    }));
}

QString subtitleOf(ClientCore &core, const CachedChat &chat, const QString &typing, const QDateTime &now)
{
    if (!typing.isEmpty())
        return typing;
    if (chat.chat.type != ChatType::Direct) {
        const QString members = translated(QT_TRANSLATE_N_NOOP("ChatSummary", "%n member(s)"), chat.chat.memberCount);
        const int online = onlineIn(core, chat);
        return online > 0 ? translated(QT_TRANSLATE_NOOP("ChatSummary", "%1, %2")).arg(members, translated(QT_TRANSLATE_N_NOOP("ChatSummary", "%n online"), online)) : members;
    }
    if (!chat.chat.peer)
        return {};
    if (!core.connection.isOnline())
        return translated(QT_TRANSLATE_NOOP("ChatSummary", "waiting for the connection"));
    switch (chat.chat.peer->status.value_or(PresenceStatus::Offline)) {
    case PresenceStatus::Online: return translated(QT_TRANSLATE_NOOP("ChatSummary", "online"));
    case PresenceStatus::Away: return translated(QT_TRANSLATE_NOOP("ChatSummary", "away"));
    case PresenceStatus::Dnd: return translated(QT_TRANSLATE_NOOP("ChatSummary", "do not disturb"));
    case PresenceStatus::Invisible:
    case PresenceStatus::Offline: break;
    }
    return chat.chat.peer->lastSeen ? lastSeenText(*chat.chat.peer->lastSeen, now) : translated(QT_TRANSLATE_NOOP("ChatSummary", "offline"));
}

// A direct chat shows its peer as we know them now, not as they were when the chat was listed.
CachedChat withPeerOfNow(ClientCore &core, CachedChat chat)
{
    if (chat.chat.peer) {
        if (const User *known = core.cache.person(chat.chat.peer->id))
            chat.chat.peer = *known;
    }
    return chat;
}

} // namespace

QString nameOf(ClientCore &core, UserId user)
{
    const User *known = core.cache.person(user);
    return known ? shownName(*known) : translated(QT_TRANSLATE_NOOP("ChatSummary", "Someone"));
}

QString wordsOf(const Message &message)
{
    const QString words = previewOf(message.content);
    return words.isEmpty() ? kindText(message.type, message) : words;
}

QString systemTextOf(const Message &message)
{
    return previewOf(message.content);
}

QString typingTextOf(ClientCore &core, const CachedChat &chat)
{
    const QList<UserId> users = core.typing.typing(chat.chat.id);
    if (users.isEmpty())
        return {};
    if (chat.chat.type == ChatType::Direct)
        return translated(QT_TRANSLATE_NOOP("ChatSummary", "typing…"));
    if (users.size() == 1)
        return translated(QT_TRANSLATE_NOOP("ChatSummary", "%1 is typing…")).arg(firstNameOf(nameOf(core, users[0])));
    if (users.size() == 2)
        return translated(QT_TRANSLATE_NOOP("ChatSummary", "%1 and %2 are typing…")).arg(firstNameOf(nameOf(core, users[0])), firstNameOf(nameOf(core, users[1])));
    return translated(QT_TRANSLATE_N_NOOP("ChatSummary", "%n people are typing…"), int(users.size()));
}

const QList<QByteArray> &chatRoleNames()
{
    static const QList<QByteArray> names{"chatId", "type", "title", "initials", "colorIndex", "avatarUrl", "preview", "previewSender", "previewKind",
                                         "typingText", "timeText", "unreadCount", "mentionCount", "presence", "pinned", "muted", "archived", "lastStatus",
                                         "memberCount", "onlineCount", "myRole", "description", "visibility", "subtitle", "peerId", "username", "statusText"};
    return names;
}

ChatSummary ChatSummary::of(ClientCore &core, const CachedChat &cached)
{
    const Chat &c = cached.chat;
    qint64 activity = cached.activity();
    for (const Outbox::Item &item : core.outbox.items()) {
        if (item.entry.chatId == c.id && item.entry.kind == OutboxKind::Send)
            activity = std::max(activity, item.entry.createdAt);
    }
    QString title = shownTitle(c);
    if (c.type == ChatType::Direct && c.peer) {
        if (const User *known = core.cache.person(c.peer->id))
            title = shownName(*known);
    }
    return {c.id, title, c.pinned.value_or(false), c.muted.value_or(false), c.archived.value_or(false), activity, cached.unread, cached.mentions};
}

QVariantMap chatRoles(ClientCore &core, const CachedChat &cached, const QDateTime &now)
{
    const CachedChat chat = withPeerOfNow(core, cached);
    const Chat &c = chat.chat;
    const bool direct = c.type == ChatType::Direct;
    const Preview preview = previewFor(core, chat);
    const QString title = shownTitle(c);
    const QString typing = typingTextOf(core, chat);
    const QString avatar = direct && c.peer ? c.peer->avatarUrl.value.value_or(QString()) : c.avatarUrl.value.value_or(QString());
    // Of the moment: without a line nothing is known of it.
    const QString presence = direct && core.connection.isOnline() ? presenceName(c.peer ? c.peer->status : std::nullopt) : QString();
    const QVariantList values{c.id.toString(), textOf(c.type), title, initialsOf(title),
                              colorIndexOf(direct && c.peer ? c.peer->id.uuid() : c.id.uuid()), avatar, preview.text, preview.sender, preview.kind,
                              typing, listTimeText(preview.at, now), chat.unread, chat.mentions,
                              presence, c.pinned.value_or(false), c.muted.value_or(false),
                              c.archived.value_or(false), preview.status, c.memberCount, onlineIn(core, chat), textOf(c.myRole.value_or(Role::Member)),
                              c.description, textOf(c.visibility), subtitleOf(core, chat, typing, now), direct && c.peer ? c.peer->id.toString() : QString(),
                              direct && c.peer ? c.peer->username : QString(), direct && c.peer ? cleanLine(c.peer->statusText) : QString()};
    const QList<QByteArray> &names = chatRoleNames();
    QVariantMap roles;
    for (qsizetype i = 0; i < names.size(); ++i)
        roles.insert(QString::fromLatin1(names[i]), values[i]);
    return roles;
}

} // namespace confab
