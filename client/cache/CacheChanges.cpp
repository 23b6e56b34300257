#include "client/cache/Cache.h"

namespace confab {

using namespace protocol;

void Cache::applyChanges(ChatId id, const QList<Message> &items, qint64 rev)
{
    CachedChat *known = find(id);
    if (!known || rev < known->chat.rev)
        return;
    CachedChat chat = *known; // committed as a whole or not at all
    CacheTransaction transaction(m_database);
    QList<Message> changed;
    QList<Message> arrived;
    QList<ClientId> done;
    const qint64 oldSeq = chat.chat.seq;
    bool recount = false;
    for (const Message &message : items) {
        if (message.seq > oldSeq) { // not in seq order where one was changed after the next was sent
            m_messages.put(message);
            m_messages.addRange(id, {message.seq, message.seq});
            chat.chat.seq = std::max(chat.chat.seq, message.seq);
            changed.append(message);
            arrived.append(message);
            if (message.sender.id == m_me) {
                // Who writes has read what was there, and so the server sets the marks.
                chat.readSeq = std::max(chat.readSeq, message.seq);
                chat.confirmedRead = std::max(chat.confirmedRead, message.seq);
                chat.confirmedDelivered = std::max(chat.confirmedDelivered, message.seq);
                recount = true;
            } else if (message.seq > chat.readSeq) {
                ++chat.unread;
                chat.mentions += message.mentions.contains(m_me);
            }
        } else if (m_messages.update(message)) {
            changed.append(message);
        } else if (!m_messages.rangeAround(id, message.seq + 1).isEmpty() || !m_messages.rangeAround(id, message.seq - 1).isEmpty()) {
            // New too, but its last change put it on a later page than its successor.
            m_messages.put(message);
            m_messages.addRange(id, {message.seq, message.seq});
            changed.append(message);
            recount = true;
        } else if (message.pinned.value_or(false)) {
            m_messages.put(message);
            changed.append(message);
        }
        if (!chat.chat.lastMessage || message.seq >= chat.chat.lastMessage->seq)
            chat.chat.lastMessage = message;
        if (message.sender.id == m_me && message.clientId.value) {
            m_outbox.settle(message);
            done.append(*message.clientId.value);
        }
    }
    chat.chat.rev = rev;
    if (recount)
        countUnread(chat);
    save(chat);
    if (!transaction.commit())
        return; // the position stays, so the changes are asked for again
    const qint64 before = std::exchange(*known, chat).chat.rev;
    Q_EMIT changesApplied(id, before, rev, items);
    if (!changed.isEmpty())
        Q_EMIT messagesChanged(id, changed);
    for (const ClientId &clientId : done) // after its message is known: what showed the one now shows the other
        Q_EMIT outboxEntryDone(clientId);
    Q_EMIT chatChanged(id);
    for (const Message &message : arrived) {
        meet(message);
        Q_EMIT messageArrived(message);
    }
}

// What a message tells of its sender: the name, and that all before it has been read.
void Cache::meet(const Message &message)
{
    const Sender &sender = message.sender;
    const User *known = person(sender.id);
    if (!known || known->displayName != sender.displayName || known->username != sender.username || !(known->avatarUrl == sender.avatarUrl)) {
        User user = known ? *known : User();
        user.id = sender.id;
        user.username = sender.username;
        user.displayName = sender.displayName;
        user.avatarUrl = sender.avatarUrl;
        putPerson(user);
    }
    const CachedChat *chat = find(message.chatId);
    const bool listed = std::ranges::find(members(message.chatId), sender.id, &CachedMember::userId) != members(message.chatId).end();
    if (chat && (listed || chat->chat.type == ChatType::Direct))
        raiseReceipt(message.chatId, sender.id, message.seq, message.seq);
}

void Cache::storePage(ChatId id, const QList<Message> &items)
{
    if (items.isEmpty() || !m_chats.contains(id))
        return;
    CacheTransaction transaction(m_database);
    QList<ClientId> done;
    for (const Message &message : items) {
        m_messages.put(message);
        if (message.sender.id == m_me && message.clientId.value) {
            m_outbox.settle(message);
            done.append(*message.clientId.value);
        }
    }
    m_messages.addRange(id, {items.first().seq, items.last().seq});
    if (!transaction.commit())
        return;
    Q_EMIT messagesChanged(id, items);
    for (const ClientId &clientId : done)
        Q_EMIT outboxEntryDone(clientId);
}

void Cache::storePins(ChatId id, const QList<Message> &items)
{
    if (items.isEmpty() || !m_chats.contains(id))
        return;
    CacheTransaction transaction(m_database);
    for (const Message &message : items)
        m_messages.put(message);
    if (transaction.commit())
        Q_EMIT messagesChanged(id, items);
}

void Cache::countUnread(CachedChat &chat)
{
    if (chat.readSeq >= chat.chat.seq) {
        chat.unread = chat.mentions = 0;
        return;
    }
    // Exact where all messages after the mark are here; else what is certain: no more than there are messages.
    const SeqRange range = m_messages.rangeAround(chat.chat.id, chat.chat.seq);
    const qint64 after = chat.chat.seq - chat.readSeq;
    chat.unread = !range.isEmpty() && range.first <= chat.readSeq + 1 ? m_messages.countOthers(chat.chat.id, chat.readSeq, m_me)
                                                                       : std::min(chat.unread, after);
    chat.mentions = std::min(chat.mentions, chat.unread);
}

void Cache::markRead(ChatId id, qint64 seq)
{
    CachedChat *chat = find(id);
    if (!chat || seq <= chat->readSeq)
        return;
    CacheTransaction transaction(m_database);
    chat->readSeq = seq;
    countUnread(*chat);
    save(*chat);
    transaction.commit();
    Q_EMIT chatChanged(id);
}

void Cache::confirmRead(ChatId id, qint64 seq, const Unread *counts)
{
    CachedChat *chat = find(id);
    if (!chat || (seq <= chat->confirmedRead && !counts))
        return;
    CacheTransaction transaction(m_database);
    chat->confirmedRead = std::max(chat->confirmedRead, seq);
    if (seq > chat->readSeq) {
        chat->readSeq = seq;
        countUnread(*chat);
    }
    if (counts && counts->readSeq == chat->readSeq) {
        chat->unread = counts->unreadCount;
        chat->mentions = counts->mentionCount;
    }
    save(*chat);
    transaction.commit();
    Q_EMIT chatChanged(id);
}

void Cache::confirmDelivered(ChatId id, qint64 seq)
{
    CachedChat *chat = find(id);
    if (!chat || seq <= chat->confirmedDelivered)
        return;
    CacheTransaction transaction(m_database);
    chat->confirmedDelivered = seq;
    save(*chat);
    transaction.commit();
}

} // namespace confab
