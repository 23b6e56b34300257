#include "server/features/typing/TypingBook.h"

#include <algorithm>

namespace confab {

namespace {

auto by(UserId user)
{
    return [user](const auto &entry) { return entry.typist.user == user; };
}

} // namespace

bool TypingBook::refresh(ChatId chat, UserId user)
{
    const std::lock_guard lock(m_mutex);
    const auto entries = m_chats.find(chat);
    if (entries == m_chats.end())
        return false;
    const auto entry = std::ranges::find_if(*entries, by(user));
    if (entry == entries->end())
        return false;
    entry->heard = m_clock.steady();
    return true;
}

bool TypingBook::begin(const Typist &typist)
{
    const std::lock_guard lock(m_mutex);
    Entries &entries = m_chats[typist.chat];
    const std::chrono::milliseconds now = m_clock.steady();
    if (const auto entry = std::ranges::find_if(entries, by(typist.user)); entry != entries.end()) {
        entry->heard = now;
        return false;
    }
    if (entries.size() >= toldAtMost)
        return false;
    entries.append({typist, now, now});
    return true;
}

std::optional<Typist> TypingBook::stop(ChatId chat, UserId user)
{
    const std::lock_guard lock(m_mutex);
    const auto entries = m_chats.find(chat);
    if (entries == m_chats.end())
        return std::nullopt;
    const auto entry = std::ranges::find_if(*entries, by(user));
    if (entry == entries->end())
        return std::nullopt;
    const Typist stopped = entry->typist;
    entries->erase(entry);
    if (entries->isEmpty())
        m_chats.erase(entries);
    return stopped;
}

QList<Typist> TypingBook::stopAll(ConnectionId connection)
{
    const std::lock_guard lock(m_mutex);
    QList<Typist> stopped;
    for (Entries &entries : m_chats) {
        entries.removeIf([&](const Entry &entry) {
            if (entry.typist.connection != connection)
                return false;
            stopped += entry.typist;
            return true;
        });
    }
    return stopped;
}

void TypingBook::expire(ChatId chat, UserId user)
{
    const std::lock_guard lock(m_mutex);
    const auto entries = m_chats.find(chat);
    if (entries == m_chats.end())
        return;
    if (const auto entry = std::ranges::find_if(*entries, by(user)); entry != entries->end())
        entry->heard = m_clock.steady() - lifetime;
}

void TypingBook::forget(ChatId chat)
{
    const std::lock_guard lock(m_mutex);
    m_chats.remove(chat);
}

TypingBook::Due TypingBook::takeDue()
{
    const std::lock_guard lock(m_mutex);
    const std::chrono::milliseconds now = m_clock.steady();
    Due due;
    for (auto entries = m_chats.begin(); entries != m_chats.end();) {
        entries->removeIf([&](const Entry &entry) {
            const bool ended = entry.heard + lifetime <= now;
            if (ended)
                due.ended += entry.typist;
            return ended;
        });
        for (Entry &entry : *entries) {
            if (entry.heard > entry.told && entry.told + toldAgainAfter <= now) {
                entry.told = now;
                due.again += entry.typist;
            }
        }
        entries = entries->isEmpty() ? m_chats.erase(entries) : std::next(entries);
    }
    due.more = !m_chats.isEmpty();
    return due;
}

} // namespace confab
