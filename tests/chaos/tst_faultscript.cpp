#include "tests/chaos/FaultScript.h"
#include "tests/support/ChaosProxy.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace confab::test;
using namespace std::chrono_literals;

// A run is a seed: the same seed plays the same faults, today and by a later version, so that what a run found can be found again.
class TestFaultScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSeedMeansTheSameScript();
    void aLongerScriptBeginsAsAShorterOne();
    void aSeedMeansTheSameAsEver();
    void theProxyDoesTheSameToTheSameTraffic_data();
    void theProxyDoesTheSameToTheSameTraffic();
};

void TestFaultScript::aSeedMeansTheSameScript()
{
    for (quint32 seed = 0; seed < 50; ++seed) {
        QVERIFY(faultScript(seed, 40, 10) == faultScript(seed, 40, 10));
        QVERIFY(faultScript(seed, 40, 10) != faultScript(seed + 1, 40, 10));
    }
}

void TestFaultScript::aLongerScriptBeginsAsAShorterOne()
{
    auto longer = faultScript(7, 100, 10);
    longer.resize(30);
    QVERIFY(longer == faultScript(7, 30, 10));
}

void TestFaultScript::aSeedMeansTheSameAsEver()
{
    QStringList lines;
    for (const FaultStep &step : faultScript(7, 3, 10))
        lines += written(step);
    QCOMPARE(lines, QStringList({QStringLiteral("after 93 acknowledgements, amount 2686559704, person 5"),
                                QStringLiteral("after 97 acknowledgements, amount 3780109296, person 0"),
                                QStringLiteral("after 118 acknowledgements, amount 2316714153, person 5")}));
}

namespace {

constexpr int chunkSize = 200;

// Wakes with the event that it waits for: QTest's own looks every ten milliseconds, and there are a thousand pieces.
bool waitUntil(const std::function<bool()> &done)
{
    QTimer wake;
    wake.start(50);
    QElapsedTimer since;
    since.start();
    while (!done() && since.elapsed() < 30'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return done();
}

// What comes out of a proxy into which the same goes: piece by piece, each after the one before has come through or its line
// is gone, for which pieces it meets is up to the network otherwise.
QByteArray passed(const ChaosProxy::Faults &faults, quint32 seed)
{
    QTcpServer target;
    target.listen(QHostAddress::LocalHost);
    ChaosProxy proxy(target.serverPort(), seed);
    proxy.setFaults(faults);
    QByteArray all;
    for (int line = 0; line < 12; ++line) {
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, proxy.port());
        const auto over = [&] { return client.state() == QAbstractSocket::UnconnectedState; };
        if (!waitUntil([&] { return over() || target.hasPendingConnections(); }))
            return "no line";
        const std::unique_ptr<QTcpSocket> server(target.nextPendingConnection());
        QByteArray received;
        for (int i = 0; i < 20 && server && !over(); ++i) {
            client.write(QByteArray(chunkSize, char('a' + i)));
            const auto arrived = [&] { return (received += server->readAll()).size() >= (i + 1) * chunkSize; };
            if (!waitUntil([&] { return arrived() || (over() && server->state() == QAbstractSocket::UnconnectedState); }))
                return "stuck";
        }
        received.truncate(received.size() - received.size() % chunkSize); // of the piece that was cut, more or less gets through
        all += server ? received + '|' : QByteArrayLiteral("refused|");
    }
    return all + QByteArray::number(proxy.faultsPlayed());
}

} // namespace

void TestFaultScript::theProxyDoesTheSameToTheSameTraffic_data()
{
    QTest::addColumn<double>("cut");
    QTest::addColumn<double>("delay");
    QTest::addColumn<double>("garble");
    QTest::addColumn<double>("refuse");
    QTest::newRow("garbles and delays") << 0.0 << 0.3 << 0.3 << 0.0;
    QTest::newRow("cuts and refuses") << 0.1 << 0.0 << 0.0 << 0.4;
    QTest::newRow("everything") << 0.05 << 0.2 << 0.2 << 0.2;
}

void TestFaultScript::theProxyDoesTheSameToTheSameTraffic()
{
    QFETCH(double, cut);
    QFETCH(double, delay);
    QFETCH(double, garble);
    QFETCH(double, refuse);
    const ChaosProxy::Faults faults{.cut = cut, .delay = delay, .garble = garble, .refuse = refuse, .longestDelay = 3ms};
    const QByteArray first = passed(faults, 5);
    QVERIFY(first.contains('|'));
    QCOMPARE(passed(faults, 5), first);
    QVERIFY(passed(faults, 6) != first);
}

QTEST_GUILESS_MAIN(TestFaultScript)
#include "tst_faultscript.moc"
