#include "server/features/receipts/MarkQueue.h"

namespace confab {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace {

constexpr size_t portionMax = 256;       // marks in one write, so that messages get in between
constexpr size_t gatheredMax = 100'000;  // (chat, person) pairs
constexpr size_t waitingMax = 200'000;

} // namespace

MarkQueue::Raising::~Raising()
{
    if (m_waiter)
        m_waiter->coroutine = nullptr;
}

bool MarkQueue::Raising::await_suspend(std::coroutine_handle<> coroutine)
{
    m_waiter = std::make_shared<Waiter>(Mailbox::ofThisThread(), coroutine);
    if (m_queue.add(m_mark, m_waiter))
        return true;
    m_waiter->answer = Fail(Error::later(ErrorCode::Busy, u"Too many receipts are waiting to be stored."_s, 1s));
    return false;
}

MarkQueue::MarkQueue(Database &database, Publisher &publisher, AuthorNotices &notices, std::chrono::milliseconds interval)
    : m_database(database)
    , m_publisher(publisher)
    , m_notices(notices)
    , m_interval(interval)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &MarkQueue::takeBatch);
}

MarkQueue::~MarkQueue()
{
    for (auto &[key, entry] : m_gathered)
        m_batch.push_back(std::move(entry));
    if (m_batch.empty())
        return;
    m_portion = std::move(m_batch);
    answer(m_portion, m_database.writeAndWait([marks = marksOf(m_portion)](Transaction &tx) { return write(tx, marks); }));
}

bool MarkQueue::add(const Mark &mark, const std::shared_ptr<Waiter> &waiter)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting >= waitingMax || m_gathered.size() >= gatheredMax)
            return false;
        Entry &entry = m_gathered[Key{mark.chatId, mark.userId}];
        entry.mark.chatId = mark.chatId;
        entry.mark.userId = mark.userId;
        entry.mark.deliveredSeq = std::max(entry.mark.deliveredSeq, mark.deliveredSeq);
        entry.mark.readSeq = std::max(entry.mark.readSeq, mark.readSeq);
        entry.waiters.push_back(waiter);
        ++m_waiting;
        wake = !std::exchange(m_armed, true);
    }
    if (wake)
        m_mailbox.post([this] { arm(); });
    return true;
}

void MarkQueue::arm()
{
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - m_lastBatch);
    m_timer.start(std::clamp(m_interval - passed, 0ms, m_interval));
}

void MarkQueue::takeBatch()
{
    m_lastBatch = steady_clock::now();
    {
        const std::lock_guard lock(m_mutex);
        for (auto &[key, entry] : m_gathered)
            m_batch.push_back(std::move(entry));
        m_gathered.clear();
        m_waiting = 0;
    }
    writePortion();
}

void MarkQueue::writePortion()
{
    if (m_batch.empty()) {
        const std::lock_guard lock(m_mutex);
        m_armed = !m_gathered.empty();
        if (m_armed)
            arm();
        return;
    }
    const size_t count = std::min(m_batch.size(), portionMax);
    m_portion.assign(std::make_move_iterator(m_batch.end() - ptrdiff_t(count)), std::make_move_iterator(m_batch.end()));
    m_batch.resize(m_batch.size() - count);
    m_database.write([marks = marksOf(m_portion)](Transaction &tx) { return write(tx, marks); })
        .then([this, alive = std::weak_ptr(m_alive)](const Result<Outcomes> &outcomes) {
            if (!alive.expired())
                finishPortion(outcomes);
        });
}

std::vector<Mark> MarkQueue::marksOf(const std::vector<Entry> &entries)
{
    std::vector<Mark> marks;
    marks.reserve(entries.size());
    for (const Entry &entry : entries)
        marks.push_back(entry.mark);
    return marks;
}

Result<MarkQueue::Outcomes> MarkQueue::write(Transaction &tx, const std::vector<Mark> &marks)
{
    ReceiptStore receipts(tx);
    Outcomes outcomes;
    outcomes.reserve(marks.size());
    for (const Mark &mark : marks) {
        const Result<MarkMoved> moved = receipts.advance(mark);
        if (!moved) {
            outcomes.emplace_back(Fail(moved.error()));
            continue;
        }
        Written written{*moved, {0, 0, moved->read}};
        if (mark.readSeq > 0 && moved->read < moved->last) {
            if (const Result<Membership> member = MemberStore(tx).membership(mark.chatId, mark.userId))
                written.unread = receipts.unread(*member);
        }
        outcomes.emplace_back(written);
    }
    return outcomes;
}

// Saved; so acknowledge, then broadcast.
void MarkQueue::finishPortion(const Result<Outcomes> &outcomes)
{
    const std::vector<Entry> portion = std::exchange(m_portion, {});
    answer(portion, outcomes);
    for (size_t i = 0; outcomes && i < portion.size(); ++i) {
        if (const Result<Written> &written = (*outcomes)[i])
            announce(portion[i].mark, written->moved);
    }
    writePortion();
}

void MarkQueue::announce(const Mark &mark, const MarkMoved &moved)
{
    namespace events = protocol::events;
    if (moved.memberCount <= MessageStore::statusUpTo) {
        // Who has read has received: one event says both.
        if (moved.readRose())
            m_publisher.toChat<events::MessagesRead>(mark.chatId, {mark.chatId, mark.userId, moved.read});
        if (moved.deliveredRose() && moved.delivered > moved.read)
            m_publisher.toChat<events::MessageDelivered>(mark.chatId, {mark.chatId, mark.userId, moved.delivered});
        return;
    }
    if (moved.readRose()) // to one's own other devices
        m_publisher.toUser<events::MessagesRead>(mark.userId, {mark.chatId, mark.userId, moved.read});
    if (moved.readRose() || moved.deliveredRose())
        m_notices.add(mark, moved);
}

// Each waiter in its own thread, one wake-up for each thread.
void MarkQueue::answer(const std::vector<Entry> &portion, const Result<Outcomes> &outcomes)
{
    Waiters waiters;
    for (size_t i = 0; i < portion.size(); ++i) {
        for (const auto &waiter : portion[i].waiters) {
            if (!outcomes)
                waiter->answer = Fail(outcomes.error());
            else if (const Result<Written> &written = (*outcomes)[i]; written)
                waiter->answer = written->unread;
            else
                waiter->answer = Fail(written.error());
            waiters.push_back(waiter);
        }
    }
    std::ranges::sort(waiters, std::less(), [](const auto &waiter) { return waiter->home.get(); });
    for (auto first = waiters.begin(); first != waiters.end();) {
        const std::shared_ptr<Mailbox> home = (*first)->home;
        const auto last = std::find_if(first, waiters.end(), [&](const auto &waiter) { return waiter->home != home; });
        home->post([its = Waiters(first, last)] {
            for (const auto &waiter : its) {
                if (const auto coroutine = std::exchange(waiter->coroutine, nullptr))
                    coroutine.resume();
            }
        });
        first = last;
    }
}

} // namespace confab
