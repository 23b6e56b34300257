#include "client/app/Autostart.h"
#include "client/app/ChatApp.h"
#include "client/app/Notifier.h"
#include "client/app/SingleInstance.h"
#include "client/app/Tray.h"
#include "client/app/WindowPlace.h"
#include "qml/ui/UiSetup.h"

#ifdef CONFAB_DBUS
#include "client/app/DBusNotifications.h"
#endif

#include <QApplication>
#include <QCommandLineParser>
#include <QQmlApplicationEngine>
#include <QQmlExtensionPlugin>
#include <QQuickWindow>

Q_IMPORT_QML_PLUGIN(ConfabPlugin)

using namespace confab;

namespace {

struct Options {
    QString dataDir;
    QUrl server;
    QString link;
    bool background = false;
};

// The environment says the same as the options where a test cannot give options.
Options parse(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Confab, a chat client"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption server(QStringLiteral("server"), QStringLiteral("Server to use, as https://chat.example.org."), QStringLiteral("url"),
                                    qEnvironmentVariable("CONFAB_SERVER"));
    const QCommandLineOption profile(QStringLiteral("profile"), QStringLiteral("Use a profile of its own."), QStringLiteral("name"));
    const QCommandLineOption dataDir(QStringLiteral("data-dir"), QStringLiteral("Keep everything in this folder."), QStringLiteral("folder"),
                                     qEnvironmentVariable("CONFAB_CLIENT_DATA_DIR"));
    const QCommandLineOption background(QStringLiteral("background"), QStringLiteral("Start in the tray, without a window."));
    parser.addOptions({server, profile, dataDir, background});
    parser.addPositionalArgument(QStringLiteral("link"), QStringLiteral("A confab:// address to open."), QStringLiteral("[confab://…]"));
    parser.process(app);
    const QString dir = parser.value(dataDir);
    return {dir.isEmpty() ? Profile::standardDir(parser.value(profile)) : dir, QUrl(parser.value(server)),
            parser.positionalArguments().value(0), parser.isSet(background)};
}

void bringToFront(QQuickWindow &window)
{
    window.show();
    window.raise();
    window.requestActivate();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("confab"));
    QCoreApplication::setApplicationName(QStringLiteral("confab"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CONFAB_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Confab"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.confab.Confab"));
    const Options options = parse(application);

    const bool memoryOnly = qEnvironmentVariable("CONFAB_SECRETS") == u"memory";
    ClientCore core(options.dataDir, memoryOnly ? SecretStore::Policy::MemoryOnly : SecretStore::Policy::BestAvailable);
    SingleInstance instance(core.profile.dataDir());
    if (!instance.claim(options.link))
        return 0;

    ui::setUpProcess();
    ui::setLanguage(core.settings.language());
    if (!options.server.isEmpty() && core.profile.server() != options.server)
        core.profile.setServer(options.server);

    ChatApp app(core);
    QQmlApplicationEngine engine;
    ui::setUpEngine(engine);
    engine.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&app)}});
    QObject::connect(&core.settings, &Settings::changed, &engine, [&engine, &core, &app, shown = core.settings.language()]() mutable {
        if (shown == core.settings.language())
            return;
        shown = core.settings.language();
        ui::setLanguage(shown);
        engine.retranslate();
        app.retranslate();
    });
    core.start();
    engine.load(QUrl(QString::fromUtf16(ui::mainUrl)));
    if (engine.rootObjects().isEmpty())
        return 1;
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().first());

    Tray tray;
    QList<DesktopNotifications *> ways;
#ifdef CONFAB_DBUS
    DBusNotifications dbus;
    ways.append(&dbus);
#endif
    ways.append(&tray);
    Notifier notifier(app, ways);
    QObject::connect(&app, &ChatApp::totalsChanged, &tray, [&] { tray.setUnread(app.totalUnread(), app.totalMentions() > 0); });
    QObject::connect(&tray, &Tray::openWanted, &app, &ChatApp::windowWanted);
    QObject::connect(&tray, &Tray::quitWanted, &application, &QCoreApplication::quit);
    QObject::connect(&instance, &SingleInstance::started, &app, [&app](const QString &link) {
        Q_EMIT app.windowWanted();
        app.openDeepLink(link);
    });
    const auto follow = [&] {
        QGuiApplication::setQuitOnLastWindowClosed(!(core.settings.closeToTray() && tray.isAvailable()));
        if (autostart::isOn() != core.settings.autostart())
            autostart::set(core.settings.autostart());
    };
    QObject::connect(&core.settings, &Settings::changed, &tray, follow);
    follow();

    if (window) {
        restoreWindowPlace(*window, core.settings);
        QObject::connect(&app, &ChatApp::windowWanted, window, [window] { bringToFront(*window); });
        QObject::connect(&application, &QCoreApplication::aboutToQuit, window, [window, &core] { saveWindowPlace(*window, core.settings); });
        if (options.background && tray.isAvailable())
            window->hide();
    }
    if (!options.link.isEmpty())
        app.openDeepLink(options.link);
    return QApplication::exec();
}
