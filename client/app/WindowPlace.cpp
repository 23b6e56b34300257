#include "client/app/WindowPlace.h"

#include "client/core/Settings.h"

#include <QDataStream>
#include <QGuiApplication>
#include <QIODevice>
#include <QRect>
#include <QScreen>
#include <QWindow>

namespace confab {

void restoreWindowPlace(QWindow &window, const Settings &settings)
{
    QDataStream stream(settings.windowGeometry());
    QRect place;
    bool maximized = false;
    stream >> place >> maximized;
    if (stream.status() != QDataStream::Ok || place.width() < window.minimumWidth() || place.height() < window.minimumHeight())
        return;
    window.resize(place.size());
    const QScreen *screen = QGuiApplication::screenAt(place.center());
    if (screen && screen->availableGeometry().intersects(place))
        window.setPosition(place.topLeft());
    if (maximized)
        window.setWindowState(Qt::WindowMaximized);
}

void saveWindowPlace(const QWindow &window, Settings &settings)
{
    const bool maximized = window.windowState() == Qt::WindowMaximized;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << window.geometry() << maximized;
    settings.setWindowGeometry(bytes);
}

} // namespace confab
