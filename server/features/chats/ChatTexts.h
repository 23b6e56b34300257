#pragma once

#include "common/base/Result.h"

#include <QString>

namespace confab {

// A chat's name as it is kept: one clean line. `invalid_argument` when nothing visible is left.
Result<QString> chatName(const QString &text);

// A chat's description as it is kept: line ends stay, other control characters and those that turn the direction go.
QString chatDescription(const QString &text);

// An https address, or empty for none. `invalid_argument` else.
Result<QString> avatarAddress(const QString &text);

} // namespace confab
