#include "client/models/TimelineRow.h"

#include "client/models/Look.h"
#include "client/models/Markdown.h"
#include "common/protocol/Permissions.h"

namespace confab {

using namespace protocol;

namespace {

// The server's default; where it allows less it says so.
constexpr std::chrono::minutes editWindow{15};

void markReaction(Message &message, UserId me, const QString &emoji, bool on)
{
    const auto it = std::ranges::find(message.reactions, emoji, &Reaction::emoji);
    if (it == message.reactions.end()) {
        if (on)
            message.reactions.append({emoji, 1, true, {me}});
        return;
    }
    const bool was = it->me.value_or(it->users.contains(me));
    if (was == on)
        return;
    it->me = on;
    it->count += on ? 1 : -1;
    if (it->count <= 0)
        message.reactions.erase(it);
}

bool applyPendingChanges(ClientCore &core, Message &message)
{
    bool any = false;
    for (const Outbox::Item &item : core.outbox.items()) {
        const OutboxEntry &entry = item.entry;
        if (entry.messageId.isNull() || entry.messageId != message.id)
            continue;
        any = true;
        switch (entry.kind) {
        case OutboxKind::Edit:
            message.content = entry.text;
            message.editedAt = Timestamp{entry.createdAt};
            break;
        case OutboxKind::Remove:
            message.content.clear();
            message.reactions.clear();
            message.deletedAt = Timestamp{entry.createdAt};
            break;
        case OutboxKind::React: markReaction(message, core.cache.me(), entry.text, true); break;
        case OutboxKind::Unreact: markReaction(message, core.cache.me(), entry.text, false); break;
        case OutboxKind::Send: break;
        }
    }
    return any;
}

void dress(ClientCore &core, TimelineRow &row)
{
    QStringList mentioned;
    for (const UserId &user : row.message.mentions) {
        if (const User *known = core.cache.person(user))
            mentioned.append(known->username);
    }
    const bool text = !row.message.deletedAt && row.message.type != MessageType::System;
    row.jumbo = text && isJumbo(row.message.content);
    row.richText = text && !row.jumbo ? richTextOf(row.message.content, mentioned) : QString();
}

} // namespace

TimelineRow TimelineRow::of(ClientCore &core, Message message)
{
    TimelineRow row;
    row.message = std::move(message);
    row.clientId = row.message.clientId.value.value_or(ClientId());
    row.changing = applyPendingChanges(core, row.message);
    dress(core, row);
    return row;
}

TimelineRow TimelineRow::of(ClientCore &core, const Outbox::Item &item)
{
    TimelineRow row;
    row.pending = true;
    row.clientId = item.entry.clientId;
    Message &message = row.message;
    message.chatId = item.entry.chatId;
    message.clientId = item.entry.clientId;
    message.type = item.entry.type;
    message.content = item.entry.text;
    message.sentAt = Timestamp{item.entry.createdAt};
    const Account &me = core.account();
    message.sender = {core.cache.me(), me.username, me.displayName, me.avatarUrl};
    if (!item.entry.replyTo.isNull()) {
        if (const auto target = core.cache.message(item.entry.replyTo))
            message.replyTo = ReplyPreview{target->id, target->seq, target->sender, target->content.left(200), target->deletedAt};
    }
    row.applyPhase(item);
    dress(core, row);
    return row;
}

void TimelineRow::applyPhase(const Outbox::Item &item)
{
    failed = item.phase == Outbox::Phase::Failed;
    acknowledged = item.phase == Outbox::Phase::Acknowledged;
    failure = item.entry.failure;
}

QVariantList reactionsOf(const Message &message, UserId me)
{
    QVariantList list;
    for (const Reaction &reaction : message.reactions) {
        list.append(QVariantMap{{QStringLiteral("emoji"), reaction.emoji},
                                {QStringLiteral("count"), reaction.count},
                                {QStringLiteral("me"), reaction.me.value_or(reaction.users.contains(me))}});
    }
    return list;
}

bool canEdit(ClientCore &core, const Message &message)
{
    return message.sender.id == core.cache.me() && !message.deletedAt && message.type == MessageType::Text && !message.id.isNull()
        && core.sync.serverTime().toMSecsSinceEpoch() - message.sentAt.ms < std::chrono::milliseconds(editWindow).count();
}

bool canDelete(ClientCore &core, const Message &message)
{
    if (message.deletedAt || message.id.isNull() || message.type == MessageType::System)
        return false;
    const CachedChat *chat = core.cache.chat(message.chatId);
    const Action action = message.sender.id == core.cache.me() ? Action::DeleteOwn : Action::DeleteOthers;
    return chat && mayDo(action, chat->chat.type, chat->chat.myRole.value_or(Role::Member));
}

} // namespace confab
