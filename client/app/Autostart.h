#pragma once

namespace confab::autostart {

// Whether the desktop starts Confab with the session. On systems without XDG autostart nothing happens and it stays off.
bool isOn();
void set(bool on);

} // namespace confab::autostart
