#include "server/storage/SearchStore.h"

#include "server/storage/MessageRows.h"
#include "server/storage/Position.h"
#include "server/storage/Text.h"

namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr int hitsLookedAt = 2'000;    // in a chat, of the index
constexpr int messagesLookedAt = 2'000; // in a chat, without the index
constexpr qint64 forever = std::numeric_limits<qint64>::max();

// What the filters besides the words ask; the same parameters wherever it stands.
#define CONFAB_SEARCH_FILTER \
    "m.deleted_at IS NULL AND m.type <> 4 AND (m.sent_at, m.pos) < (?, ?) AND m.sent_at >= ? AND m.sent_at < ? " \
    "AND (? IS NULL OR m.sender = ?) AND (? <> 1 OR m.content LIKE '%http%://%') AND (? <> 2 OR m.file_count > 0) " \
    "AND (? <> 3 OR EXISTS (SELECT 1 FROM message_files mf JOIN files f ON f.id = mf.file_id WHERE mf.pos = m.pos AND f.media_type LIKE 'image/%')) "

// FTS5's query language, every word quoted: https://sqlite.org/fts5.html#full_text_query_syntax
QString matchExpression(const QList<SearchTerm> &terms)
{
    QStringList parts;
    for (const SearchTerm &term : terms)
        parts += u'"' + term.words.join(u' ') + u'"' + (term.prefix ? u"*"_s : QString());
    return parts.join(u" AND "_s);
}

} // namespace

Result<protocol::SearchResults> SearchStore::messages(UserId asker, const MessageSearch &search, const std::optional<QString> &cursor, int limit)
{
    Hit below{forever, forever};
    if (cursor) {
        const auto parsed = Cursor::parse(*cursor);
        if (!parsed)
            return Fail(Error::invalid(u"cursor"_s, u"This is not a cursor that a page came with."_s));
        below = {parsed->major, parsed->minor};
    }
    const QList<SearchTerm> terms = searchTerms(search.text);
    if (terms.isEmpty() && !search.from && search.has == MessageSearch::Has::Anything && !search.before && !search.after)
        return Fail(Error::invalid(u"q"_s, u"There is nothing to search for in this."_s));

    QList<Hit> hits;
    const QList<Scope> chats = scopes(asker, search.chat);
    for (const Scope &scope : chats) {
        // Chats come by activity: from here on nothing is newer than what is found already.
        if (hits.size() > limit && hits[limit].sentAt > scope.activeAt)
            break;
        collectTail(scope, search, terms, below, limit + 1, hits);
        collect(scope, search, terms, below, limit + 1, hits);
        std::ranges::sort(hits, std::greater());
        if (hits.size() > limit + 1)
            hits.resize(limit + 1);
    }

    protocol::SearchResults results;
    if (hits.size() > limit) {
        hits.removeLast();
        results.nextCursor = Cursor{hits.last().sentAt, hits.last().pos}.toString();
    }
    MessageRows rows(m_tx, asker);
    for (const Hit &hit : std::as_const(hits)) {
        Query row = m_tx.run(u"SELECT " CONFAB_MESSAGE_COLUMNS " FROM messages m JOIN chats c ON c.key = m.pos >> 32" CONFAB_MESSAGE_JOINS "WHERE m.pos = ?", hit.pos);
        if (row.next())
            results.items += rows.read(row);
    }
    return results;
}

