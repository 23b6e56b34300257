#include "qml/gallery/Stillness.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTimer>

#include <algorithm>

namespace confab::gallery {

namespace {

constexpr int step = 20;          // ms
constexpr int still = 80;         // ms without a new frame
constexpr int patience = 10'000;  // ms
constexpr int statusLoading = 2;  // Image.Loading

void spin(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
    // What was deleted later outside exec() would never be.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

bool loading(const QQuickItem &item)
{
    if (item.inherits("QQuickImageBase") && item.isVisible() && item.property("status").toInt() == statusLoading)
        return true;
    const QList<QQuickItem *> children = item.childItems();
    return std::ranges::any_of(children, [](const QQuickItem *child) { return loading(*child); });
}

} // namespace

void waitUntilStill(QQuickWindow &window, int atLeast)
{
    QElapsedTimer whole;
    QElapsedTimer sinceFrame;
    whole.start();
    sinceFrame.start();
    const auto watch = QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [&] { sinceFrame.restart(); });
    do {
        spin(step);
    } while (whole.elapsed() < patience && (whole.elapsed() < atLeast || sinceFrame.elapsed() < still || loading(*window.contentItem())));
    QObject::disconnect(watch);
}

} // namespace confab::gallery
