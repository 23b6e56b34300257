#include "server/storage/Readers.h"

#include "server/storage/Log.h"

namespace confab {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Readers::Readers(const Dialect &dialect, const DatabaseSettings &settings)
    : m_dialect(dialect)
    , m_settings(settings)
{
    for (int i = 0; i < settings.readers; ++i)
        m_threads.emplace_back([this] { loop(); });
}

Readers::~Readers()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

bool Readers::submit(std::shared_ptr<Job> job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_closing || int(m_queue.size()) >= m_settings.readQueue)
            return false;
        m_queue.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

Error Readers::refusal() const
{
    return Error::later(ErrorCode::Busy, u"Too many requests are waiting."_s, 1s);
}

ReadersStats Readers::stats() const
{
    const std::lock_guard lock(m_mutex);
    return {m_jobs, int(m_queue.size())};
}

void Readers::loop()
{
    Connection connection(m_dialect, m_settings, Dialect::Use::Read);
    for (;;) {
        std::shared_ptr<Job> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return !m_queue.empty() || m_closing; });
            if (m_queue.empty())
                return;
            job = std::move(m_queue.front());
            m_queue.pop_front();
        }
        runJob(connection, *job);
        ++m_jobs;
        deliver({std::move(job)});
    }
}

void Readers::runJob(Connection &connection, Job &job)
{
    try {
        connection.open();
        connection.run(m_dialect.beginRead());
        Transaction tx(connection);
        job.work(tx);
        connection.run(u"COMMIT");
    } catch (const SqlError &error) {
        qCWarning(storageLog) << "read failed:" << error.what();
        job.fail(error.toError());
        connection.close();
    } catch (const std::exception &error) {
        qCWarning(storageLog) << "read threw:" << error.what();
        job.fail(SqlError(SqlError::Kind::Other, {}).toError());
        connection.close();
    }
}

} // namespace confab
