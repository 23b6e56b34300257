#include "client/core/SyncEngine.h"

#include "common/base/Clock.h"

namespace confab {

using namespace protocol;

namespace {

constexpr qsizetype positionsAtOnce = 500; // as many as Sync takes
constexpr int changesAtOnce = 100;
constexpr qsizetype mostAhead = 1000; // of a chat
constexpr std::chrono::milliseconds gapPatience{150};
constexpr std::chrono::milliseconds nudgeEvery{30000};
constexpr std::chrono::milliseconds retryPause{1000};

} // namespace

SyncEngine::SyncEngine(Cache &cache, Api &api, Connection &connection, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_api(api)
    , m_connection(connection)
{
    for (QTimer *timer : {&m_gapTimer, &m_resync})
        timer->setSingleShot(true);
    connect(&m_gapTimer, &QTimer::timeout, this, &SyncEngine::closeGaps);
    connect(&m_resync, &QTimer::timeout, this, [this] {
        if (m_connection.isOnline())
            listChats({}, m_run);
    });
    m_nudge.setInterval(nudgeEvery);
    connect(&m_nudge, &QTimer::timeout, this, &SyncEngine::nudge);
    connect(&m_connection, &Connection::eventReceived, this, &SyncEngine::receive);
    connect(&m_connection, &Connection::stateChanged, this, [this] {
        m_before.clear();
        if (m_connection.isOnline()) {
            for (const CachedChat &chat : m_cache.chats())
                m_before.insert(chat.chat.id, chat.chat.rev);
            return;
        }
        ++m_run;
        m_caughtUp = false;
        m_fetching.clear();
        m_ahead.clear();
        m_nudge.stop();
    });
}

QDateTime SyncEngine::serverTime() const
{
    if (!m_clockOffset)
        return QDateTime::currentDateTimeUtc();
    return QDateTime::fromMSecsSinceEpoch(SystemClock().steady().count() + *m_clockOffset, Qt::UTC);
}

void SyncEngine::begin(const Ready &ready)
{
    m_clockOffset = ready.serverTime.ms - SystemClock().steady().count();
    Q_EMIT serverVersionKnown(ready.serverVersion.value_or(QString()));
    Q_EMIT accountKnown(ready.user); // whoever listens opens the cache, where that is yet to be done
    if (!m_cache.isOpen())
        return;
    const quint64 run = ++m_run;
    if (m_cache.epoch() != ready.epoch)
        m_cache.beginEpoch(ready.epoch);

    QHash<ChatId, ReadyChat> there;
    for (const ReadyChat &chat : ready.chats)
        there.insert(chat.id, chat);
    QList<ChatId> behind;
    const QList<ChatId> known = m_cache.chats().keys();
    for (const ChatId &id : known) {
        const auto it = there.constFind(id);
        const qint64 rev = m_cache.chat(id)->chat.rev;
        if (it == there.constEnd())
            m_cache.removeChat(id);
        else if (it->rev < m_before.value(id, rev))
            m_cache.forgetChat(id); // we cannot have known more than the server: what we know is wrong
        else if (it->rev > rev)
            behind.append(id);
    }
    m_nudge.start();
    if (behind.isEmpty())
        return listChats({}, run);
    // Chats that the question leaves out are answered as new ones: name them all, or, where they are too many, those that need it.
    const QList<ChatId> all = m_cache.chats().keys();
    catchUp(positions(all.size() <= positionsAtOnce ? all : behind), run);
}

QList<ChatPosition> SyncEngine::positions(QList<ChatId> chats) const
{
    chats.removeIf([this](ChatId id) { return !m_cache.chat(id); });
    // Most recent first, so that what a person looks at is right soonest.
    std::ranges::sort(chats, std::greater(), [this](ChatId id) { return m_cache.chat(id)->activity(); });
    QList<ChatPosition> all;
    for (const ChatId &id : std::as_const(chats))
        all.append({id, m_cache.chat(id)->chat.rev});
    return all;
}

void SyncEngine::catchUp(const QList<ChatPosition> &asked, quint64 run)
{
    if (run != m_run)
        return;
    m_api.call<ops::Sync>({asked.mid(0, positionsAtOnce)}, this, [this, run, asked](const Reply<Synced> &reply) {
        if (run != m_run)
            return;
        if (!reply) {
            if (m_connection.isOnline())
                QTimer::singleShot(reply.error().error.retryAfter.value_or(retryPause), this, [this, asked, run] { catchUp(asked, run); });
            return;
        }
        take(*reply);
        if (asked.size() > positionsAtOnce)
            catchUp(asked.mid(positionsAtOnce), run);
        else if (!m_caughtUp)
            listChats({}, run);
    });
}

void SyncEngine::take(const Synced &synced)
{
    for (const ChatChanges &changes : synced.chats) {
        advance(changes.id, changes.items, changes.rev);
        if (changes.more)
            fetchChanges(changes.id);
    }
    for (const Chat &chat : synced.newChats)
        m_cache.putChat(chat);
    for (const ChatId &gone : synced.goneChats)
        m_cache.removeChat(gone);
}

void SyncEngine::listChats(const QString &cursor, quint64 run, Pages pages)
{
    // Names, roles, counts and presence are no changes of the log, so a page of the list brings them.
    ListChats request{.cursor = {}, .limit = limits::pageMax};
    if (!cursor.isEmpty())
        request.cursor = cursor;
    m_api.call<ops::ListChats>(request, this, [this, cursor, run, pages](const Reply<ChatPage> &reply) {
        if (run != m_run)
            return;
        if (!reply) {
            if (m_connection.isOnline())
                QTimer::singleShot(reply.error().error.retryAfter.value_or(retryPause), this, [this, cursor, run, pages] { listChats(cursor, run, pages); });
            return;
        }
        for (const Chat &chat : reply->items)
            put(chat);
        if (reply->nextCursor.value && pages == Pages::All)
            return listChats(*reply->nextCursor.value, run);
        finishRun();
    });
}

// A chat as told to us alone, with our own counts in it.
void SyncEngine::put(const Chat &chat)
{
    m_cache.putChat(chat);
    const CachedChat *known = m_cache.chat(chat.id);
    if (!known)
        return;
    const Unread counts{chat.unreadCount.value_or(0), chat.mentionCount.value_or(0), chat.readSeq.value_or(0)};
    m_cache.confirmRead(chat.id, counts.readSeq, known->chat.seq == chat.seq ? &counts : nullptr);
    if (chat.rev > known->chat.rev)
        fetchChanges(chat.id);
}

void SyncEngine::finishRun()
{
    if (std::exchange(m_caughtUp, true))
        return;
    Q_EMIT caughtUp();
}

void SyncEngine::apply(const Message &message)
{
    const CachedChat *chat = m_cache.chat(message.chatId);
    if (!chat)
        return scheduleResync();
    if (message.rev <= chat->chat.rev) {
        // Already passed. An answer to a message sent again may still be the only word of it that we get.
        if (message.sender.id == m_cache.me() && message.clientId.value)
            m_cache.storePage(message.chatId, {message});
        return;
    }
    QMap<qint64, Message> &ahead = m_ahead[message.chatId];
    if (ahead.size() < mostAhead) // what is left out comes with what is missing before it
        ahead.insert(message.rev, message);
    drain(message.chatId);
}

void SyncEngine::drain(ChatId id)
{
    const auto ahead = m_ahead.find(id);
    const CachedChat *chat = m_cache.chat(id);
    if (ahead == m_ahead.end() || !chat)
        return;
    QList<Message> next;
    qint64 rev = chat->chat.rev;
    while (!ahead->isEmpty() && ahead->firstKey() <= rev + 1) {
        const Message message = ahead->take(ahead->firstKey());
        if (message.rev == rev + 1) {
            next.append(message);
            rev = message.rev;
        }
    }
    const bool gap = !ahead->isEmpty();
    if (!gap)
        m_ahead.erase(ahead);
    if (!next.isEmpty())
        m_cache.applyChanges(id, next, rev);
    if (gap) {
        m_gaps.insert(id);
        if (!m_gapTimer.isActive())
            m_gapTimer.start(gapPatience);
    }
}

void SyncEngine::closeGaps()
{
    const auto gaps = std::exchange(m_gaps, {});
    for (const ChatId &id : gaps) {
        if (m_ahead.contains(id))
            fetchChanges(id);
    }
}

void SyncEngine::fetchChanges(ChatId id)
{
    const CachedChat *chat = m_cache.chat(id);
    if (!chat || m_fetching.contains(id) || !m_connection.isOnline())
        return;
    m_fetching.insert(id);
    m_api.call<ops::GetChanges>({id, chat->chat.rev, changesAtOnce}, this, [this, id, run = m_run](const Reply<Changes> &reply) {
        if (run != m_run)
            return; // the next connection catches up by itself
        m_fetching.remove(id);
        if (!reply) {
            if (reply.error().error.code == ErrorCode::NotFound)
                m_cache.removeChat(id);
            else if (m_connection.isOnline())
                QTimer::singleShot(reply.error().error.retryAfter.value_or(retryPause), this, [this, id] { fetchChanges(id); });
            return;
        }
        const qint64 before = m_cache.chat(id) ? m_cache.chat(id)->chat.rev : 0;
        advance(id, reply->items, reply->rev);
        const CachedChat *now = m_cache.chat(id);
        if (!now || !reply->more)
            return;
        if (now->chat.rev > before)
            fetchChanges(id);
        else // nothing was kept of it, as on a full disk
            QTimer::singleShot(retryPause, this, [this, id] { fetchChanges(id); });
    });
}

// The answer to "what is after my rev", asked at or before our present rev: every message that changed up to `rev`, each once
// and as it is now, so the numbers between may have gone.
void SyncEngine::advance(ChatId id, QList<Message> items, qint64 rev)
{
    const CachedChat *chat = m_cache.chat(id);
    if (!chat || rev <= chat->chat.rev)
        return;
    items.removeIf([since = chat->chat.rev](const Message &message) { return message.rev <= since; });
    m_cache.applyChanges(id, items, rev);
    drain(id);
}

void SyncEngine::refreshChat(ChatId id)
{
    m_api.call<ops::GetChat>({id}, this, [this, id](const Reply<ChatResult> &reply) {
        if (reply)
            put(reply->chat);
        else if (reply.error().error.code == ErrorCode::NotFound && !reply.error().unknown)
            m_cache.removeChat(id);
    });
}

void SyncEngine::scheduleResync()
{
    if (!m_resync.isActive())
        m_resync.start(gapPatience);
}

// An event lost on the server's side leaves no gap to see until the next one comes: so ask now and then. Where there are too
// many chats to name in one question, the first page of the list has those in which something was said last.
void SyncEngine::nudge()
{
    if (!m_caughtUp)
        return;
    const QList<ChatId> all = m_cache.chats().keys();
    if (all.size() <= positionsAtOnce)
        catchUp(positions(all), m_run);
    else
        listChats({}, m_run, Pages::First);
}

} // namespace confab
