#include "server/features/search/SearchFeature.h"

#include "server/features/search/SearchQueryText.h"
#include "server/storage/ChatStore.h"
#include "server/storage/SearchStore.h"
#include "server/storage/UserStore.h"

namespace confab {

using namespace Qt::StringLiterals;

namespace {

enum class Kind { Messages, Users, Rooms, All };

Result<Kind> kindOf(const protocol::SearchQuery &request)
{
    const QString kind = request.kind.value_or(u"messages"_s).toLower();
    if (kind == "messages"_L1)
        return Kind::Messages;
    if (kind == "users"_L1)
        return Kind::Users;
    if (kind == "rooms"_L1)
        return Kind::Rooms;
    if (kind == "all"_L1)
        return Kind::All;
    return Fail(Error::invalid(u"kind"_s, u"Must be one of: messages, users, rooms, all."_s));
}

// One search for one person, in a read transaction.
class Search
{
public:
    Search(Transaction &tx, UserId asker, const protocol::SearchQuery &request)
        : m_tx(tx)
        , m_asker(asker)
        , m_request(request)
        , m_limit(request.limit.value_or(protocol::limits::pageDefault))
    {
    }

    Result<protocol::SearchResults> messages(const SearchQueryText &query)
    {
        MessageSearch search;
        search.text = query.words;
        search.has = MessageSearch::Has(query.has);
        search.before = query.before;
        search.after = query.after;
        if (query.from) {
            search.from = *query.from == "me"_L1 ? m_asker : UserStore(m_tx).idOfUsername(*query.from);
            if (!search.from)
                return protocol::SearchResults{};
        }
        if (m_request.chatId) {
            CONFAB_TRY(MemberStore(m_tx).membership(*m_request.chatId, m_asker));
            search.chat = m_request.chatId;
        } else if (query.in) {
            search.chat = MemberStore(m_tx).chatNamed(m_asker, *query.in);
            if (!search.chat)
                return protocol::SearchResults{};
        }
        return SearchStore(m_tx).messages(m_asker, search, m_request.cursor, m_limit);
    }

    // With `all`, a cursor is that of the messages: people and rooms came with the first page.
    Result<protocol::SearchResults> directory(Kind kind)
    {
        protocol::SearchResults results;
        if (kind == Kind::Users || kind == Kind::All) {
            auto users = UserStore(m_tx).search(m_request.q, cursorFor(kind), m_limit);
            CONFAB_TRY(users);
            results.users = users->items;
            results.nextCursor = users->nextCursor;
        }
        if (kind == Kind::Rooms || kind == Kind::All) {
            auto rooms = ChatStore(m_tx).directory(m_request.q, cursorFor(kind), m_limit);
            CONFAB_TRY(rooms);
            results.rooms = rooms->items;
            results.nextCursor = rooms->nextCursor;
        }
        return results;
    }

    Result<protocol::SearchResults> everything(const SearchQueryText &query)
    {
        auto results = messages(query);
        if (!results || m_request.cursor)
            return results;
        auto found = directory(Kind::All);
        CONFAB_TRY(found);
        results->users = found->users;
        results->rooms = found->rooms;
        return results;
    }

private:
    std::optional<QString> cursorFor(Kind kind) const { return kind == Kind::All ? std::nullopt : m_request.cursor; }

    Transaction &m_tx;
    const UserId m_asker;
    const protocol::SearchQuery &m_request;
    const int m_limit;
};

} // namespace

void SearchFeature::declare(OperationTable &operations)
{
    operations.on<protocol::ops::SearchMessages>(this, &SearchFeature::search);
}

Task<Result<protocol::SearchResults>> SearchFeature::search(Caller caller, protocol::SearchQuery request)
{
    const Result<Kind> kind = kindOf(request);
    CONFAB_CO_TRY(kind);
    const Result<SearchQueryText> query = parseSearchQuery(request.q);
    CONFAB_CO_TRY(query);
    const auto look = [user = caller.user, request, kind = *kind, query = *query](Transaction &tx) {
        Search search(tx, user, request);
        if (kind == Kind::Messages || request.chatId)
            return search.messages(query);
        return kind == Kind::All ? search.everything(query) : search.directory(kind);
    };
    co_return co_await m_database.read(look);
}

} // namespace confab
