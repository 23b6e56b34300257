#include "server/transport/EpollDispatcher.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QThread>

#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>

namespace confab::transport {

using namespace std::chrono;

namespace {

constexpr quint64 wakeUpTag = ~quint64(0);

constexpr quint32 eventsOfType[3] = {EPOLLIN, EPOLLOUT, EPOLLPRI}; // by QSocketNotifier::Type

quint64 tagOf(int fd, quint32 generation)
{
    return quint64(generation) << 32 | quint32(fd);
}

} // namespace

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent)
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_wakeUp(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_epoll < 0 || m_wakeUp < 0)
        qFatal("no descriptor left for an event loop");
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = wakeUpTag;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeUp, &event);
}

EpollDispatcher::~EpollDispatcher()
{
    ::close(m_wakeUp);
    ::close(m_epoll);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    const quint64 turn = ++m_turns;
    drainWakeUp();
    m_wokenLocally = false;
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();

    const bool mayWait = flags.testFlag(QEventLoop::WaitForMoreEvents);
    if (mayWait && !m_interrupted.load(std::memory_order_relaxed))
        Q_EMIT aboutToBlock(); // corked output is flushed here, so this comes before interest is applied

    // A nested loop that ran meanwhile may have taken a wake-up meant for this one: then this turn does not wait.
    int timeout = 0;
    if (mayWait && m_turns == turn && !m_wokenLocally && !m_interrupted.load(std::memory_order_relaxed))
        timeout = flags.testFlag(QEventLoop::X11ExcludeTimers) ? -1 : timeoutUntilTimer();

    const bool excludeSockets = flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
    bool any = excludeSockets ? waitForWakeUp(timeout) : waitForSockets(timeout);
    if (!flags.testFlag(QEventLoop::X11ExcludeTimers))
        any |= activateTimers();
    // Only now: an interrupt that came before this turn began must still keep it from waiting.
    m_interrupted.store(false, std::memory_order_relaxed);
    return any;
}

// Sockets

quint32 EpollDispatcher::wantedEvents(const Descriptor &descriptor)
{
    quint32 wanted = 0;
    for (int type = 0; type < 3; ++type) {
        if (descriptor.notifiers[type])
            wanted |= eventsOfType[type];
    }
    return wanted;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int fd = int(notifier->socket());
    if (size_t(fd) >= m_descriptors.size())
        m_descriptors.resize(std::max<size_t>(size_t(fd) + 1, m_descriptors.size() * 2));
    Descriptor &descriptor = m_descriptors[size_t(fd)];
    descriptor.notifiers[notifier->type()] = notifier;
    if (!descriptor.dirty) {
        descriptor.dirty = true;
        m_dirty.push_back(fd);
    }
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int fd = int(notifier->socket());
    if (fd < 0 || size_t(fd) >= m_descriptors.size())
        return;
    Descriptor &descriptor = m_descriptors[size_t(fd)];
    if (descriptor.notifiers[notifier->type()] != notifier)
        return;
    descriptor.notifiers[notifier->type()] = nullptr;
    if (wantedEvents(descriptor) == 0) {
        // The descriptor may be closed next and its number given out again, so the last interest goes at once.
        ++descriptor.generation;
        apply(fd, descriptor);
    } else if (!descriptor.dirty) {
        descriptor.dirty = true;
        m_dirty.push_back(fd);
    }
}

void EpollDispatcher::applyInterest()
{
    for (const int fd : m_dirty) {
        Descriptor &descriptor = m_descriptors[size_t(fd)];
        descriptor.dirty = false;
        apply(fd, descriptor);
    }
    m_dirty.clear();
}

void EpollDispatcher::apply(int fd, Descriptor &descriptor)
{
    const quint32 wanted = wantedEvents(descriptor);
    if (wanted == descriptor.applied)
        return;
    epoll_event event{};
    event.events = wanted;
    event.data.u64 = tagOf(fd, descriptor.generation);
    int operation = descriptor.applied == 0 ? EPOLL_CTL_ADD : wanted == 0 ? EPOLL_CTL_DEL : EPOLL_CTL_MOD;
    int result = epoll_ctl(m_epoll, operation, fd, &event);
    if (result < 0 && operation == EPOLL_CTL_ADD && errno == EEXIST)
        result = epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &event);
    else if (result < 0 && operation == EPOLL_CTL_MOD && errno == ENOENT)
        result = epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
    if (result < 0 && wanted != 0)
        qWarning("epoll_ctl on descriptor %d: %s", fd, strerror(errno));
    descriptor.applied = wanted;
}

bool EpollDispatcher::waitForSockets(int timeoutMs)
{
    applyInterest();
    epoll_event events[256];
    const int count = epoll_wait(m_epoll, events, int(std::size(events)), timeoutMs);
    const quint64 thisTurn = m_turns;
    for (int i = 0; i < count; ++i) {
        const quint64 tag = events[i].data.u64;
        if (tag == wakeUpTag)
            drainWakeUp();
        else
            activate(int(quint32(tag)), quint32(tag >> 32), events[i].events);
        // A handler ran a nested loop: what is left of this batch is stale, and the next wait reports it again.
        if (m_turns != thisTurn)
            break;
    }
    return count > 0;
}

