// What operators do: they copy the database and put the copy back, and their tool is killed over it.
#include "tests/chaos/Faults.h"

#include "tests/chaos/StoredLog.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

namespace confab::test {

namespace {

constexpr int tries = 4;      // that are killed, before one that is not
constexpr int longest = 150;  // ms that they get

struct Tool {
    QString folder;
    QString copy;

    // Killed after so many ms; negative: not.
    QString run(const QString &command, int after) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/confabctl"), {QStringLiteral("--data-dir"), folder, command, copy});
        if (!process.waitForStarted())
            return process.errorString();
        if (after >= 0 && !process.waitForFinished(after)) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        if (after < 0 && !process.waitForFinished(120'000))
            return QStringLiteral("confabctl %1 does not end").arg(command);
        return process.exitCode() == 0 ? QString() : QStringLiteral("confabctl %1: ").arg(command) + QString::fromUtf8(process.readAll());
    }
};

// What the database is, while nobody has it open.
struct Stored {
    QByteArray epoch;
    qint64 seq = 0;
    QString wrong;

    explicit Stored(Stage &stage)
    {
        Names names;
        StoredLog log;
        wrong = log.read(stage.server().database(), names);
        epoch = names.text(log.epoch);
        seq = log.chats.value(names.of(stage.trial().chatId().toLatin1())).seq;
    }
};

QString copied(Stage &stage, const Tool &tool, QRandomGenerator &random)
{
    QFile::remove(tool.copy);
    for (int i = 0; i < tries && !QFile::exists(tool.copy); ++i) {
        if (const QString wrong = tool.run(QStringLiteral("backup"), random.bounded(longest)); !wrong.isEmpty())
            return wrong;
        stage.count(QStringLiteral("tools_killed"), QFile::exists(tool.copy) ? 0 : 1);
    }
    return QFile::exists(tool.copy) ? QString() : tool.run(QStringLiteral("backup"), -1);
}

QString putBack(Stage &stage, const Tool &tool, int after)
{
    const Stored before(stage);
    QString wrong = before.wrong.isEmpty() ? tool.run(QStringLiteral("restore"), after) : before.wrong;
    const Stored now(stage);
    if (wrong.isEmpty())
        wrong = now.wrong;
    if (now.epoch != before.epoch)
        stage.trial().history()->write({.op = "restore", .actor = "judge"});
    else if (wrong.isEmpty() && after < 0)
        wrong = QStringLiteral("the restored database has the epoch of the one it replaced");
    else if (wrong.isEmpty() && now.seq != before.seq)
        wrong = QStringLiteral("a restore that was killed left %1 messages of %2").arg(now.seq).arg(before.seq);
    return wrong;
}

// And what it told before is heard, which is still of the old database.
QString killed(Stage &stage)
{
    stage.kill();
    const auto anybody = [&stage] {
        for (int i = 0; i < stage.trial().members(); ++i) {
            if (stage.trial().member(i).isReady())
                return true;
        }
        return false;
    };
    return QTest::qWaitFor([&] { return !anybody(); }, 60'000) ? QString() : QStringLiteral("somebody is connected to nothing");
}

QString restored(Stage &stage, quint32 amount)
{
    QRandomGenerator random(amount);
    const Tool tool{stage.server().dataDir(), stage.server().dataDir() + QStringLiteral("-copy")};
    if (const QString wrong = stage.rest(); !wrong.isEmpty())
        return wrong;
    qint64 known = 0;
    for (int i = 0; i < stage.trial().members(); ++i)
        known = std::max(known, stage.trial().member(i).acknowledgedUpTo());
    if (const QString wrong = copied(stage, tool, random); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = stage.talkFor(30); !wrong.isEmpty()) // which is to be lost
        return wrong;
    if (const QString wrong = killed(stage); !wrong.isEmpty())
        return wrong;
    for (int i = 0; i < tries; ++i) {
        if (const QString wrong = putBack(stage, tool, random.bounded(longest)); !wrong.isEmpty())
            return wrong;
        stage.count(QStringLiteral("tools_killed"));
    }
    // Whichever of the two is there serves.
    if (const QString wrong = stage.startAgain(); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = stage.talkFor(20); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = killed(stage); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = putBack(stage, tool, -1); !wrong.isEmpty())
        return wrong;
    if (const Stored now(stage); now.seq < known)
        return QStringLiteral("the copy has %1 messages, though %2 were acknowledged before it was made").arg(now.seq).arg(known);
    stage.count(QStringLiteral("restores"));
    return stage.startAgain();
}

constexpr FaultKind kinds[] = {
    {"restore", "the database is copied and the copy put back, by a tool that is killed at random points", nullptr, nullptr, restored, nullptr},
};

} // namespace

std::span<const FaultKind> operatorFaults()
{
    return kinds;
}

} // namespace confab::test
