#include "tests/transport/TransportFixture.h"

#include "server/transport/EpollDispatcher.h"
#include "server/transport/TimerWheel.h"

#include <QSemaphore>
#include <QSocketNotifier>
#include <QTimer>

#include <sys/socket.h>
#include <unistd.h>

using namespace transporttest;

namespace {

// Two connected descriptors.
struct Pair {
    Pair() { QVERIFY(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends) == 0); }
    ~Pair()
    {
        ::close(ends[0]);
        ::close(ends[1]);
    }
    int ends[2];
};

// Runs `body` in a thread whose loop is the dispatcher under test, and waits until it calls its argument.
void inEpollThread(const std::function<void(std::function<void()> done)> &body)
{
    QThread thread;
    thread.setEventDispatcher(new EpollDispatcher);
    QSemaphore finished;
    QObject context;
    context.moveToThread(&thread);
    QMetaObject::invokeMethod(&context, [&] { body([&] { finished.release(); }); }, Qt::QueuedConnection);
    thread.start();
    const bool done = finished.tryAcquire(1, 20'000);
    thread.quit();
    thread.wait();
    QVERIFY(done);
}

} // namespace

class EpollDispatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timersFireInOrderAndNotEarly()
    {
        inEpollThread([](auto done) {
            auto *owner = new QObject;
            auto order = std::make_shared<QList<int>>();
            const auto start = std::chrono::steady_clock::now();
            for (const int ms : {60, 20, 40, 0}) {
                QTimer::singleShot(std::chrono::milliseconds(ms), Qt::PreciseTimer, owner, [=] {
                    if (std::chrono::steady_clock::now() - start < std::chrono::milliseconds(ms))
                        order->append(-1);
                    order->append(ms);
                    if (order->size() == 4) {
                        [=] { QCOMPARE(*order, (QList<int>{0, 20, 40, 60})); }();
                        owner->deleteLater();
                        done();
                    }
                });
            }
        });
    }

    void repeatingTimersRepeatUntilStopped()
    {
        inEpollThread([](auto done) {
            auto *timer = new QTimer;
            auto count = std::make_shared<int>(0);
            QObject::connect(timer, &QTimer::timeout, timer, [=] {
                if (++*count == 5) {
                    timer->stop();
                    [=] { QCOMPARE(timer->remainingTime(), -1); }();
                    timer->deleteLater();
                    done();
                }
            });
            timer->start(1);
            [=] { QVERIFY(timer->remainingTime() >= 0); }();
        });
    }

    void readAndWriteNotifiersFire()
    {
        inEpollThread([](auto done) {
            auto pair = std::make_shared<Pair>();
            auto *write = new QSocketNotifier(pair->ends[0], QSocketNotifier::Write);
            auto *read = new QSocketNotifier(pair->ends[1], QSocketNotifier::Read);
            QObject::connect(write, &QSocketNotifier::activated, write, [=] {
                write->setEnabled(false);
                QVERIFY(::write(pair->ends[0], "x", 1) == 1);
            });
            QObject::connect(read, &QSocketNotifier::activated, read, [=] {
                char byte = 0;
                [&] { QCOMPARE(::read(pair->ends[1], &byte, 1), 1); }();
                delete write;
                read->deleteLater();
                done();
            });
        });
    }

    // A closed descriptor's number is given out again: the new one's notifier must be heard, the old one's never.
    void aReusedDescriptorIsWatchedAnew()
    {
        inEpollThread([](auto done) {
            auto first = std::make_unique<Pair>();
            const int number = first->ends[1];
            delete new QSocketNotifier(number, QSocketNotifier::Read);
            auto *old = new QSocketNotifier(number, QSocketNotifier::Read);
            QTimer::singleShot(0, old, [=, first = std::make_shared<std::unique_ptr<Pair>>(std::move(first))] {
                delete old;
                first->reset();
                auto second = std::make_shared<Pair>();
                [=] { QVERIFY(second->ends[0] == number || second->ends[1] == number); }();
                auto *read = new QSocketNotifier(number, QSocketNotifier::Read);
                QObject::connect(read, &QSocketNotifier::activated, read, [=] {
                    (void)second;
                    read->setEnabled(false);
                    read->deleteLater();
                    done();
                });
                const int other = second->ends[0] == number ? second->ends[1] : second->ends[0];
                QVERIFY(::write(other, "x", 1) == 1);
            });
        });
    }

    void postedEventsArriveFromOtherThreads()
    {
        IoThread thread(0);
        thread.startAndWait();
        std::atomic<int> calls = 0;
        constexpr int many = 10'000;
        for (int i = 0; i < many; ++i)
            thread.post([&] { ++calls; });
        QTRY_COMPARE(calls.load(), many);
        // And one alone, when the loop has gone to sleep.
        thread.post([&] { ++calls; });
        QTRY_COMPARE(calls.load(), many + 1);
    }

    void nestedLoopsServeEverything()
    {
        inEpollThread([](auto done) {
            auto pair = std::make_shared<Pair>();
            auto *read = new QSocketNotifier(pair->ends[1], QSocketNotifier::Read);
            auto *outer = new QObject;
            QTimer::singleShot(0, outer, [=] {
                QEventLoop nested;
                QObject::connect(read, &QSocketNotifier::activated, &nested, [&] {
                    char byte = 0;
                    (void)!::read(pair->ends[1], &byte, 1);
                    QTimer::singleShot(1, &nested, &QEventLoop::quit);
                });
                QTimer::singleShot(1, &nested, [=] { (void)!::write(pair->ends[0], "x", 1); });
                nested.exec();
                delete read;
                outer->deleteLater();
                done();
            });
        });
    }

    void socketNotifiersCanBeExcluded()
    {
        inEpollThread([](auto done) {
            auto pair = std::make_shared<Pair>();
            auto *read = new QSocketNotifier(pair->ends[1], QSocketNotifier::Read);
            auto heard = std::make_shared<int>(0);
            QObject::connect(read, &QSocketNotifier::activated, read, [=] {
                read->setEnabled(false);
                ++*heard;
            });
            QTimer::singleShot(0, read, [=] {
                QVERIFY(::write(pair->ends[0], "x", 1) == 1);
                QEventLoop loop;
                loop.processEvents(QEventLoop::ExcludeSocketNotifiers);
                [=] { QCOMPARE(*heard, 0); }();
                loop.processEvents();
                [=] { QCOMPARE(*heard, 1); }();
                read->deleteLater();
                done();
            });
        });
    }

    void quitFromAnotherThreadEndsAnIdleLoop()
    {
        for (int i = 0; i < 200; ++i) {
            IoThread thread(0);
            thread.startAndWait();
            thread.stop();
            QVERIFY(thread.isFinished());
        }
    }

    void wheelTimersFireAndCancel()
    {
        IoThread thread(0);
        thread.startAndWait();
        std::atomic<int> fired = 0;
        std::atomic<bool> early = false;
        QSemaphore finished;
        std::vector<std::unique_ptr<WheelTimer>> timers;
        constexpr int count = 5'000;
        thread.post([&] {
            const auto start = std::chrono::steady_clock::now();
            for (int i = 0; i < count; ++i) {
                const auto delay = std::chrono::milliseconds(i % 100);
                timers.push_back(std::make_unique<WheelTimer>(thread.wheel(), [&, delay, start] {
                    if (std::chrono::steady_clock::now() - start < delay)
                        early = true;
                    if (++fired == count / 2)
                        finished.release();
                }));
                timers.back()->arm(delay);
            }
            for (int i = 0; i < count; i += 2)
                timers[size_t(i)]->cancel();
        });
        QVERIFY(finished.tryAcquire(1, 20'000));
        QVERIFY(!early);
        thread.post([&] {
            timers.clear();
            finished.release();
        });
        QVERIFY(finished.tryAcquire(1, 20'000));
        QCOMPARE(fired.load(), count / 2);
    }

    void aWheelTimerMayEndOrRearmItselfWhenItFires()
    {
        IoThread thread(0);
        thread.startAndWait();
        QSemaphore finished;
        thread.post([&] {
            auto once = std::make_shared<std::unique_ptr<WheelTimer>>();
            *once = std::make_unique<WheelTimer>(thread.wheel(), [&, once] {
                auto again = std::make_shared<std::unique_ptr<WheelTimer>>();
                auto left = std::make_shared<int>(3);
                *again = std::make_unique<WheelTimer>(thread.wheel(), [&, again, left] {
                    if (--*left > 0) {
                        (*again)->arm(1ms);
                    } else {
                        again->reset();
                        finished.release();
                    }
                });
                (*again)->arm(0ms);
                once->reset();
            });
            (*once)->arm(5ms);
        });
        QVERIFY(finished.tryAcquire(1, 20'000));
    }
};

QTEST_GUILESS_MAIN(EpollDispatcherTest)
#include "tst_epolldispatcher.moc"
