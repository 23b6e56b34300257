#include "client/core/ClientCore.h"
#include "tests/client/CoreDriver.h"
#include "tests/client/FakeServer.h"
#include "tests/client/Samples.h"
#include "tests/support/ChaosProxy.h"

#include <QTemporaryDir>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace confab::protocol;
using namespace std::chrono_literals;

// The core through a line that cuts, delays, garbles and refuses: whatever happens, nothing is lost, doubled or out of order,
// and both ends agree soon after the line is good again.
class ClientChaos : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostDoubledOrReordered_data();
    void nothingIsLostDoubledOrReordered();
};

void ClientChaos::nothingIsLostDoubledOrReordered_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<double>("cut");
    QTest::addColumn<double>("delay");
    QTest::addColumn<double>("garble");
    QTest::addColumn<double>("refuse");
    QTest::newRow("cuts") << 1u << 0.08 << 0.0 << 0.0 << 0.2;
    QTest::newRow("delays") << 2u << 0.0 << 0.5 << 0.0 << 0.0;
    QTest::newRow("garbles") << 3u << 0.0 << 0.0 << 0.06 << 0.0;
    QTest::newRow("all of it") << 4u << 0.04 << 0.2 << 0.03 << 0.1;
}

void ClientChaos::nothingIsLostDoubledOrReordered()
{
    QFETCH(quint32, seed);
    QFETCH(double, cut);
    QFETCH(double, delay);
    QFETCH(double, garble);
    QFETCH(double, refuse);
    FakeServer server;
    server.pingInterval = 500;
    server.pingTimeout = 1000;
    ChaosProxy proxy(quint16(server.url().port()), seed);
    const QTemporaryDir dir;
    ClientCore core(dir.path(), SecretStore::Policy::MemoryOnly);
    const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(proxy.port()));
    core.rest.setServer(url);
    QVERIFY(test::signIn(core));

    QList<qint64> revs; // as they were applied
    connect(&core.cache, &Cache::chatChanged, this, [&](ChatId id) {
        const qint64 rev = core.cache.chat(id)->chat.rev;
        if (revs.isEmpty() || revs.last() != rev)
            revs.append(rev);
    });
    proxy.setFaults({.cut = cut, .delay = delay, .garble = garble, .freeze = 0, .refuse = refuse, .longestDelay = 60ms});
    constexpr int count = 40;
    for (int i = 0; i < count; ++i) {
        QVERIFY(core.outbox.send(server.chat.id, QStringLiteral("mine %1").arg(i)));
        server.post(2, QStringLiteral("theirs %1").arg(i));
        core.connection.retryNow(); // an impatient person, so that the test need not wait out every pause
        QTest::qWait(30); // lets traffic and faults interleave; nothing is judged by it
    }
    proxy.setFaults({});
    if (garble > 0)
        proxy.cutAll(); // a wrong number may have come in; the next greeting tells
    const auto settled = [&] {
        core.connection.retryNow();
        const CachedChat *chat = core.cache.chat(server.chat.id);
        return core.outbox.items().isEmpty() && chat && chat->chat.rev == server.chat.rev;
    };
    QTRY_VERIFY_WITH_TIMEOUT(settled(), 60000);

    const QList<Message> there = server.latest();
    QStringList mine;
    for (const Message &message : there) {
        if (message.sender.id == server.me.id)
            mine.append(message.content);
    }
    if (garble == 0) { // what is garbled on its way may arrive as something else, and then again as itself
        QCOMPARE(there.size(), 2 * count);
        for (int i = 0; i < count; ++i)
            QCOMPARE(mine[i], QStringLiteral("mine %1").arg(i));
        QVERIFY(std::ranges::is_sorted(revs));
    }
    // Where the cache had to begin anew it holds only what was looked at since.
    const SeqRange range = core.cache.rangeAround(server.chat.id, server.chat.seq);
    if (garble == 0)
        QCOMPARE(range, (SeqRange{1, server.chat.seq}));
    const QList<Message> here = core.cache.messages(server.chat.id, range.first, range.last);
    for (qsizetype i = 0; i < here.size(); ++i) {
        QCOMPARE(here[i].seq, range.first + i);
        QVERIFY(garble > 0 || here[i].content == there[i].content);
    }
    qInfo() << proxy.faultsPlayed() << "faults," << server.connects << "connections";
    if (delay == 0 || cut > 0) // both may agree already while the line that was cut last is still being made again
        QTRY_VERIFY(server.connects > 1);
}

QTEST_GUILESS_MAIN(ClientChaos)
#include "tst_clientchaos.moc"
