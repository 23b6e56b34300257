#include "client/Program.h"

#include "client/app/AppIcon.h"
#include "client/app/Autostart.h"
#include "client/app/ImageProvider.h"
#include "common/base/Cores.h"
#include "qml/ui/UiSetup.h"

#ifdef CONFAB_DBUS
#include "client/app/DBusNotifications.h"
#include "client/app/DBusTray.h"
#else
#include "client/app/PlatformTray.h"
#endif

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlExtensionPlugin>
#include <QQuickWindow>
#include <QThreadPool>
#include <QTimer>

#include <chrono>

#ifdef __GLIBC__
#include <malloc.h>
#endif

Q_IMPORT_QML_PLUGIN(ConfabPlugin)

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr std::chrono::seconds frameAwaited{2};
constexpr std::chrono::seconds trayAwaited{5}; // a desktop starts its panel beside us, and now and then anew

// The engine's own thread reads the screens while this one makes what they show. Now and then it asks this one to let a plugin in,
// and waits for that.
void letScreensOn()
{
    QCoreApplication::sendPostedEvents();
}

// What goes on beside the making of a program, from its first member on.
Program::Options begun(Program::Options options)
{
    ui::readFonts();
    keepThisCore();
#ifdef CONFAB_DBUS
    QThreadPool::globalInstance()->start(&DBusNotifications::connectToBus);
#endif
    return options;
}

QUrl screens()
{
    return QUrl(QString::fromUtf16(ui::mainUrl));
}

void bringToFront(QQuickWindow &window)
{
    window.show();
    window.raise();
    window.requestActivate();
}

} // namespace

void Program::begin()
{
#ifdef __GLIBC__
    // A thread's memory grows a page at a time, each a call to the kernel for which the other threads wait: 600 of them in a start.
    // To name one of these fixes the others, which else follow what is freed.
    mallopt(M_TOP_PAD, 2 << 20);
    mallopt(M_TRIM_THRESHOLD, 4 << 20);
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
    ui::beginFonts();
    keepThisCore();
}

std::unique_ptr<QQmlApplicationEngine> Program::newEngine()
{
    auto engine = std::make_unique<QQmlApplicationEngine>();
    ui::setUpEngine(*engine);
    return engine;
}

Program::Program(Options options)
    : m_options(begun(std::move(options)))
    , m_core(m_options.dataDir, m_options.secrets)
    , m_instance(m_core.profile.dataDir())
    , m_alone(m_instance.claim(m_options.link))
    , m_engine(newEngine())
    , m_app(m_core)
{
}

Program::~Program()
{
    m_place.reset();
    m_screens.reset();
    m_engine.reset();
    ui::awaitFonts();
}

bool Program::show()
{
    m_language = m_core.settings.language();
    ui::setLanguage(m_language);
    if (!m_options.server.isEmpty() && m_core.profile.server() != m_options.server)
        m_core.profile.setServer(m_options.server);

    m_engine->addImageProvider(QStringLiteral("confab"), new ImageProvider(m_app.images()));
    m_engine->setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&m_app)}, {QStringLiteral("visible"), !m_options.background}});
    connect(&m_core.settings, &Settings::changed, this, &Program::followSettings);
    // The fonts are read meanwhile; then the screens, by the engine's thread, while this one opens letters.
    m_core.start(ClientCore::Line::Later);
    const Settings::ListLetters letters = m_core.settings.listLetters();
    ui::setUpProcess({letters.fonts, letters.fontsAmong});
    keepThisCore();
    m_screens = std::make_unique<QQmlComponent>(m_engine.get(), screens(), QQmlComponent::Asynchronous);
    if (!m_options.background)
        prepareLetters(letters);
    m_engine->load(screens());
    if (m_engine->rootObjects().isEmpty())
        return false;
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().first());
    connect(&m_instance, &SingleInstance::started, &m_app, [this](const QString &link) {
        Q_EMIT m_app.windowWanted();
        m_app.openDeepLink(link);
    });
    if (m_window) {
        m_place = std::make_unique<WindowPlace>(*m_window, m_core.settings);
        m_place->restore();
        connect(&m_app, &ChatApp::windowWanted, m_window, [this] { bringToFront(*m_window); });
        connect(qApp, &QCoreApplication::aboutToQuit, m_place.get(), &WindowPlace::save);
    }
    if (m_options.background || !m_window) {
        finishStart();
    } else {
        // Line, tray, menu and bus can wait until the chats are on the screen; for good where nobody sees the window.
        connect(m_window, &QQuickWindow::frameSwapped, this, &Program::finishStart, Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        QTimer::singleShot(frameAwaited, this, &Program::finishStart);
    }
    if (!m_options.link.isEmpty())
        m_app.openDeepLink(m_options.link);
    if (!m_options.login.isEmpty()) {
        // Also where somebody was, whose sign-in turns out to be kept no longer; not after a log-out that a person asked for.
        connect(&m_app, &ChatApp::stateChanged, this, &Program::signIn);
        connect(&m_core.connection, &Connection::stateChanged, this, [this] {
            if (m_core.connection.isOnline())
                m_options.password.clear();
        });
        signIn();
    }
    return true;
}

