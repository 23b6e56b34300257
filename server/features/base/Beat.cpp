#include "server/features/base/Beat.h"

namespace confab {

Beat::Beat(std::chrono::milliseconds interval, std::function<bool()> work)
    : m_work(std::move(work))
{
    m_timer.setInterval(interval);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
}

void Beat::start()
{
    if (!m_going.exchange(true))
        m_mailbox.post([this] { m_timer.start(); });
}

void Beat::beat()
{
    // Cleared before the work, so that a start() for what the work no longer saw is not lost: it posts a start of the timer,
    // which comes after the stop.
    m_going = false;
    if (m_work())
        m_going = true;
    else
        m_timer.stop();
}

} // namespace confab
