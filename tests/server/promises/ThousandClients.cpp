#include "tests/chaos/RoomTrial.h"

#include <QCoreApplication>
#include <QTest>

using namespace confab::test;

// A thousand people in one room, each sending, while the server is stopped and killed in between.
class ThousandClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMessageReachesEveryoneOnceAndInOrderOverRestarts();
};

void ThousandClients::everyMessageReachesEveryoneOnceAndInOrderOverRestarts()
{
    constexpr int people = 1000;
    RoomTrial room({.people = people});
    QCOMPARE(room.begin(), QString());

    // Not all at once, or it would be the slow receivers' limit that is tried.
    constexpr int underWay = 40;
    const auto sendUpTo = [&room](int target) {
        return QTest::qWaitFor([&] {
            while (room.sent() < target && room.sent() - room.acknowledged() < underWay)
                room.send(int(room.sent()));
            return room.sent() == target;
        }, 180'000);
    };
    QVERIFY(sendUpTo(300));
    QCOMPARE(room.server().terminate(), 0);
    QVERIFY2(room.server().start(), room.server().output().constData());
    QVERIFY(sendUpTo(650));
    room.server().kill();
    QVERIFY2(room.server().start(), room.server().output().constData());
    QVERIFY(sendUpTo(people));

    QCOMPARE(room.settle(), QString());
    QCOMPARE(room.verdict(), QString());
}

int main(int argc, char **argv)
{
    prepareForManySockets();
    QCoreApplication app(argc, argv);
    ThousandClients test;
    return QTest::qExec(&test, argc, argv);
}

#include "ThousandClients.moc"
