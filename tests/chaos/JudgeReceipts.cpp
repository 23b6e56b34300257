#include "tests/chaos/Judge.h"

#include <map>

namespace confab::test {

namespace {

void judgeStored(const Evidence &evidence, Breaches &breaches)
{
    for (auto member = evidence.log.members.begin(); member != evidence.log.members.end(); ++member) {
        const qint64 last = evidence.log.chats.value(member.key().first).seq;
        if (member->read > member->delivered || member->delivered > last)
            breaches.add(7, QStringLiteral("chat %1: of %2 the database has read %3, delivered %4, and the last is %5")
                                .arg(evidence.nameOf(member.key().first), evidence.nameOf(member.key().second))
                                .arg(member->read).arg(member->delivered).arg(last));
    }
}

} // namespace

void judgeReceipts(const Evidence &evidence, Breaches &breaches)
{
    judgeStored(evidence, breaches);
    using Observed = std::tuple<int, int, int, int>; // device, chat, user, event
    std::map<Observed, const Record *> last;
    for (const Record &record : evidence.histories.records) {
        if (record.op != Op::Receipt || record.t < evidence.since)
            continue;
        const QString name = QStringLiteral("%1, at %2: %3 of %4").arg(evidence.message(record.chat, record.seq, 0), evidence.nameOf(record.device),
                                                                      evidence.nameOf(record.event), evidence.nameOf(record.user));
        const Record *&before = last[{record.device, record.chat, record.user, record.event}];
        if (before && before->seq > record.seq)
            breaches.add(7, QStringLiteral("%1 after seq %2 (%3)").arg(name).arg(before->seq).arg(evidence.histories.place(record)));
        before = &record;
        const auto stored = evidence.log.members.constFind({record.chat, record.user});
        if (stored == evidence.log.members.constEnd())
            continue;
        const qint64 mark = evidence.nameOf(record.event) == u"messages_read" ? stored->read : stored->delivered;
        if (mark < record.seq)
            breaches.add(6, QStringLiteral("%1 was told, but the database has %2 (%3)").arg(name).arg(mark).arg(evidence.histories.place(record)));
    }
}

} // namespace confab::test
