#pragma once

#include "common/base/Mailbox.h"

#include <QTimer>

#include <atomic>
#include <chrono>
#include <functional>

namespace confab {

// Calls `work` at an interval for as long as it answers that there is more to do: one timer for however many things are
// waited for, none while nothing is. Works in the thread it is made in, which must run an event loop; start() is safe from
// any thread.
class Beat
{
public:
    Beat(std::chrono::milliseconds interval, std::function<bool()> work);

    void start(); // no harm if it goes already

private:
    void beat();

    const std::function<bool()> m_work;
    std::atomic<bool> m_going = false;
    QTimer m_timer;
    Mailbox m_mailbox;
};

} // namespace confab
