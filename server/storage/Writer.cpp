#include "server/storage/Writer.h"

#include "server/storage/Log.h"

namespace confab {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace {

constexpr auto backgroundDelay = 200ms;     // after a commit, so that a lone message is not followed by a second commit at once
constexpr auto backgroundPause = 10ms;      // between portions while nothing else is to do
constexpr auto backgroundPauseBusy = 100ms; // between portions while jobs wait
constexpr auto backgroundRetry = 5s;        // after a failure

} // namespace

Writer::Writer(const Dialect &dialect, const DatabaseSettings &settings, Background background)
    : m_settings(settings)
    , m_background(std::move(background))
    , m_connection(dialect, settings, Dialect::Use::Write)
    , m_checkpointer(dialect, settings)
    , m_thread([this] { loop(); })
{
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

bool Writer::submit(std::shared_ptr<Job> job)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_closing || int(m_queue.size()) >= m_settings.writeQueue)
            return false;
        m_queue.push_back(std::move(job));
        wake = std::exchange(m_idle, false);
    }
    if (wake)
        m_wake.notify_one();
    return true;
}

Error Writer::refusal() const
{
    return Error::later(ErrorCode::Busy, u"Too many changes are waiting to be stored."_s, 1s);
}

WriterStats Writer::stats() const
{
    WriterStats stats;
    stats.commits = m_commits;
    stats.failedCommits = m_failedCommits;
    stats.jobs = m_jobs;
    stats.commitMicroseconds = m_commitMicroseconds;
    const std::lock_guard lock(m_mutex);
    stats.waiting = int(m_queue.size());
    return stats;
}

void Writer::loop()
{
    for (;;) {
        Jobs jobs = take();
        if (!jobs.empty()) {
            const Calls after = commit(jobs);
            const Mailbox::Together together; // results and publications wake a thread once
            deliver(std::move(jobs));
            for (const auto &call : after)
                call();
        } else if (const std::lock_guard lock(m_mutex); m_closing && m_queue.empty()) {
            break;
        }
        if (m_backgroundDue && steady_clock::now() >= m_nextBackground)
            runBackground();
    }
    m_connection.close();
}

// The next batch; empty when it is time for background work or to end.
Writer::Jobs Writer::take()
{
    std::unique_lock lock(m_mutex);
    const auto wanted = [this] { return !m_queue.empty() || m_closing; };
    m_idle = true;
    if (m_backgroundDue)
        m_wake.wait_until(lock, m_nextBackground, wanted);
    else
        m_wake.wait(lock, wanted);
    m_idle = false;

    Jobs jobs;
    const size_t count = std::min(m_queue.size(), size_t(m_settings.maxBatch));
    jobs.reserve(count);
    for (size_t i = 0; i < count; ++i) {
        jobs.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    return jobs;
}

Writer::Calls Writer::commit(const Jobs &jobs)
{
    Calls after;
    const auto start = steady_clock::now();
    try {
        m_connection.open();
        m_connection.begin();
        if (auto calls = runPlainly(jobs)) {
            after = *std::move(calls);
        } else {
            m_connection.rollback();
            m_connection.begin();
            after = runInSavepoints(jobs);
        }
        m_connection.commit();
        ++m_commits;
        m_checkpointer.committed(m_connection);
    } catch (const SqlError &error) {
        giveUp(error);
        after.clear();
        // Also those that had an answer: it may rest on what a neighbour wrote, which is undone now.
        for (const auto &job : jobs)
            job->fail(error.toError());
    }
    m_jobs += jobs.size();
    m_commitMicroseconds += std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - start).count();
    if (!m_backgroundDue) {
        m_backgroundDue = true;
        m_nextBackground = steady_clock::now() + backgroundDelay;
    }
    return after;
}

std::optional<Writer::Calls> Writer::runPlainly(const Jobs &jobs)
{
    Calls after;
    for (const auto &job : jobs) {
        m_connection.takeWrote();
        runJob(*job, after);
        if (job->failed() && m_connection.takeWrote())
            return std::nullopt;
    }
    return after;
}

Writer::Calls Writer::runInSavepoints(const Jobs &jobs)
{
    Calls after;
    for (const auto &job : jobs) {
        m_connection.setSavepoint();
        runJob(*job, after);
        if (job->failed())
            m_connection.undoToSavepoint();
        else
            m_connection.releaseSavepoint();
    }
    return after;
}

void Writer::runJob(Job &job, Calls &after)
{
    Transaction tx(m_connection);
    try {
        job.work(tx);
    } catch (const SqlError &error) {
        if (error.endsTransaction())
            throw;
        qCWarning(storageLog) << "write failed:" << error.what();
        job.fail(error.toError());
    } catch (const std::exception &error) {
        qCWarning(storageLog) << "write threw:" << error.what();
        job.fail(SqlError(SqlError::Kind::Other, {}).toError());
    }
    if (!job.failed())
        std::ranges::move(tx.takeAfterCommit(), std::back_inserter(after));
}

void Writer::runBackground()
{
    bool more = false;
    auto pause = steady_clock::duration(backgroundPause);
    try {
        m_connection.open();
        m_connection.begin();
        Transaction tx(m_connection);
        more = m_background && m_background(tx);
        m_connection.commit();
        m_checkpointer.committed(m_connection);
    } catch (const SqlError &error) {
        giveUp(error);
        more = true;
        pause = backgroundRetry;
    }
    const std::lock_guard lock(m_mutex);
    if (!m_queue.empty())
        pause = std::max(pause, steady_clock::duration(backgroundPauseBusy));
    m_backgroundDue = more && !m_closing;
    m_nextBackground = steady_clock::now() + pause;
}

// A connection whose commit failed may be in any state: with a new one, the old transaction is certainly gone.
void Writer::giveUp(const SqlError &error)
{
    ++m_failedCommits;
    if (steady_clock::now() - m_lastComplaint > 1s) {
        m_lastComplaint = steady_clock::now();
        qCWarning(storageLog) << "commit failed:" << error.what();
    }
    m_connection.close();
}

} // namespace confab
