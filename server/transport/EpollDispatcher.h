#pragma once

#include <QAbstractEventDispatcher>

#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace confab::transport {

// Qt's dispatchers hand every descriptor to poll() on every turn; this one keeps them in an epoll set, so a turn costs what
// happened in it. Linux only: IoThread uses Qt's own elsewhere. Lives in, and belongs to, the thread it dispatches for;
// wakeUp() and interrupt() are safe from any thread.
//
// Changes of interest reach the kernel just before the wait: Qt switches a socket's write notifier on and off for every
// write, and a write flushed in the same turn then costs no epoll_ctl at all.
class EpollDispatcher final : public QAbstractEventDispatcher
{
    Q_OBJECT

public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    using QAbstractEventDispatcher::registerTimer;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;

private:
    using Moment = std::chrono::steady_clock::time_point;

    struct Descriptor {
        QSocketNotifier *notifiers[3] = {}; // by QSocketNotifier::Type
        quint32 applied = 0;                // what the kernel was told
        quint32 generation = 0;             // tells a descriptor from an earlier one with the same number
        bool dirty = false;
    };
    struct Timer {
        QObject *object = nullptr;
        qint64 interval = 0; // ms
        Qt::TimerType type = Qt::CoarseTimer;
        Moment due;
        bool active = false; // its event is being delivered: not again from a nested loop
    };

    static quint32 wantedEvents(const Descriptor &descriptor);
    void applyInterest();
    void apply(int fd, Descriptor &descriptor);
    bool waitForSockets(int timeoutMs);
    bool waitForWakeUp(int timeoutMs);
    void activate(int fd, quint32 generation, quint32 events);
    void drainWakeUp();
    int timeoutUntilTimer() const;
    bool activateTimers();
    void unschedule(int timerId, const Timer &timer);

    std::vector<Descriptor> m_descriptors; // by descriptor number
    std::vector<int> m_dirty;
    std::unordered_map<int, Timer> m_timers;
    std::multimap<Moment, int> m_schedule; // without the active ones
    quint64 m_turns = 0;
    int m_epoll = -1;
    int m_wakeUp = -1;
    std::atomic<bool> m_wakeUpWritten{false};
    bool m_wokenLocally = false;
    std::atomic<bool> m_interrupted{false};
};

} // namespace confab::transport
