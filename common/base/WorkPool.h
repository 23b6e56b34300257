#pragma once

#include "common/base/Mailbox.h"
#include "common/base/Result.h"

#include <condition_variable>
#include <coroutine>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace confab {

// A few threads for work that would hold up an event loop, with a bounded queue. submit() is safe from any thread.
class WorkPool
{
public:
    using Work = std::move_only_function<void()>;

    // Whether its threads give way to others where there are more than cores.
    enum class Priority { Normal, Background };

    // `busy` is for whoever finds the queue full.
    WorkPool(int threads, int queue, QString busy, Priority priority = Priority::Normal);
    ~WorkPool(); // drops what has not begun

    bool submit(Work work); // false: the queue is full
    Error refusal() const;

private:
    void loop();

    const int m_queueMax;
    const QString m_busy;
    std::mutex m_mutex; // guards the next two
    std::deque<Work> m_queue;
    bool m_closing = false;
    std::condition_variable m_wake;
    std::vector<std::thread> m_threads;
};

// Work asked of a pool, to be awaited in a thread with an event loop, where it also resumes. `busy` when the queue is full.
// If the waiting coroutine is destroyed, the work is still done and its result dropped.
template<class T>
class [[nodiscard]] PendingWork
{
public:
    PendingWork(WorkPool &pool, std::function<Result<T>()> work) : m_pool(pool), m_state(std::make_shared<State>()) { m_state->work = std::move(work); }
    PendingWork(PendingWork &&) noexcept = default; // only before it waits
    PendingWork(const PendingWork &) = delete;
    PendingWork &operator=(const PendingWork &) = delete;
    ~PendingWork()
    {
        if (m_waiting)
            m_state->finished = nullptr;
    }

    bool await_ready() const noexcept { return false; }

    bool await_suspend(std::coroutine_handle<> waiting)
    {
        m_waiting = submit([this, waiting] {
            m_waiting = false;
            waiting.resume();
        });
        return m_waiting;
    }

    Result<T> await_resume() { return std::move(*m_state->result); }

    // `done` gets the Result; called before then() returns if it was refused.
    template<class Done>
    void then(Done done)
    {
        if (!submit([state = m_state.get(), done]() mutable { done(std::move(*state->result)); }))
            done(std::move(*m_state->result));
    }

private:
    struct State {
        std::function<Result<T>()> work;
        std::optional<Result<T>> result;
        std::function<void()> finished; // asker's thread only
    };

    bool submit(std::function<void()> finished) // NOLINT(performance-unnecessary-value-param): moved, once T is known
    {
        m_state->finished = std::move(finished);
        const bool accepted = m_pool.submit([state = m_state, home = Mailbox::ofThisThread()] {
            state->result = state->work();
            state->work = nullptr;
            home->post([state] {
                if (state->finished)
                    state->finished();
            });
        });
        if (!accepted)
            m_state->result = Fail(m_pool.refusal());
        return accepted;
    }

    WorkPool &m_pool;
    std::shared_ptr<State> m_state;
    bool m_waiting = false;
};

} // namespace confab
