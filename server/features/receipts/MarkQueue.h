#pragma once

#include "server/features/base/Publisher.h"
#include "server/features/receipts/AuthorNotices.h"
#include "server/storage/Database.h"
#include "server/storage/ReceiptStore.h"

#include <QTimer>

#include <coroutine>
#include <mutex>
#include <unordered_map>

namespace confab {

// Gathers marks and writes them in batches: a thousand people who acknowledge each message of a room cost one write per
// interval and person, not one per message. The first mark after a quiet time is written at once. A mark is answered when it
// is on disk, so that what was answered never falls, not even over a crash; then it is announced.
// raise() is safe from any I/O thread; the rest happens in the thread that made the queue, which must run an event loop. What
// still waits when it is destroyed is written and answered then, unannounced.
class MarkQueue final : public QObject
{
    Q_OBJECT

    struct Waiter {
        std::shared_ptr<Mailbox> home;
        std::coroutine_handle<> coroutine; // null when it waits no longer; used in its own thread only
        Result<protocol::Unread> answer;
    };
    using Waiters = std::vector<std::shared_ptr<Waiter>>;

public:
    // What raise() gives to co_await.
    class [[nodiscard]] Raising
    {
    public:
        Raising(MarkQueue &queue, const Mark &mark) : m_queue(queue), m_mark(mark) {}
        Raising(Raising &&) = default;
        Raising(const Raising &) = delete;
        Raising &operator=(const Raising &) = delete;
        ~Raising();

        bool await_ready() const noexcept { return false; }
        bool await_suspend(std::coroutine_handle<> coroutine);
        Result<protocol::Unread> await_resume() { return std::move(m_waiter->answer); }

    private:
        MarkQueue &m_queue;
        const Mark m_mark;
        std::shared_ptr<Waiter> m_waiter;
    };

    MarkQueue(Database &database, Publisher &publisher, AuthorNotices &notices,
        std::chrono::milliseconds interval = std::chrono::milliseconds(200));
    ~MarkQueue() override;

    // `not_found` for those who do not belong to the chat; `busy` when too many wait. What is unread is told where the mark
    // says read.
    Raising raise(const Mark &mark) { return {*this, mark}; }

private:
    struct Key {
        ChatId chat;
        UserId user;
        bool operator==(const Key &) const = default;
    };
    struct HashKey {
        size_t operator()(const Key &key) const noexcept { return qHash(key.chat, qHash(key.user)); }
    };
    struct Entry {
        Mark mark;
        Waiters waiters;
    };
    struct Written {
        MarkMoved moved;
        protocol::Unread unread;
    };
    using Outcomes = std::vector<Result<Written>>;

    bool add(const Mark &mark, const std::shared_ptr<Waiter> &waiter);
    void arm();
    void takeBatch();
    void writePortion();
    void finishPortion(const Result<Outcomes> &outcomes);
    void announce(const Mark &mark, const MarkMoved &moved);
    static std::vector<Mark> marksOf(const std::vector<Entry> &entries);
    static Result<Outcomes> write(Transaction &tx, const std::vector<Mark> &marks);
    static void answer(const std::vector<Entry> &portion, const Result<Outcomes> &outcomes);

    Database &m_database;
    Publisher &m_publisher;
    AuthorNotices &m_notices;
    const std::chrono::milliseconds m_interval;

    std::mutex m_mutex; // guards the next three
    std::unordered_map<Key, Entry, HashKey> m_gathered;
    size_t m_waiting = 0; // waiters in m_gathered
    bool m_armed = false; // a batch is due or being written

    // The own thread's.
    Mailbox m_mailbox;
    QTimer m_timer;
    std::chrono::steady_clock::time_point m_lastBatch{};
    std::vector<Entry> m_batch;   // taken, but not yet written
    std::vector<Entry> m_portion; // being written
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); // for writes that come back after the queue is gone
};

} // namespace confab
