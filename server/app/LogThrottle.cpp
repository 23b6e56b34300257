#include "server/app/LogThrottle.h"

namespace confab {

LogThrottle::Verdict LogThrottle::judge(const QString &message)
{
    constexpr qsizetype mostWindows = 4096;
    const std::scoped_lock lock(m_mutex);
    const auto now = m_clock.steady();
    if (m_windows.size() >= mostWindows) {
        m_windows.removeIf([now](const auto &entry) { return entry.value().began + period < now; });
        if (m_windows.size() >= mostWindows)
            m_windows.clear();
    }
    Window &window = m_windows[qHash(message)];
    Verdict verdict;
    if (window.seen == 0 || window.began + period < now) {
        verdict.leftOut = std::max(0, window.seen - equalEntries);
        window = {now, 0};
    }
    verdict.write = window.seen < equalEntries;
    window.seen += 1;
    return verdict;
}

} // namespace confab
