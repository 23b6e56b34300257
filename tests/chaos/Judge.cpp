#include "tests/chaos/Judge.h"

#include <QSet>

namespace confab::test {

QString Evidence::message(int chat, qint64 seq, int clientId) const
{
    QString text = QStringLiteral("chat %1").arg(nameOf(chat));
    if (seq >= 0)
        text += QStringLiteral(" seq %1").arg(seq);
    if (clientId)
        text += QStringLiteral(" clientId %1").arg(nameOf(clientId));
    return text;
}

void Breaches::add(int promise, const QString &what)
{
    constexpr int told = 10;
    if (++m_counts[size_t(promise)] <= told)
        m_texts += QStringLiteral("I%1: %2").arg(promise).arg(what);
}

QString summaryOf(const Evidence &evidence)
{
    qsizetype acknowledged = 0;
    qsizetype received = 0;
    QSet<int> devices;
    QSet<int> settled;
    for (const Record &record : evidence.histories.records) {
        acknowledged += record.op == Op::Send && record.outcome == Outcome::Ok;
        received += record.op == Op::Receive;
        if (record.op == Op::Apply || record.op == Op::CatchUp)
            devices.insert(record.device);
        if (record.op == Op::State)
            settled.insert(record.device);
    }
    qsizetype stored = 0;
    for (const StoredLog::Chat &chat : evidence.log.chats)
        stored += qsizetype(chat.messages.size());
    return QStringLiteral("%1 records: %2 acknowledgements, %3 messages stored, %4 deliveries, %5 devices of which %6 settled")
        .arg(evidence.histories.records.size()).arg(acknowledged).arg(stored).arg(received).arg(devices.size()).arg(settled.size());
}

Breaches judge(Evidence &evidence)
{
    evidence.histories.sort();
    for (const Record &record : evidence.histories.records) {
        if (record.op == Op::Restore)
            evidence.since = record.t;
    }
    Breaches breaches;
    judgeEffects(evidence, breaches);
    judgeOrder(evidence, breaches);
    judgeReceivers(evidence, breaches);
    judgeReceipts(evidence, breaches);
    judgeAccess(evidence, breaches);
    judgeServer(evidence, breaches);
    judgeEpochs(evidence, breaches);
    return breaches;
}

} // namespace confab::test
