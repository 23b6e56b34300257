#pragma once

#include <QObject>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

class QTcpSocket;

namespace confab::test {

// A TCP proxy before a server on the loopback that misbehaves as networks do. What it does is drawn from a seed, by what passes
// through it and not by a clock, so that the same seed and the same traffic meet the same faults. One thread, event loop.
class ChaosProxy final : public QObject
{
    Q_OBJECT

public:
    // Chances are per chunk that passes; 0 is never, 1 always.
    struct Faults {
        double cut = 0;       // both ends are reset in the middle of the chunk
        double delay = 0;     // the chunk, and what follows it on its line, waits
        double garble = 0;    // one byte is another
        double freeze = 0;    // from now on the line carries nothing, and no end is told
        double halfOpen = 0;  // the same, but only the way on which the chunk came
        double refuse = 0;    // per connection: reset at once
        std::chrono::milliseconds longestDelay{200};
        int bytesPerSecond = 0; // each way of each line; 0: as fast as it goes
    };

    ChaosProxy(quint16 target, quint32 seed, QObject *parent = nullptr);
    ~ChaosProxy() override;

    quint16 port() const { return m_server.serverPort(); }
    void setFaults(const Faults &faults) { m_faults = faults; }
    void setDown(bool down); // down: every line is cut and none is let in
    void cutAll();
    void setUpgradesRefused(bool refused) { m_upgradesRefused = refused; } // as proxies do that know no WebSocket
    int freeze(int count);  // of the lines that are good; answers how many there were
    int stall(int count);   // their clients read nothing more: what is for them backs up, and no end is told
    int openLines() const { return int(m_lines.size()); }
    int faultsPlayed() const { return m_played; }

private:
    enum Direction { ToServer, ToClient };
    struct Line {
        QTcpSocket *client = nullptr;
        QTcpSocket *server = nullptr;
        bool held[2] = {false, false}; // client to server, and back: a delayed chunk is on its way
        bool dead[2] = {false, false}; // what comes is swallowed
        bool stalled = false;

        bool isSilent() const { return dead[ToServer] || dead[ToClient]; }
    };
    using LinePtr = std::shared_ptr<Line>;

    void accept();
    void pass(const LinePtr &line, Direction direction);
    void passLater(const LinePtr &line, Direction direction, const QByteArray &chunk, std::chrono::milliseconds wait);
    void ended(const LinePtr &line);
    std::vector<LinePtr> goodLines(int most) const;
    void end(const LinePtr &line);
    bool happens(double chance);

    QTcpServer m_server;
    QRandomGenerator m_random;
    Faults m_faults;
    std::vector<LinePtr> m_lines;
    quint16 m_target;
    int m_played = 0;
    bool m_down = false;
    bool m_upgradesRefused = false;
};

} // namespace confab::test
