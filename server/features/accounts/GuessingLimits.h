#pragma once

#include "common/base/Clock.h"
#include "common/base/Result.h"

#include <QHash>
#include <QString>

#include <mutex>

namespace confab {

// Keeps passwords from being guessed: so many wrong ones a minute for one account from one address, and so many from one
// address for whatever account; each wrong one beyond that doubles the wait for the next. Right ones cost nothing, and
// nobody is ever locked out: others' guesses at an account from elsewhere do not count for its owner.
// An IPv6 address counts as its /64, since one household has all of that. Safe from any thread.
class GuessingLimits
{
public:
    struct Settings {
        bool on = true;
        int perAccount = 5; // a minute, of one account from one address
        int perAddress = 20; // a minute
        std::chrono::milliseconds longestWait = std::chrono::minutes(5);
    };

    explicit GuessingLimits(const Clock &clock) : GuessingLimits(clock, Settings()) {}
    GuessingLimits(const Clock &clock, const Settings &settings) : m_clock(clock), m_settings(settings) {}

    void setSettings(const Settings &settings);

    // Before a password is looked at: RateLimited with the time to wait, or the guess counts until said otherwise.
    Result<void> begin(const QString &account, const QString &address);
    void wasWrong(const QString &account, const QString &address);   // it was a guess, and the wait grows
    void wasNone(const QString &account, const QString &address);    // right, or never looked at

private:
    using Milliseconds = std::chrono::milliseconds;

    // A generic cell rate: `next` is when all guesses so far would have been made at the even rate.
    struct Cell {
        Milliseconds next{0};
        int excess = 0; // wrong guesses since the allowance was used up
    };

    Milliseconds waitOf(const Cell &cell, int perMinute, Milliseconds now) const;
    void take(Cell &cell, int perMinute, Milliseconds now) const;
    Cell &cellOf(const QString &key, Milliseconds now);
    void makeRoom(Milliseconds now);

    const Clock &m_clock;
    std::mutex m_mutex;
    Settings m_settings;
    QHash<QString, Cell> m_cells;
};

} // namespace confab
