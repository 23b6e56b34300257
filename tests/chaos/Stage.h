#pragma once

#include "tests/chaos/FaultScript.h"
#include "tests/chaos/Latencies.h"
#include "tests/chaos/RoomTrial.h"

#include <QRandomGenerator>

#include <functional>

namespace confab::test {

// Where faults are played: a room of people who talk all the time, what the faults need to be played and seen, and figures of
// how it went. Functions that can fail answer what is wrong, or nothing.
class Stage
{
public:
    struct Settings {
        RoomTrial::Setup room;
        int rate = 0; // messages a second; 0: as fast as they are answered
    };

    explicit Stage(const Settings &settings);

    RoomTrial &trial() { return m_trial; }
    ServerProcess &server() { return m_trial.server(); }
    ChaosProxy &proxy() { return *m_trial.proxy(); }
    int people() const { return m_settings.room.people; }

    QString talkUntil(const std::function<bool()> &done, const QString &what); // while everybody sends
    QString talkFor(qsizetype acknowledgements);
    QString talkFor(std::chrono::milliseconds time);
    QString talkSteadily(); // until everybody is connected, and a second longer; a figure says how much was acknowledged in it
    QString rest(); // until nothing is under way
    QString hush(); // no more is sent, and everybody has everything

    // Kills the server, and writes that down.
    void kill();
    QString startAgain();
    bool canRead(); // whether the history can be read from the server now
    bool isHealthy();
    double metric(const QByteArray &name); // the sum over its labels; negative: it cannot be had
    qsizetype refusals();
    qsizetype connections();
    double processorSeconds(); // that the server has used
    static double ownProcessorSeconds();

    Latencies &latencies(); // of what is sent once it was asked for the first time

    // A figure of the summary: the highest of those noted.
    void noteHighest(const QString &name, double value);
    void set(const QString &name, double value) { m_figures[name] = value; }
    void count(const QString &name, double more = 1) { m_figures[name] += more; }
    const std::map<QString, double> &figures() const { return m_figures; }

    // That this cannot be tried here, and why.
    QString skip(const QString &why);
    const QString &skipped() const { return m_skipped; }

private:
    void talk();
    QString howItStands();

    const Settings m_settings;
    RoomTrial m_trial;
    QRandomGenerator m_random; // what people do
    std::unique_ptr<Latencies> m_latencies; // of the trial's members
    std::map<QString, double> m_figures;
    QString m_skipped;
    QElapsedTimer m_clock;
    double m_due = 0; // messages, by the rate
    qint64 m_last = 0;
    double m_steadySeconds = 0;
    qsizetype m_steadilyAcknowledged = 0;
    int m_next = 0;
};

} // namespace confab::test
