// What happens to the disk: it is full, writing or syncing fails, another process holds the database's lock.
#include "tests/chaos/Faults.h"

#include "tests/chaos/Flood.h"
#include "tests/chaos/Probe.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <sys/mount.h>
#include <sys/statvfs.h>

#include <cerrno>
#include <cstring>

namespace confab::test {

namespace {

// While it fails: what is written is refused, and reading goes on. Afterwards: writing goes on.
QString refusedMeanwhile(Stage &stage)
{
    const qsizetype refused = stage.refusals();
    if (const QString wrong = stage.talkUntil([&] { return stage.refusals() > refused; }, QStringLiteral("a write was refused")); !wrong.isEmpty())
        return wrong;
    stage.count(QStringLiteral("refused"), double(stage.refusals() - refused));
    return stage.canRead() ? QString() : QStringLiteral("nothing could be read while nothing could be written");
}

QString writesAgain(Stage &stage)
{
    QElapsedTimer timer;
    timer.start();
    const QString wrong = stage.talkFor(1);
    stage.noteHighest(QStringLiteral("writes_back_ms"), double(timer.elapsed()));
    return wrong;
}

// strace makes system calls of the server fail.
class Injection
{
public:
    QString begin(Stage &stage, const QString &what)
    {
        m_strace.start(QStringLiteral("strace"), {QStringLiteral("-f"), QStringLiteral("-o"), QStringLiteral("/dev/null"),
                                                  QStringLiteral("-p"), QString::number(stage.server().processId()),
                                                  QStringLiteral("-e"), QStringLiteral("trace=pwrite64,fdatasync"),
                                                  QStringLiteral("-e"), QStringLiteral("inject=") + what});
        if (!m_strace.waitForStarted())
            return stage.skip(QStringLiteral("there is no strace"));
        QByteArray said;
        const bool attached = QTest::qWaitFor([&] {
            said += m_strace.readAllStandardError();
            return said.contains("attached") || m_strace.state() == QProcess::NotRunning;
        }, 30'000);
        return attached && m_strace.state() == QProcess::Running ? QString() : stage.skip(QStringLiteral("strace may not: ") + QString::fromUtf8(said).trimmed());
    }

    void end()
    {
        m_strace.terminate();
        m_strace.waitForFinished();
    }

    ~Injection()
    {
        if (m_strace.state() != QProcess::NotRunning)
            end();
    }

private:
    QProcess m_strace;
};

QString failing(Stage &stage, const QString &what)
{
    Injection injection;
    if (const QString wrong = injection.begin(stage, what); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = refusedMeanwhile(stage); !wrong.isEmpty())
        return wrong;
    injection.end();
    return writesAgain(stage);
}

// From the nth call on, or every so many: a batch may fail at its first page, amid them, or at the sync.
QString when(quint32 amount)
{
    QRandomGenerator random(amount);
    const int first = random.bounded(1, 12);
    return random.bounded(2) == 0 ? QStringLiteral("%1+").arg(first) : QStringLiteral("%1+%2").arg(first).arg(random.bounded(2, 6));
}

QString full(Stage &stage, quint32 amount)
{
    return failing(stage, QStringLiteral("pwrite64:error=ENOSPC:when=") + when(amount));
}

QString writeError(Stage &stage, quint32 amount)
{
    return failing(stage, QStringLiteral("pwrite64:error=EIO:when=") + when(amount));
}

QString syncError(Stage &stage, quint32 amount)
{
    return failing(stage, QStringLiteral("fdatasync:error=EIO:when=") + when(amount));
}

QString smallFolder(Stage &stage)
{
    return QDir::tempPath() + QStringLiteral("/confab-chaos-%1-%2").arg(QCoreApplication::applicationPid()).arg(stage.server().port());
}

QString mountSmall(Stage &stage)
{
    const QString folder = smallFolder(stage);
    QDir().mkpath(folder);
    if (mount("confab-chaos", folder.toLocal8Bit().constData(), "tmpfs", 0, "size=64m,mode=700") != 0) {
        const QString why = QString::fromLocal8Bit(std::strerror(errno));
        QDir().rmdir(folder);
        return stage.skip(QStringLiteral("no small file system may be mounted here: ") + why);
    }
    stage.server().setDataDir(folder);
    return {};
}

QString unmountSmall(Stage &stage)
{
    const QString folder = smallFolder(stage);
    umount2(folder.toLocal8Bit().constData(), MNT_DETACH);
    QDir().rmdir(folder);
    return {};
}

QString resize(Stage &stage, quint64 bytes)
{
    const QByteArray options = "size=" + QByteArray::number(bytes);
    const int result = mount("confab-chaos", smallFolder(stage).toLocal8Bit().constData(), "tmpfs", MS_REMOUNT, options.constData());
    return result == 0 ? QString() : QStringLiteral("the file system's size cannot be changed: ") + QString::fromLocal8Bit(std::strerror(errno));
}

// Room for little more than there is; then plenty.
QString runsFull(Stage &stage, quint32 amount)
{
    struct statvfs space {};
    statvfs(smallFolder(stage).toLocal8Bit().constData(), &space);
    const quint64 used = quint64(space.f_blocks - space.f_bfree) * space.f_frsize;
    if (const QString wrong = resize(stage, used + 8192 + amount % (256 * 1024)); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = refusedMeanwhile(stage); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = resize(stage, used + 128 * 1024 * 1024); !wrong.isEmpty())
        return wrong;
    return writesAgain(stage);
}

// Another process holds the lock, as a backup or a careless person at the database may. Reading goes on, more than the queue
// takes is refused as `busy`, and whoever waits is answered in the end. CONFAB_LOCK_MS says how long it is held at least.
QString locked(Stage &stage, quint32)
{
    QProcess holder;
    holder.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold-lock"), stage.server().database()});
    QByteArray said;
    if (!QTest::qWaitFor([&] { return (said += holder.readAllStandardOutput()).contains("locked") || holder.state() == QProcess::NotRunning; }, 30'000)
        || holder.state() == QProcess::NotRunning)
        return QStringLiteral("the lock could not be taken");
    Probe probe(stage.server().port()); // whether the event loops stand still
    Flood flood(stage.trial(), 12, 150);
    QString wrong = flood.send();
    QElapsedTimer locked;
    locked.start();
    while (wrong.isEmpty() && (flood.refusals(QStringLiteral("busy")) == 0 || locked.elapsed() < qEnvironmentVariableIntValue("CONFAB_LOCK_MS"))) {
        if (!stage.canRead())
            wrong = QStringLiteral("nothing could be read while the database was locked");
        if (locked.elapsed() > 60'000)
            wrong = QStringLiteral("nobody was told that the server is busy");
    }
    holder.terminate();
    holder.waitForFinished();
    if (wrong.isEmpty())
        wrong = flood.waitUntilAnswered();
    probe.end();
    if (wrong.isEmpty() && probe.failed())
        wrong = QStringLiteral("the server answered nothing while the database was locked");
    stage.noteHighest(QStringLiteral("longest_answer_ms"), probe.longestAnswer());
    stage.noteHighest(QStringLiteral("longest_lateness_ms"), probe.longestLateness());
    stage.count(QStringLiteral("busy"), flood.refusals(QStringLiteral("busy")));
    return wrong.isEmpty() ? writesAgain(stage) : wrong;
}

constexpr FaultKind kinds[] = {
    {"enospc", "writing to the database fails: no space left (strace)", nullptr, nullptr, full, nullptr},
    {"eio", "writing to the database fails: input/output error (strace)", nullptr, nullptr, writeError, nullptr},
    {"fsync", "syncing the database fails (strace)", nullptr, nullptr, syncError, nullptr},
    {"tmpfs", "the file system of the data folder is full", nullptr, mountSmall, runsFull, unmountSmall},
    {"lock", "another process locks the database", nullptr, nullptr, locked, nullptr},
};

} // namespace

std::span<const FaultKind> diskFaults()
{
    return kinds;
}

} // namespace confab::test
