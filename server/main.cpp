#include "server/app/ConfigLoader.h"
#include "server/app/Log.h"
#include "server/app/SdNotify.h"
#include "server/app/ServerApp.h"
#include "server/app/Signals.h"

#include <QCoreApplication>

#include <cstdio>

using namespace confab;

int main(int argc, char **argv)
{
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
