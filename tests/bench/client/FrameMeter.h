#pragma once

#include <QObject>

#include <vector>

class QQuickWindow;

namespace confab::bench {

// What each frame costs the thread of the user interface, in processor time: from the end of the frame before to the end of
// this one's synchronisation is our own work (events, models, delegates, layout, scene graph); from there to the end of the
// frame is the renderer's, which a GPU does elsewhere. Needs the software renderer, which draws in the same thread.
class FrameMeter final : public QObject
{
public:
    struct Frame {
        double own = 0; // ms of processor
        double drawn = 0;
    };

    explicit FrameMeter(QQuickWindow &window);

    QQuickWindow &window() { return m_window; }
    void clear();
    const std::vector<Frame> &frames() const { return m_frames; }
    // Runs the event loop until the next frame is on the screen; false after ten seconds without one.
    bool nextFrame();

private:
    QQuickWindow &m_window;
    std::vector<Frame> m_frames;
    double m_begun = 0;
    double m_synchronized = 0;
};

} // namespace confab::bench
