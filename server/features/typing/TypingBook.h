#pragma once

#include "common/base/Clock.h"
#include "server/bus/EventBus.h"

#include <QHash>
#include <QString>

#include <mutex>

namespace confab {

struct Typist {
    ChatId chat;
    UserId user;
    QString username;
    ConnectionId connection = 0;
};

// Who types where. Each ends by itself unless kept up; at most a few in a chat are told, others are not remembered until one
// of those ends. Safe from any thread.
class TypingBook
{
public:
    static constexpr std::chrono::milliseconds lifetime{3000};
    static constexpr std::chrono::milliseconds toldAgainAfter{2500}; // so that nobody's display runs out between
    static constexpr qsizetype toldAtMost = 5;

    explicit TypingBook(const Clock &clock) : m_clock(clock) {}

    bool refresh(ChatId chat, UserId user); // false: does not type there yet
    bool begin(const Typist &typist);       // whether it is to be told
    std::optional<Typist> stop(ChatId chat, UserId user);
    QList<Typist> stopAll(ConnectionId connection);
    void expire(ChatId chat, UserId user);  // with the next due()
    void forget(ChatId chat);

    struct Due {
        QList<Typist> ended;
        QList<Typist> again; // still typing, and not told for a while
        bool more = false;   // somebody still types
    };
    Due takeDue();

private:
    struct Entry {
        Typist typist;
        std::chrono::milliseconds heard;
        std::chrono::milliseconds told;
    };
    using Entries = QList<Entry>;

    const Clock &m_clock;
    std::mutex m_mutex; // guards m_chats
    QHash<ChatId, Entries> m_chats;
};

} // namespace confab
