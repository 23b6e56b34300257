#pragma once

class QQuickWindow;

namespace confab::gallery {

// Runs the event loop until the window has drawn nothing for a moment, and no picture in it is on its way; `atLeast` milliseconds.
// What never comes to rest is let go after some seconds.
void waitUntilStill(QQuickWindow &window, int atLeast);

} // namespace confab::gallery
