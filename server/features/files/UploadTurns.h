#pragma once

#include "common/base/Id.h"
#include "common/base/Mailbox.h"

#include <QHash>

#include <coroutine>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace confab {

// Gives an upload to one request at a time, in the order of asking. A request that has it is told when another waits, so
// that a client that comes back need not wait until its broken connection is noticed. Safe from any thread.
class UploadTurns
{
public:
    // Ends the turn when it goes.
    class Turn
    {
    public:
        Turn(UploadTurns &turns, FileId id) : m_turns(turns), m_id(id) {}
        ~Turn() { m_turns.end(m_id); }
        Turn(const Turn &) = delete;
        Turn &operator=(const Turn &) = delete;

        FileId upload() const { return m_id; }
        // `call` in the calling thread, which must run an event loop, once somebody waits. An empty one: no more.
        void onWanted(std::function<void()> call) { m_turns.onWanted(m_id, std::move(call)); }

    private:
        UploadTurns &m_turns;
        const FileId m_id;
    };
    using TurnPtr = std::shared_ptr<Turn>;

    // To be awaited in a thread with an event loop.
    class [[nodiscard]] Waiting
    {
    public:
        Waiting(UploadTurns &turns, FileId id) : m_turns(turns), m_id(id) {}
        bool await_ready() const noexcept { return false; }
        bool await_suspend(std::coroutine_handle<> waiting) { return m_turns.waitFor(m_id, waiting); }
        TurnPtr await_resume() { return std::make_shared<Turn>(m_turns, m_id); }

    private:
        UploadTurns &m_turns;
        const FileId m_id;
    };
    Waiting take(FileId id) { return {*this, id}; }

private:
    struct Waiter {
        std::shared_ptr<Mailbox> home;
        std::coroutine_handle<> handle;
    };
    struct Seat {
        std::shared_ptr<Mailbox> holdersHome;
        std::function<void()> wanted;
        std::deque<Waiter> waiting;
    };

    bool waitFor(FileId id, std::coroutine_handle<> handle); // false: it is free, and taken now
    void onWanted(FileId id, std::function<void()> call);
    void end(FileId id);
    static void tellHolder(Seat &seat);

    std::mutex m_mutex;
    QHash<FileId, Seat> m_seats; // of uploads that somebody has
};

} // namespace confab
