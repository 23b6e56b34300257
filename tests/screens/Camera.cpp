#include "tests/screens/Camera.h"

#include "qml/gallery/Stillness.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QQmlExpression>
#include <QQuickWindow>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace confab::screens {

using gallery::waitUntilStill;

namespace {

constexpr int pause = 320;        // ms: what is typed is searched for after a moment, and skeletons wait for one
constexpr int patience = 15'000;  // ms

void spin(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
    // What was deleted later outside exec() would never be.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

bool waitUntil(const std::function<bool()> &condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > patience)
            return false;
        spin(20);
    }
    return true;
}

} // namespace

Shot Shot::fromJson(const QJsonObject &json)
{
    Shot shot;
    const QJsonArray size = json[u"size"].toArray();
    if (size.size() == 2)
        shot.size = {size[0].toInt(), size[1].toInt()};
    shot.name = json[u"name"].toString();
    shot.when = json[u"when"].toString();
    shot.theme = json[u"theme"].toString(shot.theme);
    shot.scale = json[u"scale"].toDouble(shot.scale);
    shot.language = json[u"language"].toString(shot.language);
    shot.chat = json[u"chat"].toString();
    shot.typing = json[u"typing"].toString();
    shot.script = json[u"script"].toString();
    shot.until = json[u"until"].toString();
    shot.touch = json[u"touch"].toBool();
    return shot;
}

Camera::Camera(const QUrl &server)
    : m_program({.dataDir = m_folder.path(), .server = server, .link = {}, .background = false, .secrets = SecretStore::Policy::MemoryOnly})
{
}

bool Camera::open()
{
    m_program.core().settings.setReducedMotion(true);
    m_program.core().settings.setLanguage(u"en"_s);
    if (!m_program.isAlone() || !m_program.show())
        return false;
    m_context = std::make_unique<QQmlContext>(m_program.engine().rootContext());
    m_context->setContextProperty(u"app"_s, &m_program.app());
    m_context->setContextProperty(u"window"_s, m_program.window());
    return true;
}

bool Camera::signIn(const QString &login, const QString &password)
{
    m_program.app().login({{u"login"_s, login}, {u"password"_s, password}});
    return waitUntil([this] { return m_program.core().sync.isCaughtUp() && m_program.app().chats()->count() > 0; });
}

bool Camera::waitForOffline()
{
    return waitUntil([this] { return m_program.app().connectionState() != u"online"; });
}

bool Camera::take(const Shot &shot, const QString &file, const std::function<void()> &beforehand)
{
    dress(shot);
    if (!shot.chat.isEmpty() && !openChat(shot.chat)) {
        qWarning("%s: there is no chat %s", qPrintable(shot.name), qPrintable(shot.chat));
        return false;
    }
    QQuickWindow &window = *m_program.window();
    waitUntilStill(window, 0);
    if (!shot.script.isEmpty()) {
        evaluate(shot.script);
        waitUntilStill(window, 0);
    }
    if (!shot.until.isEmpty() && !waitFor(shot.until)) {
        qWarning("%s: waited in vain for %s", qPrintable(shot.name), qPrintable(shot.until));
        return false;
    }
    if (beforehand)
        beforehand();
    waitUntilStill(window, pause);
    const QImage image = window.grabWindow();
    if (image.isNull() || !image.save(file)) {
        qWarning("%s could not be saved", qPrintable(file));
        return false;
    }
    return true;
}

// Leaves nothing of the picture before: what was open is closed.
void Camera::dress(const Shot &shot)
{
    evaluate(u"{ if (window.dialogs.current) window.dialogs.current.close(); window.shell.detailsWanted = false;"
             " app.chats.searchText = ''; app.chats.filter = 'all'; app.currentChatId = ''; window.auth.page = '' }"_s);
    Settings &settings = m_program.core().settings;
    settings.setTheme(shot.theme);
    settings.setTextScale(shot.scale);
    settings.setLanguage(shot.language);
    m_program.window()->setProperty("touch", shot.touch);
    m_program.window()->resize(shot.size);
    waitUntilStill(*m_program.window(), 0);
}

bool Camera::openChat(const QString &title)
{
    ChatListModel &chats = *m_program.app().chats();
    for (int row = 0; row < chats.count(); ++row) {
        if (chats.get(row).value(u"title"_s) != title)
            continue;
        m_program.app().setCurrentChatId(chats.get(row).value(u"chatId"_s).toString());
        return waitFor(u"app.timeline.loaded"_s);
    }
    return false;
}

QVariant Camera::evaluate(const QString &script)
{
    QQmlExpression expression(m_context.get(), m_program.window(), script);
    const QVariant value = expression.evaluate();
    if (expression.hasError())
        qWarning("%s", qPrintable(expression.error().toString()));
    return value;
}

bool Camera::waitFor(const QString &script)
{
    return waitUntil([&] { return evaluate(script).toBool(); });
}

} // namespace confab::screens
