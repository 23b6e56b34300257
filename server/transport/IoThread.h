#pragma once

#include "common/base/Mailbox.h"
#include "server/transport/TimerWheel.h"

#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace confab::transport {

// Whoever wants a call when the current turn of its I/O thread's loop ends, just before the loop waits.
class TurnEndListener
{
public:
    virtual void turnEnded() = 0;

protected:
    ~TurnEndListener() = default;
};

// A thread with an event loop of its own (epoll on Linux), a mailbox, and one timer wheel for all its connections.
// start() and stop() belong to the thread that made it; post(), index() and load() are safe from any thread;
// everything else may be used in this thread only.
class IoThread final : public QThread
{
    Q_OBJECT

public:
    enum class Priority { Normal, Bulk }; // Bulk gives way to all other threads of the process

    explicit IoThread(int index, Priority priority = Priority::Normal, QObject *parent = nullptr);
    ~IoThread() override;

    void startAndWait();
    void stop(); // destroys what lives in it, in its own thread, then joins

    static IoThread *current(); // the calling thread, or null if that is none

    int index() const { return m_index; }
    bool isBulk() const { return m_priority == Priority::Bulk; }
    void post(Mailbox::Call call) { m_mailbox->post(std::move(call)); }

    TimerWheel &wheel() { return *m_wheel; }
    QObject &owner() { return *m_owner; } // parent of what lives until it closes itself or the thread stops

    void callAtTurnEnd(TurnEndListener &listener); // once
    void forgetTurnEnd(TurnEndListener &listener);

    void addLoad(int connections) { m_load.fetch_add(connections, std::memory_order_relaxed); }
    int load() const { return m_load.load(std::memory_order_relaxed); } // connections

protected:
    void run() override;

private:
    void endTurn();

    std::shared_ptr<Mailbox> m_mailbox;
    std::unique_ptr<TimerWheel> m_wheel;
    std::unique_ptr<QObject> m_owner;
    std::vector<TurnEndListener *> m_turnEnd;
    std::vector<TurnEndListener *> m_ending; // being called
    std::atomic<int> m_load{0};
    std::atomic<bool> m_ready{false};
    const int m_index;
    const Priority m_priority;
};

// The I/O threads of a server: the normal ones, and those to which a connection goes for as long as it moves much data, if
// there are such.
class IoThreadPool
{
public:
    explicit IoThreadPool(int threads, int bulkThreads = 0);
    ~IoThreadPool();

    void stop();
    int size() const { return int(m_threads.size()); } // of the normal ones, whose indices count from 0
    IoThread &at(int index) { return *m_threads[size_t(index)]; }
    IoThread &leastLoaded(); // of the normal ones; the thread that made this

    IoThread *leastLoadedBulk() const; // null: there is none. Any thread
    void postToAll(const std::function<void(IoThread &)> &call); // any thread

private:
    std::vector<std::unique_ptr<IoThread>> m_threads;
    std::vector<std::unique_ptr<IoThread>> m_bulk;
    size_t m_next = 0; // ties go round
};

} // namespace confab::transport
