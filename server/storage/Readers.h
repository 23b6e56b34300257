#pragma once

#include "server/storage/Pending.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace confab {

struct ReadersStats {
    quint64 jobs = 0;
    int waiting = 0;
};

// The threads that read, each with a connection of its own; every job sees one snapshot. Public functions are safe from
// any thread.
class Readers final : public JobQueue
{
public:
    Readers(const Dialect &dialect, const DatabaseSettings &settings);
    ~Readers() override; // finishes what is queued

    bool submit(std::shared_ptr<Job> job) override;
    Error refusal() const override;

    ReadersStats stats() const;

private:
    void loop();
    void runJob(Connection &connection, Job &job);

    const Dialect &m_dialect;
    const DatabaseSettings m_settings;

    mutable std::mutex m_mutex; // guards the next two
    std::deque<std::shared_ptr<Job>> m_queue;
    bool m_closing = false;
    std::condition_variable m_wake;
    std::atomic<quint64> m_jobs{0};

    std::vector<std::thread> m_threads;
};

} // namespace confab
