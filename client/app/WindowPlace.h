#pragma once

#include <QObject>
#include <QRect>
#include <QTimer>

class QWindow;

namespace confab {

class Settings;

// Where a window was last time, and keeping that while it is moved about. Both belong to whoever makes it and live longer.
class WindowPlace final : public QObject
{
    Q_OBJECT

public:
    WindowPlace(QWindow &window, Settings &settings, QObject *parent = nullptr);

    void restore();
    void save();

    // `place` moved, and made smaller where it must be, so that all of it is on that screen.
    static QRect fitted(QRect place, const QRect &screen);

private:
    void follow();

    QWindow &m_window;
    Settings &m_settings;
    QTimer m_settled; // a window that is dragged is saved once it rests
    QRect m_normal;   // with the frame's position; what a maximized window goes back to
};

} // namespace confab
