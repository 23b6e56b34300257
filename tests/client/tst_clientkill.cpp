#include "tests/chaos/Judge.h"
#include "tests/client/CoreDriver.h"
#include "tests/client/CoreHistory.h"
#include "tests/support/ServerProcess.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace confab;
using namespace confab::test;
using namespace confab::protocol;

// A client killed at random points, over and over, and its server now and then: what its outbox took arrives exactly once and
// in order, its cache misses nothing, its draft is kept, and all devices agree in the end.
// CONFAB_CLIENT_KILLS sets how often, for the long version.
class ClientKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheOutboxTookArrivesOnceAndInOrder();

private:
    struct Life {
        QStringList taken;
        QString draft; // the last one known to be saved
    };
    static Life live(const QStringList &arguments, int longest, QRandomGenerator &random);
};

// Runs the actor until it is killed at a random point.
ClientKill::Life ClientKill::live(const QStringList &arguments, int longest, QRandomGenerator &random)
{
    const QString actor = qEnvironmentVariable("CONFAB_BIN_DIR", QStringLiteral(CONFAB_DEFAULT_BIN_DIR)) + QStringLiteral("/outboxactor");
    QProcess process;
    process.start(actor, arguments);
    Life life;
    if (!process.waitForStarted() || !process.waitForReadyRead(60000)) // it has begun
        return life;
    QTest::qWait(random.bounded(longest)); // the random point
    process.kill();
    process.waitForFinished();
    QByteArray lines = process.readAllStandardOutput();
    lines.truncate(lines.lastIndexOf('\n') + 1);
    for (const QString &line : QString::fromUtf8(lines).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u"draft "))
            life.draft = line.sliced(6);
        else
            life.taken += line.sliced(5);
    }
    return life;
}

void ClientKill::whatTheOutboxTookArrivesOnceAndInOrder()
{
    const QTemporaryDir histories;
    const auto history = [&](const char *name) { return histories.filePath(QLatin1StringView(name)); };
    ServerProcess server({QStringLiteral("--limits"), QStringLiteral("off")});
    QVERIFY2(server.start(), server.output().constData());
    CoreDriver anna(server.url());
    CoreDriver bao(server.url());
    QVERIFY(anna.registerAs(QStringLiteral("anna")));
    QVERIFY(bao.registerAs(QStringLiteral("bao")));
    CoreDriver tablet(server.url()); // anna's as well
    QVERIFY(tablet.signInAs(QStringLiteral("anna")));
    protocol::CreateChat form;
    form.type = ChatType::Direct;
    form.userId = bao.me();
    const auto created = anna.ask<ops::CreateChat>(form);
    QVERIFY(created);
    anna->cache.putChat(created->chat);
    const ChatId chat = created->chat.id;
    QTRY_VERIFY_WITH_TIMEOUT(bao.chat(chat) && tablet.chat(chat), 20000);
    const QString dir = anna->profile.dataDir();
    anna.shutDown();
    std::optional<CoreHistory> baos(std::in_place, *bao, chat, QStringLiteral("bao/1"), history("bao.jsonl"));
    std::optional<CoreHistory> tablets(std::in_place, *tablet, chat, QStringLiteral("anna/2"), history("tablet.jsonl"));

    QRandomGenerator random(11);
    QStringList taken;
    QString draft;
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("CONFAB_CLIENT_KILLS", &given);
    const int kills = given ? asked : 12;
    for (int run = 0; run < kills; ++run) {
        const QString name = QStringLiteral("run%1").arg(run, 4, 10, QLatin1Char('0'));
        QVERIFY(bao->outbox.send(chat, QStringLiteral("bao %1").arg(run)));
        const Life life = live({dir, chat.toString(), name, history("anna.jsonl")}, 250, random);
        QVERIFY(!life.draft.isEmpty());
        taken += life.taken;
        draft = life.draft;
        if (run % 5 == 4) {
            server.kill();
            QVERIFY2(server.start(), server.output().constData());
        }
    }

    anna.restart();
    // It may have saved one more, and been killed before it could say so.
    const QString kept = anna.chat(chat) ? anna.chat(chat)->draft : QString();
    const auto number = [](const QString &text) { return text.section(u' ', 1).toInt(); };
    QVERIFY2(kept == draft || number(kept) == number(draft) + 1, qPrintable(kept + QStringLiteral(" is there instead of ") + draft));
    std::optional<CoreHistory> annas(std::in_place, *anna, chat, QStringLiteral("anna/1"), history("anna.jsonl"));
    const auto idle = [](CoreDriver &driver) { return driver->connection.isOnline() && driver->outbox.items().isEmpty(); };
    QTRY_VERIFY_WITH_TIMEOUT(idle(anna) && idle(bao), 60000);
    annas->writeQuiet();
    const auto agree = [&](CoreDriver &one, CoreDriver &other) { return other.chat(chat) && other.chat(chat)->chat.rev == one.chat(chat)->chat.rev; };
    QTRY_VERIFY_WITH_TIMEOUT(agree(anna, bao) && agree(anna, tablet), 60000);
    QTRY_COMPARE_WITH_TIMEOUT(tablet.chat(chat)->readSeq, anna.chat(chat)->readSeq, 30000);

    QStringList arrived = bao.texts(chat);
    QCOMPARE(arrived, anna.texts(chat));
    arrived.removeIf([](const QString &text) { return text.startsWith(u"bao"); });
    qInfo() << kills << "kills," << taken.size() << "taken," << arrived.size() << "arrived";
    QStringList unique = arrived;
    QCOMPARE(unique.removeDuplicates(), 0);
    for (const QString &text : taken)
        QVERIFY2(arrived.contains(text), qPrintable(text + QStringLiteral(" is lost")));
    // One that was saved just before a kill, and so never said, may be there as well; nothing else, and all in order.
    QVERIFY(arrived.size() <= taken.size() + kills);
    const auto place = [&](const QString &text) { return std::pair(text.section(u' ', 0, 0), number(text)); };
    QVERIFY(std::ranges::is_sorted(arrived, {}, place));

    for (std::optional<CoreHistory> *device : {&annas, &baos, &tablets}) {
        (*device)->writeState();
        device->reset();
    }
    QCOMPARE(server.terminate(), 0);
    Evidence evidence;
    evidence.settling = std::chrono::seconds(60);
    for (const char *name : {"anna.jsonl", "bao.jsonl", "tablet.jsonl"})
        QCOMPARE(evidence.histories.read(history(name)), QString());
    QCOMPARE(evidence.log.read(server.database(), evidence.histories.names), QString());
    QCOMPARE(judge(evidence).texts().join(u'\n'), QString());
    qInfo() << summaryOf(evidence);
}

QTEST_GUILESS_MAIN(ClientKill)
#include "tst_clientkill.moc"
