#include "client/models/TimelineModel.h"

// The window over the cache: where it lies, how it grows and what it lets go.

namespace confab {

using namespace protocol;

void TimelineModel::open(ChatId chat)
{
    ++m_opening;
    const bool changed = m_chat != chat;
    m_chat = chat;
    setLoadingOlder(false);
    setLoadingNewer(false);
    m_unreadAfter = -1;
    setHighlighted({});
    clear();
    if (changed)
        setSearchText({});
    bool ready = chat.isNull();
    const CachedChat *known = m_core.cache.chat(chat);
    if (known) {
        const qint64 newest = known->chat.seq;
        const bool unread = known->unread > 0 && known->readSeq < newest;
        if (unread)
            m_unreadAfter = known->readSeq;
        if (newest == 0) {
            fill({});
            ready = true;
        } else if (unread && newest - known->readSeq > step) {
            ready = openAround(known->readSeq + 1, false);
        } else {
            const SeqRange range = m_core.cache.rangeAround(chat, newest);
            if (!range.isEmpty()) {
                const qint64 wanted = unread ? known->readSeq - step / 2 : newest - step + 1;
                fill({std::max(range.first, std::min(wanted, newest - step + 1)), newest});
                ready = true;
            }
            if (range.isEmpty() || (range.last - range.first + 1 < step / 2 && range.first > 1))
                fetchLatest();
        }
    }
    setLoaded(ready); // the rows are there before anyone is told
    if (changed)
        Q_EMIT chatIdChanged();
    Q_EMIT newBelowCountChanged();
    Q_EMIT firstUnreadIndexChanged();
    Q_EMIT typingTextChanged();
}

void TimelineModel::clear()
{
    if (m_rows.isEmpty())
        return;
    beginResetModel();
    m_rows.clear();
    m_pending = 0;
    endResetModel();
    Q_EMIT countChanged();
}

// Another stretch of history takes the place of what is shown: the one time that the whole model is reset.
void TimelineModel::fill(SeqRange range)
{
    const CachedChat *chat = m_core.cache.chat(m_chat);
    const bool wasAtNewest = m_atNewest;
    beginResetModel();
    m_rows.clear();
    m_pending = 0;
    m_atNewest = chat && range.last >= chat->chat.seq;
    if (!range.isEmpty()) {
        const QList<Message> messages = m_core.cache.messages(m_chat, range.first, range.last);
        for (auto it = messages.crbegin(); it != messages.crend(); ++it)
            m_rows.append(TimelineRow::of(m_core, *it));
    } else {
        m_atNewest = chat && chat->chat.seq == 0;
    }
    if (m_atNewest) {
        for (const Outbox::Item &item : m_core.outbox.sends(m_chat)) {
            m_rows.prepend(TimelineRow::of(m_core, item));
            ++m_pending;
        }
    }
    endResetModel();
    Q_EMIT countChanged();
    if (m_atNewest != wasAtNewest)
        Q_EMIT atNewestChanged();
    Q_EMIT firstUnreadIndexChanged();
}

// False: what is around has to be fetched first.
bool TimelineModel::openAround(qint64 seq, bool highlight)
{
    const SeqRange range = m_core.cache.rangeAround(m_chat, seq);
    if (range.isEmpty()) {
        fetchAround(seq, highlight);
        return false;
    }
    fill({std::max(range.first, seq - step / 2), std::min(range.last, seq + step)});
    setLoaded(true);
    finishJump(seq, highlight);
    return true;
}

void TimelineModel::finishJump(qint64 seq, bool highlight)
{
    const int row = rowOf(seq);
    if (row < 0)
        return;
    if (highlight)
        setHighlighted(m_rows[row].message.id.toString());
    Q_EMIT jumped(row);
}

void TimelineModel::fetchAround(qint64 seq, bool highlight)
{
    HistoryQuery query{.chatId = m_chat, .before = {}, .after = {}, .around = seq, .date = {}, .limit = limits::pageMax};
    m_core.history.fetch(query, this, [this, seq, highlight, opening = m_opening](const Reply<History::Page> &page) {
        if (opening != m_opening)
            return;
        if (page && !m_core.cache.rangeAround(m_chat, seq).isEmpty()) {
            openAround(seq, highlight);
            return;
        }
        // Without the line, the newest that is here is better than nothing.
        const CachedChat *chat = m_core.cache.chat(m_chat);
        if (m_rows.isEmpty() && chat) {
            const SeqRange range = m_core.cache.rangeAround(m_chat, chat->chat.seq);
            fill(range.isEmpty() ? range : SeqRange{std::max(range.first, range.last - step), range.last});
        }
        setLoaded(page.has_value() || !m_rows.isEmpty());
    });
}

void TimelineModel::fetchLatest()
{
    HistoryQuery query{.chatId = m_chat, .before = {}, .after = {}, .around = {}, .date = {}, .limit = step};
    setLoadingOlder(true);
    m_core.history.fetch(query, this, [this, opening = m_opening](const Reply<History::Page> &page) {
        if (opening != m_opening)
            return;
        const CachedChat *chat = m_core.cache.chat(m_chat);
        if (chat && page && m_rows.size() == m_pending) {
            // The page may reach beyond what changes have brought us to: show what it has.
            fill(m_core.cache.rangeAround(m_chat, std::max(page->range.last, chat->chat.seq)).isEmpty()
                     ? page->range
                     : SeqRange{page->range.first, std::max(page->range.last, chat->chat.seq)});
        } else if (page) {
            extendOlder();
        }
        setLoadingOlder(false);
        setLoaded(m_loaded || page.has_value());
        Q_EMIT firstUnreadIndexChanged();
    });
}

void TimelineModel::setAtNewest(bool at)
{
    if (m_atNewest == at)
        return;
    m_atNewest = at;
    if (at) {
        outboxChanged(m_chat);
    } else if (m_pending > 0) {
        beginRemoveRows({}, 0, m_pending - 1);
        m_rows.remove(0, m_pending);
        m_pending = 0;
        endRemoveRows();
        Q_EMIT countChanged();
    }
    Q_EMIT atNewestChanged();
}

void TimelineModel::setLoadingOlder(bool loading)
{
    if (std::exchange(m_loadingOlder, loading) != loading)
        Q_EMIT loadingOlderChanged();
}

void TimelineModel::setLoadingNewer(bool loading)
{
    if (std::exchange(m_loadingNewer, loading) != loading)
        Q_EMIT loadingNewerChanged();
}

void TimelineModel::setLoaded(bool loaded)
{
    if (std::exchange(m_loaded, loaded) != loaded)
        Q_EMIT loadedChanged();
}

bool TimelineModel::extendOlder()
{
    const qint64 low = lowest();
    const SeqRange range = low > 1 ? m_core.cache.rangeAround(m_chat, low) : SeqRange();
    if (range.isEmpty() || range.first >= low)
        return false;
    const QList<Message> messages = m_core.cache.messages(m_chat, std::max(range.first, low - stride), low - 1);
    const int first = count();
    beginInsertRows({}, first, first + int(messages.size()) - 1);
    for (auto it = messages.crbegin(); it != messages.crend(); ++it)
        m_rows.append(TimelineRow::of(m_core, *it));
    endInsertRows();
    neighboursChanged(first - 1, first - 1);
    trimNewer();
    Q_EMIT countChanged();
    Q_EMIT firstUnreadIndexChanged();
    return true;
}

bool TimelineModel::extendNewer()
{
    const qint64 high = highest();
    const CachedChat *chat = m_core.cache.chat(m_chat);
    if (!chat)
        return false;
    const SeqRange range = m_core.cache.rangeAround(m_chat, high);
    if (range.isEmpty() || range.last <= high)
        return false;
    const QList<Message> messages = m_core.cache.messages(m_chat, high + 1, std::min(range.last, high + stride));
    beginInsertRows({}, m_pending, m_pending + int(messages.size()) - 1);
    for (const Message &message : messages)
        m_rows.insert(m_pending, TimelineRow::of(m_core, message));
    endInsertRows();
    neighboursChanged(m_pending + int(messages.size()), m_pending + int(messages.size()));
    trimOlder();
    Q_EMIT countChanged();
    Q_EMIT firstUnreadIndexChanged();
    setAtNewest(highest() >= chat->chat.seq);
    return true;
}

void TimelineModel::trimNewer()
{
    const int surplus = count() - cap;
    if (surplus <= 0)
        return;
    setAtNewest(false);
    const int rows = std::min(surplus, count() - cap);
    if (rows <= 0)
        return;
    beginRemoveRows({}, 0, rows - 1);
    m_rows.remove(0, rows);
    endRemoveRows();
    Q_EMIT countChanged();
}

void TimelineModel::trimOlder()
{
    if (count() <= cap)
        return;
    beginRemoveRows({}, cap, count() - 1);
    m_rows.remove(cap, count() - cap);
    endRemoveRows();
    Q_EMIT countChanged();
}

void TimelineModel::loadOlder()
{
    if (m_loadingOlder || m_chat.isNull() || lowest() <= 1 || extendOlder())
        return;
    HistoryQuery query{.chatId = m_chat, .before = lowest(), .after = {}, .around = {}, .date = {}, .limit = limits::pageMax};
    setLoadingOlder(true);
    m_core.history.fetch(query, this, [this, opening = m_opening](const Reply<History::Page> &page) {
        if (opening != m_opening)
            return;
        if (page)
            extendOlder();
        setLoadingOlder(false);
    });
}

void TimelineModel::loadNewer()
{
    if (m_loadingNewer || m_chat.isNull() || m_atNewest || extendNewer())
        return;
    HistoryQuery query{.chatId = m_chat, .before = {}, .after = highest(), .around = {}, .date = {}, .limit = limits::pageMax};
    setLoadingNewer(true);
    m_core.history.fetch(query, this, [this, opening = m_opening](const Reply<History::Page> &page) {
        if (opening != m_opening)
            return;
        if (page && !extendNewer() && !page->moreAfter)
            setAtNewest(true);
        setLoadingNewer(false);
    });
}

void TimelineModel::jumpToNewest()
{
    setHighlighted({});
    const CachedChat *chat = m_core.cache.chat(m_chat);
    if (!chat || m_atNewest)
        return;
    ++m_opening;
    setLoadingOlder(false);
    setLoadingNewer(false);
    const SeqRange range = m_core.cache.rangeAround(m_chat, chat->chat.seq);
    if (range.isEmpty()) {
        clear();
        setLoaded(false);
        fetchLatest();
    } else {
        fill({std::max(range.first, range.last - step + 1), range.last});
    }
}

void TimelineModel::jumpTo(const QString &messageId)
{
    const auto id = MessageId::parse(messageId);
    if (!id)
        return;
    const int row = indexOf(messageId);
    if (row >= 0) {
        setHighlighted(messageId);
        Q_EMIT jumped(row);
        return;
    }
    ++m_opening;
    setLoadingOlder(false);
    setLoadingNewer(false);
    if (const auto known = m_core.cache.message(*id); known && known->chatId == m_chat) {
        openAround(known->seq, true);
        return;
    }
    m_core.api.call<ops::GetMessage>({*id}, this, [this, opening = m_opening](const Reply<MessageResult> &reply) {
        if (opening == m_opening && reply && reply->message.chatId == m_chat)
            openAround(reply->message.seq, true);
    });
}

void TimelineModel::jumpToFirstUnread()
{
    const CachedChat *chat = m_core.cache.chat(m_chat);
    if (!chat)
        return;
    const qint64 seq = (m_unreadAfter >= 0 ? m_unreadAfter : chat->readSeq) + 1;
    const int row = rowOf(seq);
    if (row >= 0)
        Q_EMIT jumped(row);
    else if (seq <= chat->chat.seq)
        openAround(seq, false);
}

} // namespace confab
