#include "server/features/receipts/AuthorNotices.h"

namespace confab {

namespace {

constexpr size_t gatheredMax = 100'000; // (chat, person) pairs

} // namespace

AuthorNotices::AuthorNotices(Database &database, Publisher &publisher, std::chrono::milliseconds interval)
    : m_database(database)
    , m_publisher(publisher)
    , m_interval(interval)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AuthorNotices::startRound);
}

void AuthorNotices::Span::stretch(qint64 before, qint64 now)
{
    if (now <= before)
        return;
    from = to > from ? std::min(from, before) : before;
    to = std::max(to, now);
}

void AuthorNotices::add(const Mark &mark, const MarkMoved &moved)
{
    Covered covered{mark.userId, {}, {}};
    covered.read.stretch(moved.readBefore, moved.read);
    if (moved.delivered > moved.read) // else the read receipt says it
        covered.delivered.stretch(moved.deliveredBefore, moved.delivered);
    merge(mark.chatId, moved.chatKey, covered);
}

void AuthorNotices::merge(ChatId chat, qint64 chatKey, const Covered &covered)
{
    Gathered &gathered = m_gathered[chat];
    gathered.chatKey = chatKey;
    const auto known = gathered.readers.find(covered.reader);
    if (known == gathered.readers.end()) {
        if (m_count >= gatheredMax)
            return;
        ++m_count;
        gathered.readers.emplace(covered.reader, covered);
    } else {
        known->second.delivered.stretch(covered.delivered.from, covered.delivered.to);
        known->second.read.stretch(covered.read.from, covered.read.to);
    }
    if (!m_timer.isActive())
        m_timer.start(m_interval);
}

void AuthorNotices::startRound()
{
    for (const auto &[chat, gathered] : std::exchange(m_gathered, {})) {
        std::vector<Covered> readers;
        readers.reserve(gathered.readers.size());
        for (const auto &[reader, covered] : gathered.readers)
            readers.push_back(covered);
        m_database.read([chatKey = gathered.chatKey, readers = std::move(readers)](Transaction &tx) -> Result<Round> { return look(tx, chatKey, readers); })
            .then([this, alive = std::weak_ptr(m_alive), chat = chat, chatKey = gathered.chatKey](const Result<Round> &round) {
                if (round && !alive.expired())
                    finishRound(chat, chatKey, *round);
            });
    }
    m_count = 0;
}

AuthorNotices::Round AuthorNotices::look(Transaction &tx, qint64 chatKey, const std::vector<Covered> &readers)
{
    ReceiptStore receipts(tx);
    Round round;
    qsizetype deliveries = 0;
    const auto notice = [&](UserId reader, bool read, const Span &span) {
        if (span.to <= span.from)
            return;
        Notice notice{reader, read, span.to, receipts.authors(chatKey, span.from, span.to, reader)};
        deliveries += notice.authors.size();
        if (!notice.authors.isEmpty())
            round.notices.push_back(std::move(notice));
    };
    for (const Covered &covered : readers) {
        if (deliveries >= deliveriesPerRound) {
            round.later.push_back(covered);
            continue;
        }
        notice(covered.reader, true, covered.read);
        if (covered.delivered.to > covered.read.to)
            notice(covered.reader, false, covered.delivered);
    }
    return round;
}

void AuthorNotices::finishRound(ChatId chat, qint64 chatKey, const Round &round)
{
    namespace events = protocol::events;
    for (const Notice &notice : round.notices) {
        QList<Topic> topics;
        topics.reserve(notice.authors.size());
        for (const UserId &author : notice.authors)
            topics += Topic::of(author);
        const protocol::Receipt receipt{chat, notice.reader, notice.seq};
        if (notice.read)
            m_publisher.toTopics<events::MessagesRead>(topics, receipt);
        else
            m_publisher.toTopics<events::MessageDelivered>(topics, receipt);
    }
    for (const Covered &covered : round.later)
        merge(chat, chatKey, covered);
}

} // namespace confab