bool EpollDispatcher::waitForWakeUp(int timeoutMs)
{
    pollfd wakeUp{m_wakeUp, POLLIN, 0};
    const bool woken = ::poll(&wakeUp, 1, timeoutMs) > 0;
    if (woken)
        drainWakeUp();
    return woken;
}

void EpollDispatcher::activate(int fd, quint32 generation, quint32 events)
{
    // Looked up anew each time: a handler may unregister, delete, or grow the table.
    constexpr quint32 trouble = EPOLLERR | EPOLLHUP;
    for (int type = 0; type < 3; ++type) {
        const Descriptor &descriptor = m_descriptors[size_t(fd)];
        if (descriptor.generation != generation)
            return;
        const quint32 relevant = eventsOfType[type] | (type == QSocketNotifier::Exception ? 0 : trouble);
        if (descriptor.notifiers[type] && (events & relevant)) {
            QEvent event(QEvent::SockAct);
            QCoreApplication::sendEvent(descriptor.notifiers[type], &event);
        }
    }
}

// Waking

void EpollDispatcher::wakeUp()
{
    if (QThread::currentThread() == thread()) {
        m_wokenLocally = true; // this thread is not waiting, it only must not start to
        return;
    }
    if (!m_wakeUpWritten.exchange(true, std::memory_order_acq_rel))
        eventfd_write(m_wakeUp, 1);
}

void EpollDispatcher::interrupt()
{
    m_interrupted.store(true, std::memory_order_relaxed);
    wakeUp();
}

// Comes before posted events are sent: one posted after this wakes the next wait, one posted before is sent now.
void EpollDispatcher::drainWakeUp()
{
    m_wokenLocally = false;
    if (m_wakeUpWritten.load(std::memory_order_acquire)) {
        eventfd_t value = 0;
        eventfd_read(m_wakeUp, &value);
        m_wakeUpWritten.store(false, std::memory_order_release);
        m_wokenLocally = true;
    }
}

// Timers

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object)
{
    const Timer timer{object, interval, timerType, steady_clock::now() + milliseconds(interval), false};
    m_timers[timerId] = timer;
    m_schedule.emplace(timer.due, timerId);
}

void EpollDispatcher::unschedule(int timerId, const Timer &timer)
{
    for (auto [it, end] = m_schedule.equal_range(timer.due); it != end; ++it) {
        if (it->second == timerId) {
            m_schedule.erase(it);
            return;
        }
    }
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    const auto it = m_timers.find(timerId);
    if (it == m_timers.end())
        return false;
    unschedule(timerId, it->second);
    m_timers.erase(it);
    return true;
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    bool any = false;
    for (auto it = m_timers.begin(); it != m_timers.end();) {
        if (it->second.object == object) {
            unschedule(it->first, it->second);
            it = m_timers.erase(it);
            any = true;
        } else {
            ++it;
        }
    }
    return any;
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> found;
    for (const auto &[id, timer] : m_timers) {
        if (timer.object == object)
            found.append(TimerInfo(id, int(timer.interval), timer.type));
    }
    return found;
}

int EpollDispatcher::remainingTime(int timerId)
{
    const auto it = m_timers.find(timerId);
    if (it == m_timers.end())
        return -1;
    return int(std::max<qint64>(0, duration_cast<milliseconds>(it->second.due - steady_clock::now()).count()));
}

int EpollDispatcher::timeoutUntilTimer() const
{
    if (m_schedule.empty())
        return -1;
    const auto left = ceil<milliseconds>(m_schedule.begin()->first - steady_clock::now());
    return int(std::clamp<qint64>(left.count(), 0, INT_MAX));
}

bool EpollDispatcher::activateTimers()
{
    if (m_schedule.empty())
        return false;
    const Moment now = steady_clock::now();
    std::vector<int> due;
    for (auto it = m_schedule.begin(); it != m_schedule.end() && it->first <= now; ++it)
        due.push_back(it->second);

    for (const int id : due) {
        auto it = m_timers.find(id);
        if (it == m_timers.end() || it->second.active || it->second.due > now)
            continue;
        unschedule(id, it->second);
        it->second.active = true;
        QTimerEvent event(id);
        QCoreApplication::sendEvent(it->second.object, &event);

        it = m_timers.find(id);
        if (it == m_timers.end() || !it->second.active)
            continue;
        // An overdue timer skips what it missed rather than firing in a burst.
        Timer &timer = it->second;
        timer.active = false;
        timer.due = std::max(timer.due + milliseconds(timer.interval), now);
        m_schedule.emplace(timer.due, id);
    }
    return !due.empty();
}

} // namespace confab::transport
