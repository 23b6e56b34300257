// confab-bench-client: the real client, from its own Program, measured from inside. One measurement a run, as a line of JSON.
//   confab-bench-client seed FOLDER MESSAGES | start FOLDER | open FOLDER | scroll FOLDER
#include "client/Program.h"
#include "tests/bench/client/FrameMeter.h"
#include "tests/bench/client/Gauge.h"
#include "tests/bench/client/Runs.h"
#include "tests/bench/client/Seed.h"

#include <QGuiApplication>

#include <cstdio>

using namespace confab;
using namespace confab::bench;

int main(int argc, char *argv[])
{
    if (argc < 3)
        return 2;
    const QByteArray what = argv[1];
    Program::begin();
    QGuiApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("confab"));
    QCoreApplication::setApplicationName(QStringLiteral("confab"));
    const QString folder = QString::fromLocal8Bit(argv[2]);
    if (what == "seed")
        return argc == 4 && seed(folder, QByteArray(argv[3]).toInt()) ? 0 : 1;
    Program program({.dataDir = folder, .server = {}, .link = {}, .background = false, .secrets = SecretStore::Policy::MemoryOnly});
    // In place of the keychain's secret, without which nobody would be signed in.
    ClientCore &core = program.core();
    core.secrets.write(AuthSession::accountKeyFor(core.profile.server(), UserId::parse(core.profile.userId()).value_or(UserId())), "bench", [](const Result<void> &) {});
    if (!program.isAlone() || !program.show())
        return 1;
    FrameMeter meter(*program.window());
    const QJsonObject figures = what == "start" ? start(program, meter) : what == "open" ? open(program, meter) : scroll(program, meter);
    std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    return figures.isEmpty() ? 1 : 0;
}
