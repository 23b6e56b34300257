#pragma once

#include <QString>

#include <atomic>
#include <thread>

namespace confab::test {

// Asks a server again and again whether it lives, over connections of its own and in a thread of its own, so that what the other
// clients of the process do does not count. Several connections, for each is served by one of the server's event loops.
class Probe
{
public:
    explicit Probe(quint16 port);
    ~Probe();
    Probe(const Probe &) = delete;
    Probe &operator=(const Probe &) = delete;

    void end(); // before the figures are read
    double longestAnswer() const { return m_longest; }  // ms
    double longestLateness() const { return m_latest; } // ms, by which the machine woke a thread that only slept: its noise
    int answers() const { return m_answers; }
    bool failed() const { return m_failed; } // an answer did not come

private:
    void run(quint16 port);
    void sleep();

    double m_longest = 0;
    double m_latest = 0;
    int m_answers = 0;
    bool m_failed = false;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

} // namespace confab::test
