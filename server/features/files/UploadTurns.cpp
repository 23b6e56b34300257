#include "server/features/files/UploadTurns.h"

namespace confab {

bool UploadTurns::waitFor(FileId id, std::coroutine_handle<> handle)
{
    const std::lock_guard lock(m_mutex);
    const auto seat = m_seats.find(id);
    if (seat == m_seats.end()) {
        m_seats.insert(id, {});
        return false;
    }
    seat->waiting.push_back({Mailbox::ofThisThread(), handle});
    tellHolder(*seat);
    return true;
}

void UploadTurns::onWanted(FileId id, std::function<void()> call)
{
    const std::lock_guard lock(m_mutex);
    Seat &seat = m_seats[id];
    seat.holdersHome = Mailbox::ofThisThread();
    seat.wanted = std::move(call);
    if (!seat.waiting.empty())
        tellHolder(seat);
}

void UploadTurns::tellHolder(Seat &seat)
{
    if (const auto call = std::exchange(seat.wanted, nullptr))
        seat.holdersHome->post(call);
}

void UploadTurns::end(FileId id)
{
    const std::lock_guard lock(m_mutex);
    Seat &seat = m_seats[id];
    seat.wanted = nullptr;
    if (seat.waiting.empty()) {
        m_seats.remove(id);
        return;
    }
    const Waiter next = std::move(seat.waiting.front());
    seat.waiting.pop_front();
    next.home->post([handle = next.handle] { handle.resume(); });
}

} // namespace confab
