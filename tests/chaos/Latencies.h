#pragma once

#include "tests/chaos/RoomTrial.h"

namespace confab::test {

// How long messages take from one device to the others, in spans that are named: those that come by themselves, not those that
// are fetched after a gap.
class Latencies final : public QObject
{
    Q_OBJECT

public:
    explicit Latencies(RoomTrial &trial); // that has begun

    void count(const QString &span) { m_span = span; } // what is sent from now on; counts nothing without a name
    double p99(const QString &span); // ms; 0 without any
    qsizetype counted(const QString &span) const { return m_taken.value(span).size(); }

private:
    struct Sent {
        qint64 at = 0;
        QString span;
    };

    QHash<QByteArray, Sent> m_sent; // by client id
    QHash<QString, QList<qint64>> m_taken; // ns
    QString m_span;
};

} // namespace confab::test
