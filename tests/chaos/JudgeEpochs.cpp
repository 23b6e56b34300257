#include "tests/chaos/Judge.h"

#include <QSet>

namespace confab::test {

namespace {

struct Knowing {
    int epoch = 0;
    bool mustForget = false;
    const Record *ready = nullptr;
};

} // namespace

void judgeEpochs(const Evidence &evidence, Breaches &breaches)
{
    QHash<int, Knowing> devices;
    QSet<int> before; // epochs of what a restore replaced
    const auto say = [&](const Record &record, const QString &what) {
        breaches.add(10, QStringLiteral("%1: %2 (%3)").arg(evidence.nameOf(record.device), what, evidence.histories.place(record)));
    };
    for (const Record &record : evidence.histories.records) {
        Knowing &device = devices[record.device];
        switch (record.op) {
        case Op::Restore:
            for (const Knowing &other : std::as_const(devices)) {
                if (other.epoch)
                    before.insert(other.epoch);
            }
            break;
        case Op::Ready:
            if (before.contains(record.epoch))
                say(record, QStringLiteral("was told epoch %1, which is that of before the restore").arg(evidence.nameOf(record.epoch)));
            device.mustForget |= device.epoch && device.epoch != record.epoch;
            device.epoch = record.epoch;
            device.ready = &record;
            break;
        case Op::Reset:
            if (!record.chat)
                device.mustForget = false;
            break;
        case Op::Apply:
        case Op::CatchUp:
            if (std::exchange(device.mustForget, false))
                say(record, QStringLiteral("went on from what it had of another epoch"));
            break;
        default:
            break;
        }
    }
    for (const Knowing &device : std::as_const(devices)) {
        if (device.ready && device.ready->t >= evidence.since && device.epoch != evidence.log.epoch)
            say(*device.ready, QStringLiteral("was told epoch %1, the database has %2").arg(evidence.nameOf(device.epoch), evidence.nameOf(evidence.log.epoch)));
    }
}

} // namespace confab::test
