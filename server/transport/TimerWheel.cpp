#include "server/transport/TimerWheel.h"

#include <QTimerEvent>

#include <bit>

namespace confab::transport {

using namespace std::chrono;

WheelTimer::WheelTimer(TimerWheel &wheel, Call call)
    : m_wheel(wheel)
    , m_call(std::move(call))
{
}

void WheelTimer::arm(milliseconds delay)
{
    cancel();
    m_wheel.insert(*this, delay);
}

void WheelTimer::cancel()
{
    if (!m_previous)
        return;
    *m_previous = m_next;
    if (m_next)
        m_next->m_previous = m_previous;
    m_previous = nullptr;
    m_next = nullptr;
}

TimerWheel::TimerWheel(QObject *parent)
    : QObject(parent)
    , m_doneTick(now() / tick.count())
{
}

// Timers may outlive the wheel's thread's loop by a moment: they must not point into it then.
TimerWheel::~TimerWheel()
{
    for (WheelTimer *&slot : m_slots) {
        while (slot)
            slot->cancel();
    }
}

qint64 TimerWheel::now()
{
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void TimerWheel::insert(WheelTimer &timer, milliseconds delay)
{
    // Rounded up, the current millisecond too, and beyond what has fired: nothing rings early, nothing is put where the wheel
    // has passed.
    const qint64 due = now() + 1 + std::max<qint64>(delay.count(), 0);
    timer.m_dueTick = std::max((due + tick.count() - 1) / tick.count(), m_doneTick + 1);
    const auto index = size_t(timer.m_dueTick % slotCount);
    timer.m_next = m_slots[index];
    timer.m_previous = &m_slots[index];
    if (timer.m_next)
        timer.m_next->m_previous = &timer.m_next;
    m_slots[index] = &timer;
    m_mayHold[index / 64] |= quint64(1) << (index % 64);
    if (m_wakeTick < 0 || timer.m_dueTick < m_wakeTick)
        schedule(timer.m_dueTick);
}

void TimerWheel::schedule(qint64 tickNumber)
{
    m_wakeTick = tickNumber;
    if (tickNumber < 0)
        m_timer.stop();
    else
        m_timer.start(int(std::clamp<qint64>(tickNumber * tick.count() - now(), 0, 60'000)), Qt::PreciseTimer, this);
}

qint64 TimerWheel::nextArmedTick() const
{
    for (qint64 ahead = 1; ahead <= slotCount;) {
        const auto index = size_t((m_doneTick + ahead) % slotCount);
        const quint64 bits = m_mayHold[index / 64] >> (index % 64);
        if (bits)
            return m_doneTick + ahead + std::countr_zero(bits);
        ahead += qint64(64 - index % 64);
    }
    return -1;
}

void TimerWheel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    const qint64 reached = now() / tick.count();
    // After a long stall every slot is passed once, not once per tick of the stall.
    qint64 at = std::max(m_doneTick + 1, reached - slotCount + 1);
    for (; at <= reached; ++at) {
        m_doneTick = at;
        fire(reached);
    }
    m_doneTick = std::max(m_doneTick, reached);
    schedule(nextArmedTick());
}

// The slot of m_doneTick: what is due by `reachedTick` fires, what is for a later round stays.
void TimerWheel::fire(qint64 reachedTick)
{
    const auto index = size_t(m_doneTick % slotCount);
    const quint64 bit = quint64(1) << (index % 64);
    if (!(m_mayHold[index / 64] & bit))
        return;
    m_mayHold[index / 64] &= ~bit;

    // Moved to a list of its own: calls may arm and cancel anything, also in this slot.
    WheelTimer *due = nullptr;
    for (WheelTimer *timer = m_slots[index]; timer;) {
        WheelTimer *const next = timer->m_next;
        if (timer->m_dueTick <= reachedTick) {
            timer->cancel();
            timer->m_next = due;
            timer->m_previous = &due;
            if (due)
                due->m_previous = &timer->m_next;
            due = timer;
        } else {
            m_mayHold[index / 64] |= bit;
        }
        timer = next;
    }
    while (due) {
        WheelTimer *const timer = due;
        timer->cancel();
        const WheelTimer::Call call = timer->m_call; // a copy: the call may destroy the timer
        call();
    }
}

} // namespace confab::transport
