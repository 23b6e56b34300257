#include "common/base/Cores.h"

#include <QTest>

#include <latch>
#include <thread>

#ifdef __linux__
#include <sched.h>
#endif

using namespace confab;

class Cores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void othersStayAwayUntilTheyAreLetBack();
};

void Cores::othersStayAwayUntilTheyAreLetBack()
{
#ifdef __linux__
    cpu_set_t all;
    QCOMPARE(sched_getaffinity(0, sizeof all, &all), 0);
    if (CPU_COUNT(&all) < 2)
        QSKIP("there is one core");
    std::latch begun(1), told(1), confined(1), back(1);
    cpu_set_t meanwhile, after;
    std::jthread other([&] {
        begun.count_down();
        told.wait();
        sched_getaffinity(0, sizeof meanwhile, &meanwhile);
        confined.count_down();
        back.wait();
        sched_getaffinity(0, sizeof after, &after);
    });
    begun.wait();
    keepThisCore();
    told.count_down();
    confined.wait();
    shareCores();
    back.count_down();
    other.join();
    QCOMPARE(CPU_COUNT(&meanwhile), CPU_COUNT(&all) - 1);
    QVERIFY(CPU_EQUAL(&after, &all));
    cpu_set_t ours;
    QCOMPARE(sched_getaffinity(0, sizeof ours, &ours), 0);
    QVERIFY(CPU_EQUAL(&ours, &all));
#else
    keepThisCore();
    shareCores();
#endif
}

QTEST_APPLESS_MAIN(Cores)
#include "tst_cores.moc"
