#include "tests/chaos/RoomTrial.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace confab::test;

// The server is killed at random points again and again while people send: what it acknowledged is there afterwards, once.
// CONFAB_KILL_CYCLES sets how often, for the long version.
class KillCycles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLostOrDoubled();
};

void KillCycles::nothingAcknowledgedIsLostOrDoubled()
{
    constexpr int people = 30;
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("CONFAB_KILL_CYCLES", &given);
    const int cycles = given ? asked : 8;
    const QTemporaryDir dir;
    RoomTrial room({.people = people, .history = dir.filePath(QStringLiteral("history.jsonl"))});
    QCOMPARE(room.begin(), QString());

    int next = 0;
    for (int cycle = 0; cycle < cycles; ++cycle) {
        // Up to a random number of acknowledgements, with sends under way all the time.
        const qsizetype target = room.acknowledged() + QRandomGenerator::global()->bounded(20, 200);
        QVERIFY(QTest::qWaitFor([&] {
            while (room.sent() - room.acknowledged() < 2 * people)
                room.send(next++ % people);
            return room.acknowledged() >= target;
        }, 180'000));
        room.server().kill();
        room.history()->write({.op = "kill", .actor = "judge"});
        QVERIFY2(room.server().start(), room.server().output().constData());
    }
    QCOMPARE(room.settle(), QString());
    QCOMPARE(room.verdict(), QString());
    QCOMPARE(room.judgement(), QString());
    qInfo() << room.summary();
}

int main(int argc, char **argv)
{
    prepareForManySockets();
    QCoreApplication app(argc, argv);
    KillCycles test;
    return QTest::qExec(&test, argc, argv);
}

#include "KillCycles.moc"
