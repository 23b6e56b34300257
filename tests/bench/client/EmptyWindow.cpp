// The least a Qt Quick program can be: what the client's start and memory are compared with.
#include "tests/bench/client/Gauge.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>

#include <cstdio>

using namespace confab::bench;

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    QQmlApplicationEngine engine;
    engine.loadData("import QtQuick\nWindow { width: 1280; height: 800; visible: true }");
    if (engine.rootObjects().isEmpty())
        return 1;
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    bool shown = false;
    QObject::connect(window, &QQuickWindow::frameSwapped, window, [&] {
        if (std::exchange(shown, true))
            return;
        const double wall = sinceStart();
        const double processor = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
        QTimer::singleShot(500, &application, [=] {
            std::printf("{\"wall_ms\": %.2f, \"processor_ms\": %.2f, \"rss_kib\": %lld, \"pss_kib\": %lld}\n", wall, processor, memory("Rss"), memory("Pss"));
            QCoreApplication::quit();
        });
    });
    return QGuiApplication::exec();
}
