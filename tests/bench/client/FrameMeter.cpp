#include "tests/bench/client/FrameMeter.h"

#include "tests/bench/client/Gauge.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QQuickWindow>
#include <QTimer>

namespace confab::bench {

namespace {

constexpr std::chrono::seconds patience{10};

} // namespace

FrameMeter::FrameMeter(QQuickWindow &window)
    : m_window(window)
    , m_begun(milliseconds(CLOCK_THREAD_CPUTIME_ID))
{
    connect(&window, &QQuickWindow::afterSynchronizing, this, [this] { m_synchronized = milliseconds(CLOCK_THREAD_CPUTIME_ID); }, Qt::DirectConnection);
    connect(&window, &QQuickWindow::frameSwapped, this, [this] {
        const double now = milliseconds(CLOCK_THREAD_CPUTIME_ID);
        m_frames.push_back({m_synchronized - m_begun, now - m_synchronized});
        m_begun = now;
    }, Qt::DirectConnection);
}

void FrameMeter::clear()
{
    m_frames.clear();
    m_begun = milliseconds(CLOCK_THREAD_CPUTIME_ID);
}

bool FrameMeter::nextFrame()
{
    const size_t before = m_frames.size();
    // A loop that sleeps: processEvents() with a time limit turns without a rest, which would count as work.
    QEventLoop loop;
    connect(&m_window, &QQuickWindow::frameSwapped, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
    // What was deleted later outside exec() would never be.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return m_frames.size() > before;
}

} // namespace confab::bench
