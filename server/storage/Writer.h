#pragma once

#include "server/storage/Checkpointer.h"
#include "server/storage/Pending.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace confab {

struct WriterStats {
    quint64 commits = 0;
    quint64 failedCommits = 0;
    quint64 jobs = 0;
    qint64 commitMicroseconds = 0; // in total, from BEGIN to the end of COMMIT
    int waiting = 0;
};

// The one thread that writes. Whatever queued while a commit ran goes together into the next, and results go out only when
// the commit has returned. If it fails, every job of it is answered so, and the connection is opened anew for the next.
// A job that fails leaves nothing behind: mostly it had changed nothing yet; else the batch is undone and run once more, with
// a savepoint for each job. Savepoints from the start would copy every page once more for every job that changes it.
// Public functions are safe from any thread.
class Writer final : public JobQueue
{
public:
    // Work that can wait, done in bounded portions when the queue is empty or, under load, a few times a second. Answers
    // whether there is more of it.
    using Background = std::function<bool(Transaction &)>;

    Writer(const Dialect &dialect, const DatabaseSettings &settings, Background background);
    ~Writer() override; // finishes what is queued

    bool submit(std::shared_ptr<Job> job) override;
    Error refusal() const override;

    WriterStats stats() const;

private:
    using Calls = std::vector<std::function<void()>>;
    using Jobs = std::vector<std::shared_ptr<Job>>;

    void loop();
    Jobs take();
    Calls commit(const Jobs &jobs); // answers what is to be called once its results are handed out
    std::optional<Calls> runPlainly(const Jobs &jobs); // nothing: a job failed halfway
    Calls runInSavepoints(const Jobs &jobs);
    void runJob(Job &job, Calls &after);
    void runBackground();
    void giveUp(const SqlError &error);

    const DatabaseSettings m_settings;
    const Background m_background;

    mutable std::mutex m_mutex; // guards the next three
    std::deque<std::shared_ptr<Job>> m_queue;
    bool m_closing = false;
    bool m_idle = false; // the thread waits and wants to be woken
    std::condition_variable m_wake;

    // The writer thread's own.
    Connection m_connection;
    Checkpointer m_checkpointer;
    bool m_backgroundDue = true;
    std::chrono::steady_clock::time_point m_nextBackground{};
    std::chrono::steady_clock::time_point m_lastComplaint{};

    std::atomic<quint64> m_commits{0};
    std::atomic<quint64> m_failedCommits{0};
    std::atomic<quint64> m_jobs{0};
    std::atomic<qint64> m_commitMicroseconds{0};

    std::thread m_thread; // last: it uses all of the above
};

} // namespace confab
