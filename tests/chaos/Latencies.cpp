#include "tests/chaos/Latencies.h"

#include <algorithm>

namespace confab::test {

Latencies::Latencies(RoomTrial &trial)
{
    for (int i = 0; i < trial.members(); ++i) {
        connect(&trial.member(i), &RoomMember::transmitted, this, [this](const QByteArray &clientId) {
            // What is sent again was answered to nobody, and is slow for reasons of its own.
            if (const auto known = m_sent.find(clientId); known != m_sent.end())
                known->span.clear();
            else if (!m_span.isEmpty())
                m_sent.insert(clientId, {History::now(), m_span});
        });
        connect(&trial.member(i), &RoomMember::heard, this, [this](const QByteArray &clientId) {
            const auto sent = m_sent.constFind(clientId);
            if (sent != m_sent.constEnd() && !sent->span.isEmpty())
                m_taken[sent->span].append(History::now() - sent->at);
        });
    }
}

double Latencies::p99(const QString &span)
{
    QList<qint64> taken = m_taken.value(span);
    if (taken.isEmpty())
        return 0;
    const auto at = taken.begin() + (taken.size() - 1) * 99 / 100;
    std::ranges::nth_element(taken, at);
    return double(*at) / 1e6;
}

} // namespace confab::test
