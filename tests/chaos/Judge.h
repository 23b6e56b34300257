#pragma once

#include "tests/chaos/StoredLog.h"

#include <QStringList>

#include <array>
#include <chrono>

namespace confab::test {

// What is judged: histories, and the database that the server left.
struct Evidence {
    Histories histories;
    StoredLog log;
    std::chrono::nanoseconds settling{std::chrono::seconds(5)}; // in which everyone has everything, once it is quiet
    qint64 since = 0; // what was before the last restore is judged no more: the database is an older one

    QString nameOf(int name) const { return QString::fromUtf8(histories.names.text(name)); }
    QString message(int chat, qint64 seq, int clientId) const; // named as a person can look for it
};

// The promises I1 to I10 that were found broken, with what broke them.
class Breaches
{
public:
    static constexpr int promises = 10;

    void add(int promise, const QString &what);
    int of(int promise) const { return m_counts[size_t(promise)]; }
    bool none() const { return m_texts.isEmpty(); }
    const QStringList &texts() const { return m_texts; } // of each promise the first few

private:
    std::array<int, promises + 1> m_counts{};
    QStringList m_texts;
};

Breaches judge(Evidence &evidence);

// How much was judged, in a line.
QString summaryOf(const Evidence &evidence);

// The parts of it.
void judgeEffects(const Evidence &evidence, Breaches &breaches);    // I1, I2, I5: what was sent and answered
void judgeOrder(const Evidence &evidence, Breaches &breaches);      // I3
void judgeReceivers(const Evidence &evidence, Breaches &breaches);  // I4, I6, I8
void judgeReceipts(const Evidence &evidence, Breaches &breaches);   // I7
void judgeAccess(const Evidence &evidence, Breaches &breaches);     // I9
void judgeServer(const Evidence &evidence, Breaches &breaches);     // I3, I6: what the server says it told
void judgeEpochs(const Evidence &evidence, Breaches &breaches);     // I10

} // namespace confab::test
