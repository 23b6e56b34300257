#include "common/base/WorkPool.h"

#include "common/base/ThreadPriority.h"

namespace confab {

WorkPool::WorkPool(int threads, int queue, QString busy, Priority priority)
    : m_queueMax(queue)
    , m_busy(std::move(busy))
{
    for (int i = 0; i < threads; ++i) {
        m_threads.emplace_back([this, priority] {
            if (priority == Priority::Background)
                giveWayToOthers();
            loop();
        });
    }
}

WorkPool::~WorkPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

bool WorkPool::submit(Work work)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_closing || int(m_queue.size()) >= m_queueMax)
            return false;
        m_queue.push_back(std::move(work));
    }
    m_wake.notify_one();
    return true;
}

Error WorkPool::refusal() const
{
    using namespace std::chrono_literals;
    return Error::later(ErrorCode::Busy, m_busy, 2s);
}

void WorkPool::loop()
{
    for (;;) {
        Work work;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_closing || !m_queue.empty(); });
            if (m_closing)
                return;
            work = std::move(m_queue.front());
            m_queue.pop_front();
        }
        work();
    }
}

} // namespace confab
