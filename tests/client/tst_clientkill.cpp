#include "tests/client/CoreDriver.h"
#include "tests/support/ServerProcess.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace confab;
using namespace confab::test;
using namespace confab::protocol;

// A client killed at random points, over and over: what its outbox took arrives exactly once and in order.
class ClientKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheOutboxTookArrivesOnceAndInOrder();
};

void ClientKill::whatTheOutboxTookArrivesOnceAndInOrder()
{
    ServerProcess server;
    QVERIFY2(server.start(), server.output().constData());
    CoreDriver anna(server.url());
    CoreDriver bao(server.url());
    QVERIFY(anna.registerAs(QStringLiteral("anna")));
    QVERIFY(bao.registerAs(QStringLiteral("bao")));
    protocol::CreateChat form;
    form.type = ChatType::Direct;
    form.userId = bao.me();
    const auto created = anna.ask<ops::CreateChat>(form);
    QVERIFY(created);
    anna->cache.putChat(created->chat);
    const ChatId chat = created->chat.id;
    const QString dir = anna->profile.dataDir();
    anna.shutDown();

    QRandomGenerator random(11);
    const QString actor = qEnvironmentVariable("CONFAB_BIN_DIR", QStringLiteral(CONFAB_DEFAULT_BIN_DIR)) + QStringLiteral("/outboxactor");
    QStringList taken;
    constexpr int kills = 12;
    for (int run = 0; run < kills; ++run) {
        QProcess process;
        process.start(actor, {dir, chat.toString(), QStringLiteral("run%1").arg(run, 2, 10, QLatin1Char('0'))});
        QVERIFY(process.waitForStarted());
        QVERIFY(process.waitForReadyRead(20000)); // it has begun
        QTest::qWait(random.bounded(250));        // the random point
        process.kill();
        QVERIFY(process.waitForFinished());
        QByteArray lines = process.readAllStandardOutput();
        lines.truncate(lines.lastIndexOf('\n') + 1);
        taken += QString::fromUtf8(lines).split(u'\n', Qt::SkipEmptyParts);
    }

    anna.restart();
    QTRY_VERIFY_WITH_TIMEOUT(anna->connection.isOnline() && anna->outbox.items().isEmpty(), 60000);
    const auto agree = [&] { return bao.chat(chat) && bao.chat(chat)->chat.rev == anna.chat(chat)->chat.rev; };
    QTRY_VERIFY_WITH_TIMEOUT(agree(), 30000);
    const QStringList arrived = bao.texts(chat);
    qInfo() << kills << "kills," << taken.size() << "taken," << arrived.size() << "arrived";
    QStringList unique = arrived;
    QCOMPARE(unique.removeDuplicates(), 0);
    for (const QString &text : taken)
        QVERIFY2(arrived.contains(text), qPrintable(text + QStringLiteral(" is lost")));
    // One that was saved just before a kill, and so never said, may be there as well; nothing else, and all in order.
    QVERIFY(arrived.size() <= taken.size() + kills);
    const auto place = [](const QString &text) { return std::pair(text.section(u' ', 0, 0), text.section(u' ', 1).toInt()); };
    QVERIFY(std::ranges::is_sorted(arrived, {}, place));
    QCOMPARE(bao.texts(chat), anna.texts(chat));
}

QTEST_GUILESS_MAIN(ClientKill)
#include "tst_clientkill.moc"
