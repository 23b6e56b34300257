#include "tests/chaos/RoomTrial.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace confab::test;

// What the load generator says it did and saw is judged like every other history.
class LoadHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isJudged();
};

namespace {

constexpr int connections = 8;
constexpr int messages = 300;

struct Ended {
    int code = -1;
    QByteArray output;
};

Ended run(const char *program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(qEnvironmentVariable("CONFAB_BIN_DIR", QStringLiteral(CONFAB_DEFAULT_BIN_DIR)) + u'/' + QLatin1StringView(program), arguments);
    if (!process.waitForFinished(90'000))
        return {};
    return {process.exitCode(), process.readAll()};
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

} // namespace

void LoadHistory::isJudged()
{
    const QTemporaryDir dir;
    RoomTrial trial({.people = 4, .devices = connections / 4});
    QCOMPARE(trial.begin(), QString());
    QByteArray plan;
    for (int i = 0; i < connections; ++i) {
        trial.member(i).stop();
        plan += trial.member(i).identity().accessToken.toLatin1() + '\t' + trial.chatId().toLatin1() + '\t' + (i < 3 ? "s" : "r") + '\n';
    }
    write(dir.filePath(QStringLiteral("plan")), plan);
    const QString history = dir.filePath(QStringLiteral("load.jsonl"));
    const Ended load = run("confab-load", {QStringLiteral("talk"), QStringLiteral("--port"), QString::number(trial.server().port()),
                                          QStringLiteral("--plan"), dir.filePath(QStringLiteral("plan")), QStringLiteral("--history"), history,
                                          QStringLiteral("--warmup"), QStringLiteral("0"), QStringLiteral("--seconds"), QStringLiteral("60"),
                                          QStringLiteral("--messages"), QString::number(messages)});
    QVERIFY2(load.code == 0, load.output.constData());
    QCOMPARE(trial.server().terminate(), 0);

    const QByteArray said = contents(history);
    QCOMPARE(said.count(R"("op":"send","kind":"ok")"), messages);
    QCOMPARE(said.count(R"("from":)"), messages * connections); // each applied by all, its sender's device too
    QCOMPARE(said.count(R"("op":"state")"), connections);
    const auto judge = [&](const QString &path) {
        return run("confab-check", {QStringLiteral("--database"), trial.server().database(), QStringLiteral("--settle"), QStringLiteral("60"), path});
    };
    const Ended judged = judge(history);
    QVERIFY2(judged.code == 0 && judged.output.contains("every promise kept"), judged.output.constData());

    // An answer that names another message; a change that a device passed over.
    const QString planted = dir.filePath(QStringLiteral("planted.jsonl"));
    QByteArray wrong = said;
    wrong.replace(R"("seq":120,)", R"("seq":121,)");
    write(planted, wrong);
    QCOMPARE(judge(planted).code, 1);
    wrong = said;
    const qsizetype line = wrong.lastIndexOf('\n', wrong.lastIndexOf(R"("from":150})"));
    wrong.remove(line, wrong.indexOf('\n', line + 1) - line);
    write(planted, wrong);
    const Ended skipped = judge(planted);
    QVERIFY2(skipped.code == 1 && skipped.output.contains("I4"), skipped.output.constData());
}

QTEST_GUILESS_MAIN(LoadHistory)
#include "tst_loadhistory.moc"
