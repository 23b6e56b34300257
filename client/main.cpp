#include "client/Program.h"
#ifdef Q_OS_UNIX
#include "common/base/Signals.h"
#endif

#include <QGuiApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>

using namespace confab;

namespace {

// The environment says the same as the options where a test cannot give options.
Program::Options parse(const QCoreApplication &app)
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
    const QCommandLineOption signIn(QStringLiteral("sign-in"), QStringLiteral("Sign in as this person where nobody is; CONFAB_PASSWORD has the password."), QStringLiteral("name"));
    parser.addOptions({server, profile, dataDir, background, signIn});
    parser.addPositionalArgument(QStringLiteral("link"), QStringLiteral("A confab:// address to open."), QStringLiteral("[confab://…]"));
    parser.process(app);
    const QString dir = parser.value(dataDir);
    return {dir.isEmpty() ? Profile::standardDir(parser.value(profile)) : dir, QUrl(parser.value(server)), parser.positionalArguments().value(0),
            parser.isSet(background),
            qEnvironmentVariable("CONFAB_SECRETS") == u"memory" ? SecretStore::Policy::MemoryOnly : SecretStore::Policy::BestAvailable,
            parser.value(signIn), qEnvironmentVariable("CONFAB_PASSWORD")};
}

} // namespace

int main(int argc, char *argv[])
{
    // Qt 6.4's own choice plays little without more packages; from 6.5 on this one is its choice too.
    if (QLibraryInfo::version() < QVersionNumber(6, 5) && !qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    Program::begin(); // after that nobody may change the environment: its threads read it
    QGuiApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("confab"));
    QCoreApplication::setApplicationName(QStringLiteral("confab"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CONFAB_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Confab"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.confab.Confab"));

    Program program(parse(application));
    if (!program.isAlone())
        return 0;
#ifdef Q_OS_UNIX
    // Ended by the desktop or a terminal as by Quit. What is written is in the cache already, the window's place is not always.
    Signals signals;
    QObject::connect(&signals, &Signals::stop, &application, &QCoreApplication::quit);
    QObject::connect(&signals, &Signals::reload, &application, &QCoreApplication::quit);
#endif
    return program.show() ? QGuiApplication::exec() : 1;
}
