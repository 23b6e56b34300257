#include "client/core/History.h"

#include <QPointer>

namespace confab {

using namespace protocol;

namespace {

constexpr qsizetype prefetchedChats = 25;
constexpr int prefetchedMessages = 40;
constexpr qsizetype mostMembers = 1000; // shown at once; who looks for one of more people searches

} // namespace

History::History(Cache &cache, Api &api, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_api(api)
{
}

void History::fetch(HistoryQuery query, QObject *context, Then<Page> then)
{
    if (!query.limit)
        query.limit = limits::pageMax;
    m_api.call<ops::GetMessages>(query, context, [this, id = query.chatId, then = std::move(then)](const Reply<MessagePage> &reply) {
        if (!reply)
            return then(std::unexpected(reply.error()));
        m_cache.storePage(id, reply->items);
        Page page{{}, reply->hasMoreBefore, reply->hasMoreAfter};
        if (!reply->items.isEmpty())
            page.range = {reply->items.first().seq, reply->items.last().seq};
        then(page);
    });
}

void History::fetchMembers(ChatId chat, QObject *context, Then<bool> then)
{
    membersFrom(chat, {}, {}, context, std::move(then));
}

void History::membersFrom(ChatId chat, const QString &cursor, const QList<Participant> &soFar, QObject *context, Then<bool> then)
{
    ListParticipants request{.chatId = chat, .cursor = {}, .limit = limits::pageMax};
    if (!cursor.isEmpty())
        request.cursor = cursor;
    m_api.call<ops::ListParticipants>(request, context, [=, this, then = std::move(then), guard = QPointer(context)](const Reply<ParticipantPage> &reply) {
        if (!reply)
            return then(std::unexpected(reply.error()));
        const QList<Participant> all = soFar + reply->items;
        if (reply->nextCursor.value && all.size() < mostMembers && guard)
            return membersFrom(chat, *reply->nextCursor.value, all, guard, then);
        m_cache.putParticipants(chat, all);
        then(true);
    });
}

void History::fetchPins(ChatId chat)
{
    m_api.call<ops::GetPins>({chat}, this, [this, chat](const Reply<PinnedMessages> &reply) {
        if (reply)
            m_cache.storePins(chat, reply->items);
    });
}

void History::prefetch()
{
    QList<const CachedChat *> chats;
    for (const CachedChat &chat : m_cache.chats())
        chats.append(&chat);
    std::ranges::sort(chats, std::greater(), [](const CachedChat *chat) { return chat->activity(); });
    for (const CachedChat *chat : chats.mid(0, prefetchedChats)) {
        if (chat->chat.seq == 0 || !m_cache.rangeAround(chat->chat.id, chat->chat.seq).isEmpty())
            continue;
        HistoryQuery query{.chatId = chat->chat.id, .before = {}, .after = {}, .around = {}, .date = {}, .limit = prefetchedMessages};
        fetch(query, this, [this, id = chat->chat.id](const Reply<Page> &page) {
            // The next one only when this one helped: else it would be asked for again and again.
            const CachedChat *now = m_cache.chat(id);
            if (page && now && !m_cache.rangeAround(id, now->chat.seq).isEmpty())
                prefetch();
        });
        return;
    }
}

} // namespace confab
