#pragma once

#include "client/cache/Cache.h"
#include "client/core/Api.h"

#include <QSet>

namespace confab {

// Brings pages of history and lists of members into the cache when someone looks, and the latest pages of the most recent
// chats before anyone does. Lives in the cache's thread.
class History final : public QObject
{
    Q_OBJECT

public:
    struct Page {
        SeqRange range;
        bool moreBefore = false;
        bool moreAfter = false;
    };

    History(Cache &cache, Api &api, QObject *parent = nullptr);

    void fetch(protocol::HistoryQuery query, QObject *context, Then<Page> then);
    void fetchMembers(ChatId chat, QObject *context, Then<bool> then);
    void fetchPins(ChatId chat);
    void prefetch(); // one chat after the other, while there is a line

private:
    void membersFrom(ChatId chat, const QString &cursor, const QList<protocol::Participant> &soFar, QObject *context, Then<bool> then);

    Cache &m_cache;
    Api &m_api;
};

} // namespace confab
