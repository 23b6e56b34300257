#pragma once

#include <QLoggingCategory>

namespace confab {

Q_DECLARE_LOGGING_CATEGORY(storageLog) // never a message's text, a password or a token

} // namespace confab
