#pragma once

#include "server/storage/Job.h"

#include <coroutine>

namespace confab {

// Where jobs wait. submit() is safe from any thread and never blocks; false: the queue is full or the database is closing.
class JobQueue
{
public:
    virtual ~JobQueue() = default;
    virtual bool submit(std::shared_ptr<Job> job) = 0;
    virtual Error refusal() const = 0;
};

// A read or write asked for, but not yet queued: `co_await` it, or give then() what to do with the result. Either way the
// result comes in the thread that asked, which must run an event loop. If the waiting coroutine is destroyed, the job still
// runs and its result is dropped: so the job must own what it uses, and capture by value.
template<StorageWork Work, bool mayBeAwaited>
class [[nodiscard]] Pending
{
public:
    Pending(JobQueue &queue, Work work) : m_queue(queue), m_job(std::make_shared<JobOf<Work>>(std::move(work))) {}
    Pending(Pending &&) noexcept = default; // only before it waits: QCoro moves what it is given to await
    Pending(const Pending &) = delete;
    Pending &operator=(const Pending &) = delete;
    ~Pending()
    {
        if (m_waiting)
            m_job->finished = nullptr;
    }

    bool await_ready() const noexcept
    {
        static_assert(mayBeAwaited, "Give the function a name first: const auto job = [...](Transaction &tx) {...}; then co_await db.write(job)");
        return false;
    }

    bool await_suspend(std::coroutine_handle<> waiting)
    {
        m_job->home = Mailbox::ofThisThread();
        m_job->finished = [this, waiting] {
            m_waiting = false;
            waiting.resume();
        };
        m_waiting = true;
        if (m_queue.submit(m_job))
            return true;
        m_waiting = false;
        m_job->fail(m_queue.refusal());
        return false;
    }

    AnswerOf<Work> await_resume() { return std::move(*m_job->answer); }

    // `done` gets the Result. Refused at once, it is called before then() returns.
    template<class Done>
    void then(Done done)
    {
        m_job->home = Mailbox::ofThisThread();
        // The job must not own itself: it is alive while it is called, because whoever calls holds it.
        m_job->finished = [job = m_job.get(), done = std::move(done)]() mutable { done(std::move(*job->answer)); };
        if (m_queue.submit(m_job))
            return;
        m_job->fail(m_queue.refusal());
        m_job->finished();
    }

private:
    JobQueue &m_queue;
    std::shared_ptr<JobOf<Work>> m_job;
    bool m_waiting = false; // asker's thread only
};

// Measured with GCC 12.2: what a lambda captured is destroyed twice if the lambda is written within a co_await expression. So
// what is awaited has a name, or nothing to destroy.
template<class Work>
using PendingFor = Pending<std::remove_cvref_t<Work>, std::is_lvalue_reference_v<Work> || std::is_trivially_destructible_v<Work>>;

} // namespace confab
