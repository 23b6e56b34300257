#pragma once

#include "common/base/Clock.h"

#include <QHash>

#include <mutex>

namespace confab {

// Keeps one fault from filling the disk: of equal entries, only so many in a period are written. Safe from any thread.
class LogThrottle
{
public:
    static constexpr int equalEntries = 5;
    static constexpr std::chrono::milliseconds period = std::chrono::seconds(10);

    explicit LogThrottle(const Clock &clock) : m_clock(clock) {}

    struct Verdict {
        bool write = true;
        int leftOut = 0; // of the same before this one
    };
    Verdict judge(const QString &message);

private:
    struct Window {
        std::chrono::milliseconds began{0};
        int seen = 0;
    };

    const Clock &m_clock;
    std::mutex m_mutex;
    QHash<size_t, Window> m_windows; // by the hash of the message
};

} // namespace confab
