#pragma once

#include <QIcon>

namespace confab {

// The client's mark, as on its first page, for windows and the tray; what is unread stands in its corner.
QIcon appIcon(int unread);

} // namespace confab
