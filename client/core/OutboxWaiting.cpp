#include "client/core/Outbox.h"

// What can still be done about what waits.

namespace confab {

bool Outbox::retry(ClientId clientId)
{
    Item *item = find(clientId);
    if (item && item->phase == Phase::Waiting && m_uploader.halted(clientId)) {
        m_uploader.retry(clientId);
        return true;
    }
    if (!item || item->phase != Phase::Failed)
        return false;
    item->entry.failed = false;
    item->entry.failure.clear();
    keep(item->entry);
    item->phase = Phase::Waiting;
    item->attempts = 0;
    Q_EMIT changed(item->entry.chatId);
    pump();
    return true;
}

bool Outbox::discard(ClientId clientId)
{
    // One that is under way may already be with the others. So may one that an earlier run of the program tried: then it comes back
    // as a message like any other, and can be deleted as such.
    const Item *item = find(clientId);
    const bool here = item && item->phase == Phase::Waiting && !item->inFlight && (item->attempts == 0 || !m_uploader.complete(clientId));
    return item && (item->phase == Phase::Failed || here) && drop(item->entry.id);
}

bool Outbox::discardFile(qint64 uploadId)
{
    const Uploader::Upload *upload = m_uploader.upload(uploadId);
    const Item *item = upload ? find(upload->record.clientId) : nullptr;
    if (!item || item->inFlight || item->phase == Phase::Acknowledged)
        return false;
    if (m_uploader.of(item->entry.clientId).size() == 1)
        return drop(item->entry.id);
    const ChatId chat = item->entry.chatId;
    m_uploader.remove(uploadId);
    Q_EMIT changed(chat);
    return true;
}

bool Outbox::mayRewrite(ClientId clientId) const
{
    const auto it = std::ranges::find(m_items, clientId, [](const Item &item) { return item.entry.clientId; });
    return it != m_items.end() && !clientId.isNull() && it->entry.type == MessageType::Text && !it->inFlight && it->phase != Phase::Acknowledged;
}

bool Outbox::rewrite(ClientId clientId, const QString &text)
{
    Item *item = mayRewrite(clientId) ? find(clientId) : nullptr;
    if (!item)
        return false;
    OutboxEntry entry = item->entry;
    entry.text = text;
    entry.rewritten = true;
    entry.failed = false;
    entry.failure.clear();
    if (!keep(entry, CacheTransaction::Durability::PowerLoss))
        return false;
    if (std::exchange(item->phase, Phase::Waiting) == Phase::Failed)
        item->attempts = 0;
    item->entry = std::move(entry);
    Q_EMIT changed(item->entry.chatId);
    pump();
    return true;
}

} // namespace confab
