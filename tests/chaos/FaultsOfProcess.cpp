// What happens to the server's process: it is killed, ended, halted, its clock is set, the power fails.
#include "tests/chaos/Faults.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

namespace confab::test {

namespace {

QString killed(Stage &stage, quint32)
{
    stage.kill();
    return stage.startAgain();
}

QString ended(Stage &stage, quint32)
{
    QElapsedTimer timer;
    timer.start();
    const int code = stage.server().terminate();
    stage.noteHighest(QStringLiteral("drain_ms"), double(timer.elapsed()));
    return code == 0 ? stage.startAgain() : QStringLiteral("the server ended with %1").arg(code);
}

QString halted(Stage &stage, quint32 amount)
{
    stage.server().signal(SIGSTOP);
    QTest::qWait(200 + int(amount % 1800)); // how long it stands still is the fault itself
    stage.server().signal(SIGCONT);
    return {};
}

// The preloaded library keeps, beside the data, what was synced: all that a loss of power leaves for sure.
QString durableFolder(Stage &stage)
{
    return stage.server().dataDir() + QStringLiteral("-durable");
}

QString preparePower(Stage &stage)
{
    const QString library = QStringLiteral(CONFAB_POWERLOSS_LIBRARY);
    QDir().mkpath(durableFolder(stage));
    stage.server().setEnvironment(QStringLiteral("LD_PRELOAD"), library);
    stage.server().setEnvironment(QStringLiteral("CONFAB_POWERLOSS_DATA"), stage.server().dataDir());
    stage.server().setEnvironment(QStringLiteral("CONFAB_POWERLOSS_DURABLE"), durableFolder(stage));
    return {};
}

// What was not synced may have reached the disk all the same, page by page.
QByteArray afterPowerLoss(const QByteArray &written, const QByteArray &durable, QRandomGenerator &random, int chance)
{
    constexpr int page = 4096;
    QByteArray left = durable;
    for (qsizetype at = 0; at < written.size() && chance > 0; at += page) {
        const QByteArray piece = written.mid(at, page);
        if (random.bounded(100) >= chance)
            continue;
        if (left.size() < at + piece.size())
            left.append(QByteArray(at + piece.size() - left.size(), '\0'));
        left.replace(at, piece.size(), piece);
    }
    return left;
}

QString powerFailed(Stage &stage, quint32 amount)
{
    QRandomGenerator random(amount);
    const int chance = amount % 2 == 0 ? 0 : 50; // percent of the unsynced pages that are there in spite of it
    stage.kill();
    const auto contents = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    for (const char *name : {"confab.db", "confab.db-wal"}) {
        const QString path = stage.server().dataDir() + u'/' + QString::fromLatin1(name);
        const QString durable = durableFolder(stage) + u'/' + QString::fromLatin1(name);
        const QByteArray left = afterPowerLoss(contents(path), contents(durable), random, chance);
        for (const QString &target : {path, durable}) {
            QFile file(target);
            if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(left) != left.size())
                return QStringLiteral("%1 cannot be written").arg(target);
        }
    }
    QFile::remove(stage.server().database() + QStringLiteral("-shm"));
    stage.count(QStringLiteral("power_losses"));
    return stage.startAgain();
}

QString clockFile(Stage &stage)
{
    return stage.server().dataDir() + QStringLiteral("-clock");
}

QString setClock(Stage &stage, int seconds)
{
    QFile file(clockFile(stage));
    const QByteArray text = (seconds < 0 ? "-" : "+") + QByteArray::number(std::abs(seconds)) + '\n';
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size() ? QString() : QStringLiteral("the clock cannot be set");
}

QString prepareClock(Stage &stage)
{
    const QString library = QStringLiteral("/usr/lib/" CONFAB_LIBRARY_ARCHITECTURE "/faketime/libfaketimeMT.so.1");
    if (!QFile::exists(library))
        return stage.skip(QStringLiteral("there is no libfaketime (package faketime)"));
    // jemalloc asks for the time as it begins, and libfaketime for memory: they wait for each other. So memory is had as without it.
    stage.server().setEnvironment(QStringLiteral("LD_PRELOAD"), library + QStringLiteral(":libstdc++.so.6:libc.so.6"));
    stage.server().setEnvironment(QStringLiteral("FAKETIME_TIMESTAMP_FILE"), clockFile(stage));
    stage.server().setEnvironment(QStringLiteral("FAKETIME_NO_CACHE"), QStringLiteral("1"));
    stage.server().setEnvironment(QStringLiteral("DONT_FAKE_MONOTONIC"), QStringLiteral("1"));
    stage.server().setEnvironment(QStringLiteral("FAKETIME_DONT_FAKE_MONOTONIC"), QStringLiteral("1"));
    return setClock(stage, 0);
}

// An hour ahead, then an hour back, and as it was; people talk through it, and come back with the tokens that they have.
QString clockSet(Stage &stage, quint32 amount)
{
    const int first = amount % 2 == 0 ? 3600 : -3600;
    for (const int offset : {first, -first, 0}) {
        if (const QString wrong = setClock(stage, offset); !wrong.isEmpty())
            return wrong;
        if (const QString wrong = stage.talkFor(20); !wrong.isEmpty())
            return wrong;
        stage.proxy().cutAll();
        if (const QString wrong = stage.talkFor(20); !wrong.isEmpty())
            return wrong;
        stage.count(QStringLiteral("clock_jumps"));
    }
    return {};
}

QString herd(Stage &stage, quint32)
{
    stage.kill();
    if (const QString wrong = stage.startAgain(); !wrong.isEmpty())
        return wrong;
    const double servers = stage.processorSeconds(), own = Stage::ownProcessorSeconds();
    QElapsedTimer timer;
    timer.start();
    const bool back = QTest::qWaitFor([&] { return stage.trial().haveAllTheSame(); }, 120'000);
    const auto elapsed = double(timer.elapsed());
    stage.noteHighest(QStringLiteral("in_sync_ms"), elapsed);
    // Who was the slower: the server, or this one process with all its clients and their lines?
    stage.noteHighest(QStringLiteral("server_busy_percent"), (stage.processorSeconds() - servers) * 1e5 / elapsed);
    stage.noteHighest(QStringLiteral("clients_busy_percent"), (Stage::ownProcessorSeconds() - own) * 1e5 / elapsed);
    return back ? QString() : QStringLiteral("not everybody came back");
}

constexpr FaultKind kinds[] = {
    {"kill", "kill -9 while people send", nullptr, nullptr, killed, nullptr},
    {"term", "SIGTERM while people send", nullptr, nullptr, ended, nullptr},
    {"stop", "SIGSTOP for up to two seconds, then SIGCONT", nullptr, nullptr, halted, nullptr},
    {"power", "kill -9, and of what was not synced nothing or half is there", nullptr, preparePower, powerFailed, nullptr},
    {"clock", "the server's clock an hour ahead and an hour back, with reconnections", nullptr, prepareClock, clockSet, nullptr},
    {"herd", "kill -9, and everybody comes back at once", nullptr, nullptr, herd, nullptr},
};

} // namespace

std::span<const FaultKind> processFaults()
{
    return kinds;
}

} // namespace confab::test
