#include "client/core/Receipts.h"

#include "client/core/Settings.h"

namespace confab {

using namespace protocol;

namespace {

constexpr std::chrono::milliseconds gather{250};
constexpr std::chrono::milliseconds retryPause{3000};

} // namespace

Receipts::Receipts(Cache &cache, Api &api, Connection &connection, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_api(api)
    , m_connection(connection)
    , m_settings(settings)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Receipts::flush);
    connect(&m_cache, &Cache::chatChanged, this, [this](ChatId id) {
        const CachedChat *chat = m_cache.chat(id);
        if (!chat || (chat->chat.seq <= chat->confirmedDelivered && chat->readSeq <= chat->confirmedRead))
            return;
        m_due.insert(id);
        if (!m_timer.isActive())
            m_timer.start(gather);
    });
    connect(&m_connection, &Connection::stateChanged, this, [this] {
        m_busy.clear();
        if (m_connection.isOnline())
            m_timer.start(gather);
    });
}

void Receipts::markAll()
{
    for (const CachedChat &chat : m_cache.chats())
        m_due.insert(chat.chat.id);
    m_timer.start(gather);
}

void Receipts::flush()
{
    if (!m_connection.isOnline())
        return;
    const auto due = std::exchange(m_due, {});
    for (const ChatId &id : due) {
        const CachedChat *chat = m_cache.chat(id);
        if (!chat)
            continue;
        if (m_busy.contains(id)) {
            m_due.insert(id);
            continue;
        }
        // Reading includes receiving, so one question does for both.
        if (chat->readSeq > chat->confirmedRead && m_settings.readReceipts())
            sendRead(*chat);
        else if (chat->chat.seq > chat->confirmedDelivered)
            sendDelivered(*chat);
    }
}

void Receipts::sendDelivered(const CachedChat &chat)
{
    const ChatId id = chat.chat.id;
    const qint64 seq = chat.chat.seq;
    m_busy.insert(id);
    m_api.call<ops::AckDelivered>({id, seq}, this, [this, id, seq](const Reply<Empty> &reply) {
        if (reply)
            m_cache.confirmDelivered(id, seq);
        settled(id, reply ? nullptr : &reply.error());
    });
}

void Receipts::sendRead(const CachedChat &chat)
{
    const ChatId id = chat.chat.id;
    const qint64 seq = std::min(chat.readSeq, chat.chat.seq);
    m_busy.insert(id);
    m_api.call<ops::MarkAsRead>({id, seq, {}}, this, [this, id, seq](const Reply<Unread> &reply) {
        if (reply) {
            m_cache.confirmDelivered(id, seq);
            m_cache.confirmRead(id, seq, &*reply);
        }
        settled(id, reply ? nullptr : &reply.error());
    });
}

void Receipts::settled(ChatId id, const Failure *failure)
{
    m_busy.remove(id);
    if (failure && !failure->mayRetry())
        return; // no longer a member, most likely: the sync will tell
    m_due.insert(id);
    if (failure)
        m_timer.start(std::max(retryPause, failure->error.retryAfter.value_or(retryPause)));
    else if (!m_timer.isActive())
        m_timer.start(gather);
}

MessageStatus statusOf(Cache &cache, const Message &message)
{
    MessageStatus known = message.status.value_or(MessageStatus::Sent);
    const CachedChat *chat = cache.chat(message.chatId);
    if (!chat)
        return known;
    qint64 delivered = std::numeric_limits<qint64>::max();
    qint64 read = delivered;
    int others = 0;
    for (const CachedMember &member : cache.members(message.chatId)) {
        if (member.userId == cache.me())
            continue;
        ++others;
        delivered = std::min(delivered, member.deliveredSeq);
        read = std::min(read, member.readSeq);
    }
    // Of large chats only some marks are known here: those do not speak for the rest.
    const int needed = chat->chat.type == ChatType::Direct ? 1 : chat->chat.memberCount - 1;
    if (others == 0 || others < needed)
        return known;
    if (read >= message.seq)
        return MessageStatus::Read;
    return std::max(known, delivered >= message.seq ? MessageStatus::Delivered : MessageStatus::Sent);
}

} // namespace confab
