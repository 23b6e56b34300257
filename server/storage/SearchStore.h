#pragma once

#include "common/base/Result.h"
#include "common/protocol/Live.h"
#include "server/storage/SearchWords.h"
#include "server/storage/Transaction.h"

namespace confab {

struct MessageSearch {
    enum class Has { Anything, Link, File, Image };

    QString text;                  // words and "phrases"; may be empty when something else narrows
    std::optional<ChatId> chat;    // without it, all of the asker's chats
    std::optional<UserId> from;
    Has has = Has::Anything;
    std::optional<Timestamp> before;
    std::optional<Timestamp> after;
};

// Full-text search over messages (SQLite: FTS5). New messages get into the index a moment later, in the background, so that
// sending does not pay for it; until then they are found by looking at them.
class SearchStore
{
public:
    explicit SearchStore(Transaction &tx) : m_tx(tx) {}

    // Of what the asker may read, the latest first. Time is bounded: a chat's older hits may stay unfound behind very many.
    Result<protocol::SearchResults> messages(UserId asker, const MessageSearch &search, const std::optional<QString> &cursor, int limit);

    // Indexes up to `rows` more messages; answers whether there is more to do.
    bool indexSome(int rows);
    // Around a change of a message's text.
    void forget(qint64 pos);
    void remember(qint64 pos);

private:
    struct Hit {
        qint64 sentAt;
        qint64 pos;
        auto operator<=>(const Hit &) const = default;
    };
    struct Scope {
        qint64 chatKey;
        qint64 seq;
        qint64 indexedSeq;
        qint64 activeAt;
    };

    QList<Scope> scopes(UserId asker, const std::optional<ChatId> &chat);
    void collect(const Scope &scope, const MessageSearch &search, const QList<SearchTerm> &terms, Hit below, int limit, QList<Hit> &hits);
    void collectTail(const Scope &scope, const MessageSearch &search, const QList<SearchTerm> &terms, Hit below, int limit, QList<Hit> &hits);
    bool isIndexed(qint64 pos);
    QString wordsAt(qint64 pos);
    void checkVersion();

    Transaction &m_tx;
};

} // namespace confab
