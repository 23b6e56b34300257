#include "client/models/TimelineModel.h"

#include "client/models/ChatSummary.h"

// What changes the rows of the window: messages that come or change, and the outbox.

namespace confab {

using namespace protocol;

TimelineModel::TimelineModel(ClientCore &core, QObject *parent)
    : QAbstractListModel(parent)
    , m_core(core)
{
    m_minute.setInterval(60000);
    connect(&m_minute, &QTimer::timeout, this, &TimelineModel::refreshTexts);
    m_minute.start();
    const Cache &cache = m_core.cache;
    connect(&cache, &Cache::reset, this, [this] { open({}); });
    connect(&cache, &Cache::messagesChanged, this, &TimelineModel::messagesChanged);
    connect(&cache, &Cache::chatRemoved, this, [this](ChatId chat) {
        if (chat == m_chat)
            open({});
    });
    connect(&cache, &Cache::chatChanged, this, [this](ChatId chat) {
        if (chat == m_chat)
            Q_EMIT newBelowCountChanged();
    });
    connect(&cache, &Cache::receiptsChanged, this, [this](ChatId chat) {
        if (chat == m_chat && !m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(count() - 1));
    });
    connect(&m_core.outbox, &Outbox::changed, this, &TimelineModel::outboxChanged);
    connect(&m_core.uploader, &Uploader::progressed, this, [this](ClientId message) {
        filesMoved([&](const TimelineRow &row) { return row.pending && row.clientId == message; });
    });
    connect(&m_core.downloader, &Downloader::progressed, this, [this](FileId file) {
        filesMoved([&](const TimelineRow &row) { return std::ranges::find(row.message.attachments, file, &Attachment::id) != row.message.attachments.end(); });
    });
    connect(&m_core.typing, &TypingBook::changed, this, [this](ChatId chat) {
        if (chat == m_chat)
            Q_EMIT typingTextChanged();
    });
    connect(&m_core.sync, &SyncEngine::caughtUp, this, [this] {
        // What could not be fetched without a line can be now.
        if (!m_chat.isNull() && (!m_loaded || m_rows.isEmpty()))
            open(m_chat);
    });
}

void TimelineModel::refreshTexts()
{
    neighboursChanged(0, count() - 1);
    Q_EMIT typingTextChanged();
}

int TimelineModel::rowOf(qint64 seq) const
{
    const auto begin = m_rows.cbegin() + m_pending;
    const auto it = std::lower_bound(begin, m_rows.cend(), seq, [](const TimelineRow &row, qint64 wanted) { return row.message.seq > wanted; });
    return it != m_rows.cend() && it->message.seq == seq ? int(it - m_rows.cbegin()) : -1;
}

qint64 TimelineModel::lowest() const
{
    return count() > m_pending ? m_rows.last().message.seq : 0;
}

qint64 TimelineModel::highest() const
{
    return count() > m_pending ? m_rows[m_pending].message.seq : 0;
}

const TimelineRow *TimelineModel::older(int row) const
{
    return row + 1 < count() ? &m_rows[row + 1] : nullptr;
}

const TimelineRow *TimelineModel::newer(int row) const
{
    return row > 0 ? &m_rows[row - 1] : nullptr;
}

int TimelineModel::indexOf(const QString &messageId) const
{
    const auto id = MessageId::parse(messageId);
    if (!id)
        return -1;
    const auto it = std::ranges::find_if(m_rows, [&](const TimelineRow &row) { return row.message.id == *id; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int TimelineModel::newBelowCount() const
{
    const CachedChat *chat = m_core.cache.chat(m_chat);
    return chat ? int(chat->unread) : 0;
}

QString TimelineModel::typingText() const
{
    const CachedChat *chat = m_core.cache.chat(m_chat);
    return chat ? typingTextOf(m_core, *chat) : QString();
}

void TimelineModel::markVisible(qint64, qint64 toSeq)
{
    const CachedChat *chat = m_core.cache.chat(m_chat);
    if (chat && toSeq > chat->readSeq)
        m_core.markRead(m_chat, std::min(toSeq, chat->chat.seq));
}

void TimelineModel::setHighlighted(const QString &messageId)
{
    if (m_highlighted == messageId)
        return;
    m_highlighted = messageId;
    Q_EMIT highlightedMessageIdChanged();
}

void TimelineModel::messagesChanged(ChatId chat, const QList<Message> &messages)
{
    if (chat != m_chat)
        return;
    for (const Message &message : messages)
        messageChanged(message);
}

void TimelineModel::messageChanged(const Message &message)
{
    const int row = rowOf(message.seq);
    if (row >= 0) {
        if (m_rows[row].message.rev > message.rev)
            return;
        m_rows[row] = TimelineRow::of(m_core, message);
        Q_EMIT dataChanged(index(row), index(row));
        return;
    }
    if (!m_atNewest || message.seq <= highest())
        return;
    if (m_loaded && (count() == m_pending ? message.seq == 1 || m_core.cache.rangeAround(m_chat, message.seq).first <= message.seq
                                          : message.seq == highest() + 1)) {
        if (!settlePending(message))
            insertNewest(message);
        trimOlder();
    } else if (count() > m_pending) {
        extendNewer(); // a hole between: as far as it goes
        setAtNewest(highest() >= message.seq);
    }
}

// An own message that was shown as pending stays where it is and only changes what it says of itself.
bool TimelineModel::settlePending(const Message &message)
{
    if (message.sender.id != m_core.cache.me() || !message.clientId.value)
        return false;
    const auto it = std::find_if(m_rows.cbegin(), m_rows.cbegin() + m_pending,
                                 [&](const TimelineRow &row) { return row.clientId == *message.clientId.value; });
    const int row = int(it - m_rows.cbegin());
    if (row >= m_pending)
        return false;
    const int place = m_pending - 1; // beside the newest message, what is still pending after it
    if (row != place) {
        beginMoveRows({}, row, row, {}, place + 1);
        m_rows.move(row, place);
        endMoveRows();
    }
    --m_pending;
    m_rows[place] = TimelineRow::of(m_core, message);
    Q_EMIT dataChanged(index(place), index(place));
    neighboursChanged(place - 1, place + 1);
    return true;
}

void TimelineModel::insertNewest(const Message &message)
{
    beginInsertRows({}, m_pending, m_pending);
    m_rows.insert(m_pending, TimelineRow::of(m_core, message));
    endInsertRows();
    neighboursChanged(m_pending - 1, m_pending + 1);
    Q_EMIT countChanged();
    Q_EMIT newBelowCountChanged();
    Q_EMIT firstUnreadIndexChanged();
}

void TimelineModel::neighboursChanged(int first, int last)
{
    first = std::max(first, 0);
    last = std::min(last, count() - 1);
    if (first <= last)
        Q_EMIT dataChanged(index(first), index(last));
}

void TimelineModel::outboxChanged(ChatId chat)
{
    if (chat != m_chat || m_chat.isNull())
        return;
    const QList<Outbox::Item> items = m_core.outbox.items();
    const bool changes = std::ranges::any_of(items, [&](const Outbox::Item &item) {
        return item.entry.chatId == chat && item.entry.kind != OutboxKind::Send;
    });
    if (std::exchange(m_hadChanges, changes) || changes)
        refreshRows();
    if (!m_atNewest)
        return;
    const QList<Outbox::Item> sends = m_core.outbox.sends(chat);
    for (int row = m_pending - 1; row >= 0; --row) {
        const auto it = std::ranges::find_if(sends, [&](const Outbox::Item &item) { return item.entry.clientId == m_rows[row].clientId; });
        if (it == sends.end()) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            --m_pending;
            endRemoveRows();
            neighboursChanged(row - 1, row);
        } else {
            if (m_rows[row].message.content != it->entry.text)
                m_rows[row] = TimelineRow::of(m_core, *it);
            else
                m_rows[row].applyPhase(*it);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
    for (const Outbox::Item &item : sends) {
        const auto shown = std::ranges::any_of(m_rows, [&](const TimelineRow &row) { return row.clientId == item.entry.clientId; });
        if (shown)
            continue;
        beginInsertRows({}, 0, 0);
        m_rows.prepend(TimelineRow::of(m_core, item));
        ++m_pending;
        endInsertRows();
        neighboursChanged(1, 1);
    }
    Q_EMIT countChanged();
}

void TimelineModel::refreshRows()
{
    if (count() <= m_pending)
        return;
    const QList<Message> messages = m_core.cache.messages(m_chat, lowest(), highest());
    for (const Message &message : messages) {
        const int row = rowOf(message.seq);
        if (row >= 0)
            m_rows[row] = TimelineRow::of(m_core, message);
    }
    Q_EMIT dataChanged(index(m_pending), index(count() - 1));
}

} // namespace confab
