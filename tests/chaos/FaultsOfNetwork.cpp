// What happens to the lines between clients and server.
#include "tests/chaos/Faults.h"

#include <QRandomGenerator>
#include <QTest>

namespace confab::test {

namespace {

using namespace std::chrono_literals;

// The time from now until everybody has what has been sent until now.
QString catchUpTime(Stage &stage, const QString &figure)
{
    QElapsedTimer timer;
    timer.start();
    if (const QString wrong = stage.rest(); !wrong.isEmpty())
        return wrong;
    if (!QTest::qWaitFor([&] { return stage.trial().haveAllTheSame(); }, 60'000))
        return QStringLiteral("not everybody caught up");
    stage.noteHighest(figure, double(timer.elapsed()));
    return {};
}

// Everything at once, drawn anew each time: cuts, delays, refusals, slow and half-dead lines.
QString lines(Stage &stage, quint32 amount)
{
    QRandomGenerator random(amount);
    const auto chance = [&random](double most) { return random.bounded(2) == 0 ? 0 : random.generateDouble() * most; };
    ChaosProxy::Faults faults;
    faults.cut = chance(0.02);
    faults.delay = chance(0.3);
    faults.freeze = chance(0.002);
    faults.halfOpen = chance(0.002);
    faults.refuse = chance(0.3);
    faults.longestDelay = std::chrono::milliseconds(random.bounded(20, 200));
    faults.bytesPerSecond = random.bounded(4) == 0 ? random.bounded(30'000, 200'000) : 0;
    stage.proxy().setFaults(faults);
    const QString wrong = stage.talkFor(60);
    stage.proxy().setFaults({});
    stage.count(QStringLiteral("line_faults"), stage.proxy().faultsPlayed() - stage.figures().at(QStringLiteral("line_faults")));
    return wrong;
}

// Every line is down for up to two seconds.
QString flap(Stage &stage, quint32 amount)
{
    stage.proxy().setDown(true);
    QTest::qWait(100 + int(amount % 1900)); // how long it is down is the fault itself
    stage.proxy().setDown(false);
    return catchUpTime(stage, QStringLiteral("in_sync_ms"));
}

// 200 ms there and back, and every tenth piece is lost and comes later: nobody may be taken for gone.
QString slow(Stage &stage, quint32)
{
    const qsizetype before = stage.connections();
    stage.proxy().setFaults({.delay = 1, .longestDelay = 200ms});
    QString wrong = stage.talkFor(20);
    stage.proxy().setFaults({.delay = 0.1, .longestDelay = 400ms});
    if (wrong.isEmpty())
        wrong = stage.talkFor(30);
    stage.proxy().setFaults({});
    if (!wrong.isEmpty())
        return wrong;
    if (stage.connections() != before)
        return QStringLiteral("a slow line was taken for a dead one");
    return catchUpTime(stage, QStringLiteral("in_sync_ms"));
}

void shortHeartbeats(Stage::Settings &settings)
{
    settings.room.arguments += {QStringLiteral("--ping-interval"), QStringLiteral("500ms"), QStringLiteral("--ping-timeout"), QStringLiteral("1500ms")};
}

// Lines die without a word. Both ends notice by the missing heartbeat.
QString halfOpen(Stage &stage, quint32 amount)
{
    const int frozen = stage.proxy().freeze(1 + int(amount % quint32(stage.trial().members())));
    stage.count(QStringLiteral("frozen_lines"), frozen);
    QElapsedTimer timer;
    timer.start();
    const auto noticed = [&] { return stage.metric("confab_connections") == stage.trial().members(); };
    // Those who were frozen come back on lines of their own; the dead ones have to go as well.
    if (const QString wrong = stage.talkFor(40); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = stage.rest(); !wrong.isEmpty())
        return wrong;
    if (!QTest::qWaitFor(noticed, 120'000))
        return QStringLiteral("the server still counts %1 connections").arg(stage.metric("confab_connections"));
    stage.noteHighest(QStringLiteral("noticed_ms"), double(timer.elapsed()));
    return {};
}

void impatientServer(Stage::Settings &settings)
{
    settings.room.arguments += {QStringLiteral("--send-timeout"), QStringLiteral("1s"), QStringLiteral("--ping-interval"), QStringLiteral("500ms"),
                                QStringLiteral("--ping-timeout"), QStringLiteral("1500ms")};
}

// Somebody reads nothing any more. They are cut off, and the others do not notice.
QString frozenReader(Stage &stage, quint32 amount)
{
    const int stalled = stage.proxy().stall(1 + int(amount % 3));
    stage.count(QStringLiteral("stalled_readers"), stalled);
    const qsizetype before = stage.connections();
    return stage.talkUntil([&] { return stage.connections() >= before + stalled; }, QStringLiteral("those who do not read came back on another line"));
}

// The same with the limits that a server has by default, and how long the others' messages take before and meanwhile.
QString besideFrozenReaders(Stage &stage, quint32 amount)
{
    const QString alone = QStringLiteral("alone"), beside = QStringLiteral("beside");
    if (const QString wrong = stage.rest(); !wrong.isEmpty())
        return wrong;
    stage.latencies().count(alone);
    if (const QString wrong = stage.talkFor(8s); !wrong.isEmpty())
        return wrong;
    QElapsedTimer timer;
    timer.start();
    const int stalled = stage.proxy().stall(1 + int(amount % 3));
    stage.count(QStringLiteral("stalled_readers"), stalled);
    stage.latencies().count(beside);
    const qsizetype before = stage.connections();
    const QString wrong = stage.talkUntil([&] { return stage.connections() >= before + stalled; }, QStringLiteral("those who do not read were cut off"));
    stage.latencies().count({});
    stage.noteHighest(QStringLiteral("cut_after_ms"), double(timer.elapsed()));
    stage.set(QStringLiteral("p99_alone_ms"), stage.latencies().p99(alone));
    stage.set(QStringLiteral("p99_beside_ms"), stage.latencies().p99(beside));
    stage.set(QStringLiteral("deliveries_beside"), double(stage.latencies().counted(beside)));
    return wrong;
}

QString prepareLines(Stage &stage)
{
    stage.count(QStringLiteral("line_faults"), 0);
    return {};
}

constexpr FaultKind kinds[] = {
    {"lines", "cuts, delays, refusals, slow, frozen and half-open lines, drawn anew each round", shortHeartbeats, prepareLines, lines, nullptr},
    {"flap", "no line for up to two seconds", nullptr, nullptr, flap, nullptr},
    {"slow", "200 ms, and every tenth piece later still", nullptr, nullptr, slow, nullptr},
    {"halfopen", "lines that die without a word", shortHeartbeats, nullptr, halfOpen, nullptr},
    {"silent", "the same with the heartbeats that a server has by default", nullptr, nullptr, halfOpen, nullptr},
    {"frozen", "clients that read nothing more", impatientServer, nullptr, frozenReader, nullptr},
    {"beside", "the same with the limits that a server has by default, and how the others fare", nullptr, nullptr, besideFrozenReaders, nullptr},
};

} // namespace

std::span<const FaultKind> networkFaults()
{
    return kinds;
}

} // namespace confab::test
