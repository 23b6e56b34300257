#pragma once

#include <QImage>

namespace confab {

// The blurred picture that a BlurHash (https://blurha.sh) stands for; null where it is none. It comes from others, so its
// length and every character are checked. Any thread; well below a millisecond at the sizes it is meant for.
QImage blurHashImage(const QString &hash, QSize size);

} // namespace confab
