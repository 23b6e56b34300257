#include "client/app/WindowPlace.h"

#include "client/core/Settings.h"

#include <QDataStream>
#include <QGuiApplication>
#include <QIODevice>
#include <QScreen>
#include <QWindow>

#include <chrono>

namespace confab {

namespace {

constexpr std::chrono::milliseconds rest{400};

// The screen that shows most of it; none where all of it is elsewhere, as on one that was unplugged.
const QScreen *screenOf(const QRect &place)
{
    const QScreen *best = nullptr;
    qint64 most = 0;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QRect shared = screen->availableGeometry().intersected(place);
        const qint64 area = shared.isEmpty() ? 0 : qint64(shared.width()) * shared.height();
        if (area > most) {
            most = area;
            best = screen;
        }
    }
    return best;
}

} // namespace

WindowPlace::WindowPlace(QWindow &window, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(rest);
    connect(&m_settled, &QTimer::timeout, this, &WindowPlace::save);
}

QRect WindowPlace::fitted(QRect place, const QRect &screen)
{
    place.setSize(place.size().boundedTo(screen.size()));
    place.moveLeft(std::clamp(place.left(), screen.left(), screen.left() + screen.width() - place.width()));
    place.moveTop(std::clamp(place.top(), screen.top(), screen.top() + screen.height() - place.height()));
    return place;
}

void WindowPlace::restore()
{
    QDataStream stream(m_settings.windowGeometry());
    QRect place;
    bool maximized = false;
    stream >> place >> maximized;
    if (stream.status() == QDataStream::Ok && place.width() >= m_window.minimumWidth() && place.height() >= m_window.minimumHeight()) {
        const QScreen *screen = screenOf(place);
        const QScreen *shown = screen ? screen : QGuiApplication::primaryScreen();
        m_normal = shown ? fitted(place, shown->availableGeometry()) : place;
        m_window.resize(m_normal.size());
        if (screen)
            m_window.setFramePosition(m_normal.topLeft());
        if (maximized)
            m_window.setWindowState(Qt::WindowMaximized);
    }
    for (const auto changed : {&QWindow::xChanged, &QWindow::yChanged, &QWindow::widthChanged, &QWindow::heightChanged})
        connect(&m_window, changed, this, &WindowPlace::follow);
    connect(&m_window, &QWindow::windowStateChanged, this, &WindowPlace::follow);
}

void WindowPlace::follow()
{
    if (m_window.isVisible())
        m_settled.start();
}

void WindowPlace::save()
{
    m_settled.stop();
    const Qt::WindowState state = m_window.windowState();
    if (state == Qt::WindowNoState && m_window.isVisible())
        m_normal = QRect(m_window.framePosition(), m_window.size());
    if (m_normal.isNull())
        return; // never shown as it was: the next start has its own idea too
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << m_normal << (state == Qt::WindowMaximized);
    m_settings.setWindowGeometry(bytes);
}

} // namespace confab