void Program::signIn()
{
    if (m_app.state() == u"signedOut" && !m_options.password.isEmpty())
        m_app.login({{QStringLiteral("login"), m_options.login}, {QStringLiteral("password"), std::exchange(m_options.password, {})}});
}

void Program::prepareLetters(const Settings::ListLetters &others)
{
    const auto open = [scale = m_core.settings.textScale()](ui::RowText what, const QString &letters) {
        const QList<uint> all = letters.toUcs4();
        for (const char32_t letter : all) {
            ui::prepareLetters(what, QString::fromUcs4(&letter, 1), scale);
            letScreensOn();
        }
    };
    open(ui::RowText::Preview, u'A' + others.previews);
    open(ui::RowText::Title, u'A' + others.titles);
    open(ui::RowText::Time, u"A"_s);
}

void Program::rememberLetters()
{
    constexpr int firstScreen = 12; // rows
    QString titles;
    QString previews;
    for (int row = 0; row < std::min(firstScreen, m_app.chats()->count()); ++row) {
        const QVariantMap chat = m_app.chats()->get(row);
        titles += chat.value(u"title"_s).toString();
        previews += chat.value(u"preview"_s).toString();
    }
    Settings::ListLetters now{ui::otherLetters(titles), ui::otherLetters(previews)};
    const ui::LetterFonts found = ui::fontsOf(now.titles + now.previews); // those of titles are in both
    now.fonts = found.families;
    now.fontsAmong = found.among;
    if (now != m_core.settings.listLetters())
        m_core.settings.setListLetters(now);
}

void Program::finishStart()
{
    if (m_tray)
        return;
    shareCores();
    m_instance.listen();
    m_core.goOnline();
    rememberLetters();
    QList<DesktopNotifications *> ways;
#ifdef CONFAB_DBUS
    m_tray = std::make_unique<DBusTray>();
    m_bus = std::make_unique<DBusNotifications>();
    ways.append(m_bus.get());
#else
    m_tray = std::make_unique<PlatformTray>(*m_engine);
#endif
    if (DesktopNotifications *messages = m_tray->messages())
        ways.append(messages);
    m_notifier = std::make_unique<Notifier>(m_app, ways);
    connect(&m_app, &ChatApp::totalsChanged, this, &Program::showUnread);
    connect(m_tray.get(), &Tray::openWanted, &m_app, &ChatApp::windowWanted);
    connect(m_tray.get(), &Tray::quitWanted, qApp, &QCoreApplication::quit);
    connect(m_tray.get(), &Tray::availableChanged, this, &Program::followTray);
    m_trayAwaited.setSingleShot(true);
    m_trayAwaited.setInterval(trayAwaited);
    m_trayAwaited.callOnTimeout(this, [this] {
        if (!m_window->isVisible())
            bringToFront(*m_window); // nowhere else to be found
    });
    showUnread();
    followSettings();
}

// With neither a window nor an icon nobody would find the client, which goes on all the same.
void Program::followTray()
{
    m_app.setTrayThere(m_tray->isAvailable());
    QGuiApplication::setQuitOnLastWindowClosed(!(m_core.settings.closeToTray() && m_tray->isAvailable()));
    if (m_tray->isAvailable() || !m_window || m_window->isVisible())
        m_trayAwaited.stop();
    else
        m_trayAwaited.start();
}

void Program::showUnread()
{
    if (std::exchange(m_unread, m_app.totalUnread()) != m_app.totalUnread())
        QGuiApplication::setWindowIcon(appIcon(m_unread));
    m_tray->setUnread(QGuiApplication::windowIcon(), m_unread, m_app.totalMentions() > 0);
}

void Program::followSettings()
{
    const Settings &settings = m_core.settings;
    if (std::exchange(m_language, settings.language()) != settings.language()) {
        ui::setLanguage(m_language);
        m_engine->retranslate();
        m_app.retranslate();
        if (m_tray)
            m_tray->retranslate();
    }
    if (!m_tray)
        return;
    followTray();
    if (autostart::isOn() != settings.autostart())
        autostart::set(settings.autostart());
}

} // namespace confab