QList<SearchStore::Scope> SearchStore::scopes(UserId asker, const std::optional<ChatId> &chat)
{
    Query row = m_tx.run(u"SELECT c.key, c.seq, c.indexed_seq, c.active_at FROM members mine JOIN chats c ON c.key = mine.chat_key "
                         "WHERE mine.user_id = ? AND (? IS NULL OR c.id = ?) ORDER BY c.active_at DESC",
        asker, chat, chat);
    QList<Scope> scopes;
    while (row.next())
        scopes += {row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
    return scopes;
}

void SearchStore::collect(const Scope &scope, const MessageSearch &search, const QList<SearchTerm> &terms, Hit below, int limit, QList<Hit> &hits)
{
    const qint64 after = search.after.value_or(Timestamp{0}).ms;
    const qint64 before = search.before.value_or(Timestamp{forever}).ms;
    const int has = int(search.has);
    const qint64 first = positionOf(scope.chatKey, 1);
    const qint64 last = std::min(positionOf(scope.chatKey, scope.indexedSeq), below.sentAt == forever ? forever : positionOf(scope.chatKey, scope.seq));
    Query row = terms.isEmpty()
        ? m_tx.run(u"SELECT m.sent_at, m.pos FROM messages m WHERE m.pos BETWEEN ? AND ? AND " CONFAB_SEARCH_FILTER "ORDER BY m.pos DESC LIMIT ?",
              std::max(first, positionOf(scope.chatKey, std::max<qint64>(0, scope.indexedSeq - messagesLookedAt * 10))), last,
              below.sentAt, below.pos, after, before, search.from, search.from, has, has, has, limit)
        // CROSS JOIN makes SQLite keep the order of the hits, so that it may stop early without sorting them all.
        : m_tx.run(u"SELECT m.sent_at, m.pos FROM (SELECT rowid AS pos FROM message_search WHERE message_search MATCH ? AND rowid BETWEEN ? AND ? "
                   "ORDER BY rowid DESC LIMIT ?) hit CROSS JOIN messages m ON m.pos = hit.pos WHERE " CONFAB_SEARCH_FILTER "LIMIT ?",
              matchExpression(terms), first, last, hitsLookedAt,
              below.sentAt, below.pos, after, before, search.from, search.from, has, has, has, limit);
    while (row.next())
        hits += {row.integer(0), row.integer(1)};
}

// What the index does not have yet.
void SearchStore::collectTail(const Scope &scope, const MessageSearch &search, const QList<SearchTerm> &terms, Hit below, int limit, QList<Hit> &hits)
{
    if (scope.indexedSeq >= scope.seq)
        return;
    const int has = int(search.has);
    Query row = m_tx.run(u"SELECT m.sent_at, m.pos, m.content FROM messages m WHERE m.pos BETWEEN ? AND ? AND " CONFAB_SEARCH_FILTER "ORDER BY m.pos DESC LIMIT ?",
        positionOf(scope.chatKey, scope.indexedSeq + 1), positionOf(scope.chatKey, scope.seq), below.sentAt, below.pos,
        search.after.value_or(Timestamp{0}), search.before.value_or(Timestamp{forever}), search.from, search.from, has, has, has, messagesLookedAt);
    for (int found = 0; found < limit && row.next();) {
        if (matches(searchWords(row.text(2)), terms)) {
            hits += {row.integer(0), row.integer(1)};
            ++found;
        }
    }
}

bool SearchStore::indexSome(int rows)
{
    checkVersion();
    while (rows > 0) {
        qint64 chatKey = 0;
        qint64 from = 0;
        qint64 to = 0;
        {
            Query chat = m_tx.run(u"SELECT key, indexed_seq, seq FROM chats WHERE to_index = 1 LIMIT 1");
            if (!chat.next())
                return false;
            chatKey = chat.integer(0);
            from = chat.integer(1) + 1;
            to = std::min(chat.integer(2), chat.integer(1) + rows);
        }
        for (qint64 seq = from; seq <= to; ++seq) {
            if (const QString words = wordsAt(positionOf(chatKey, seq)); !words.isEmpty())
                m_tx.run(u"INSERT INTO message_search (rowid, words) VALUES (?, ?)", positionOf(chatKey, seq), words);
        }
        m_tx.run(u"UPDATE chats SET indexed_seq = ?, to_index = (seq > ?) WHERE key = ?", to, to, chatKey);
        rows -= int(to - from + 1);
    }
    return true;
}

void SearchStore::forget(qint64 pos)
{
    if (!isIndexed(pos))
        return;
    // An index that holds no text must be told what it is to forget.
    if (const QString words = wordsAt(pos); !words.isEmpty())
        m_tx.run(u"INSERT INTO message_search (message_search, rowid, words) VALUES ('delete', ?, ?)", pos, words);
}

void SearchStore::remember(qint64 pos)
{
    if (!isIndexed(pos))
        return;
    if (const QString words = wordsAt(pos); !words.isEmpty())
        m_tx.run(u"INSERT INTO message_search (rowid, words) VALUES (?, ?)", pos, words);
}

bool SearchStore::isIndexed(qint64 pos)
{
    return m_tx.run(u"SELECT 1 FROM chats WHERE key = ? AND indexed_seq >= ?", chatKeyOf(pos), seqOf(pos)).next();
}

QString SearchStore::wordsAt(qint64 pos)
{
    Query row = m_tx.run(u"SELECT content FROM messages WHERE pos = ? AND type <> ?", pos, MessageType::System);
    return row.next() ? searchWords(row.text(0)).join(u' ') : QString();
}

void SearchStore::checkVersion()
{
    {
        Query row = m_tx.run(u"SELECT search_version FROM confab");
        if (row.next() && row.integer(0) == searchWordsVersion)
            return;
    }
    m_tx.run(u"INSERT INTO message_search (message_search) VALUES ('delete-all')");
    m_tx.run(u"UPDATE chats SET indexed_seq = 0, to_index = (seq > 0)");
    m_tx.run(u"UPDATE confab SET search_version = ?", searchWordsVersion);
}

} // namespace confab
