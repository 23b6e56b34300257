#include "client/core/Backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace confab {

std::chrono::milliseconds Backoff::next()
{
    const int doublings = m_attempts < 2 ? m_attempts : std::min(m_attempts - 1, 10);
    const qint64 ceiling = std::min<qint64>(longest.count(), 1000LL << doublings);
    ++m_attempts;
    const qint64 span = ceiling - shortest.count();
    return shortest + std::chrono::milliseconds(QRandomGenerator::global()->bounded(span + 1));
}

} // namespace confab
