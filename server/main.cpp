#include "common/base/Signals.h"
#include "common/base/ThreadPriority.h"
#include "server/app/ConfigLoader.h"
#include "server/app/Log.h"
#include "server/app/SdNotify.h"
#include "server/app/ServerApp.h"

#include <QCoreApplication>

#include <cstdio>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace confab;

namespace {

// Pieces of files come and go by the thousand a second. With its defaults, glibc gives the memory of each back to the system at
// once, which then clears and maps it anew for the next: half of what a download costs. Where jemalloc is linked, it changes nothing.
void keepMemoryOfPieces()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    mallopt(M_TRIM_THRESHOLD, 4 << 20);
#endif
}

} // namespace

int main(int argc, char **argv)
{
    keepMemoryOfPieces();
    takeShortTurns(); // of all threads but those that say otherwise
#ifdef Q_OS_UNIX
    ::umask(077); // what people say is nobody else's to read on this machine, also in a folder that was there before
#endif
    const ConfigSources sources = ConfigSources::ofThisProcess(argc, argv);
    const auto config = loadConfig(sources);
    if (!config) {
        std::fputs(qPrintable(config.error().output), stdout);
        std::fputs(qPrintable(config.error().errors), stderr);
        return config.error().status;
    }
    QCoreApplication app(argc, argv);
    const SystemClock clock;
    Log log(config->logFormat, config->logLevel, clock);
    Signals signals;
    SdNotify service;
    ServerApp server(*config, log);
    if (const auto started = server.start(); !started) {
        qCritical("%s", qPrintable(started.error()));
        return 1;
    }
    service.ready();
    QObject::connect(&signals, &Signals::stop, &server, [&] {
        service.stopping();
        server.stop();
    });
    QObject::connect(&signals, &Signals::reload, &server, [&] {
        service.reloading();
        if (const auto fresh = loadConfig(ConfigSources::ofThisProcess(argc, argv)))
            server.reload(*fresh);
        else
            qWarning("Settings not changed: %s", qPrintable(fresh.error().errors));
        service.ready();
    });
    QObject::connect(&server, &ServerApp::stopped, &app, &QCoreApplication::quit);
    return app.exec();
}
