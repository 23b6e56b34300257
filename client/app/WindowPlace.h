#pragma once

class QWindow;

namespace confab {

class Settings;

// Where the window was last time, as long as it is still on a screen; the size always.
void restoreWindowPlace(QWindow &window, const Settings &settings);
void saveWindowPlace(const QWindow &window, Settings &settings);

} // namespace confab
