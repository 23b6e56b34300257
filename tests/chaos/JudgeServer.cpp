#include "tests/chaos/Judge.h"

namespace confab::test {

// What the server says it told: only what is stored, in order, and nobody hears of a change before.
void judgeServer(const Evidence &evidence, Breaches &breaches)
{
    using Change = std::pair<int, qint64>; // chat, rev
    QHash<Change, const Record *> told;
    QHash<int, const Record *> last; // of a chat
    const auto say = [&](int promise, const Record &record, const QString &what) {
        breaches.add(promise, QStringLiteral("%1: %2 (%3)").arg(evidence.message(record.chat, record.seq, record.clientId), what, evidence.histories.place(record)));
    };
    for (const Record &record : evidence.histories.records) {
        if (record.op != Op::Tell || record.t < evidence.since)
            continue;
        const StoredLog::Message *message = evidence.log.message(record.chat, record.seq);
        if (!message || message->rev < record.rev || (record.clientId && message->clientId != record.clientId))
            say(6, record, QStringLiteral("the server told rev %1 of it, which is not in the database").arg(record.rev));
        const Record *&before = last[record.chat];
        if (before && record.rev <= before->rev)
            say(3, record, QStringLiteral("the server told rev %1 after rev %2 (%3)").arg(record.rev).arg(before->rev).arg(evidence.histories.place(*before)));
        before = &record;
        told.insert({record.chat, record.rev}, &record);
    }
    if (told.isEmpty())
        return; // it wrote none
    for (const Record &record : evidence.histories.records) {
        if (record.op != Op::Receive || record.t < evidence.since || record.rev < 1)
            continue;
        const Record *telling = told.value({record.chat, record.rev});
        if (!telling || telling->t > record.t)
            say(6, record, QStringLiteral("%1 heard of rev %2 before the server told it").arg(evidence.nameOf(record.device)).arg(record.rev));
    }
}

} // namespace confab::test
