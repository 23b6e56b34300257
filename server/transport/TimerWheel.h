#pragma once

#include <QBasicTimer>
#include <QObject>

#include <array>
#include <chrono>
#include <functional>

namespace confab::transport {

class TimerWheel;

// One time-out of one connection: armed and cancelled in constant time, and a few words large. Its wheel's thread only.
// It may be destroyed, armed or cancelled from within its own call.
class WheelTimer
{
public:
    using Call = std::function<void()>;

    WheelTimer(TimerWheel &wheel, Call call);
    ~WheelTimer() { cancel(); }
    WheelTimer(const WheelTimer &) = delete;
    WheelTimer &operator=(const WheelTimer &) = delete;

    void arm(std::chrono::milliseconds delay); // from now; replaces what was armed
    void cancel();
    bool isArmed() const { return m_previous != nullptr; }

private:
    friend class TimerWheel;

    TimerWheel &m_wheel;
    WheelTimer **m_previous = nullptr; // what points at this one
    WheelTimer *m_next = nullptr;
    qint64 m_dueTick = 0;
    Call m_call;
};

// The time-outs of one thread's connections. Fires never early, and late by no more than a tick and the loop's delay.
// Sleeps until the next armed slot: an idle wheel wakes nobody.
class TimerWheel final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds tick{8};

    explicit TimerWheel(QObject *parent = nullptr);
    ~TimerWheel() override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    friend class WheelTimer;
    static constexpr int slotCount = 4096; // 32 s ahead; what is later goes round

    static qint64 now(); // ms
    void insert(WheelTimer &timer, std::chrono::milliseconds delay);
    void schedule(qint64 tickNumber);
    qint64 nextArmedTick() const;
    void fire(qint64 tickNumber);

    std::array<WheelTimer *, slotCount> m_slots{};
    std::array<quint64, slotCount / 64> m_mayHold{}; // a bit per slot; may be stale, then one wake-up is wasted
    QBasicTimer m_timer;
    qint64 m_doneTick = 0;    // everything due up to here has fired
    qint64 m_wakeTick = -1;   // when m_timer will ring
};

} // namespace confab::transport
