#pragma once

#include <QString>

namespace confab {

// Sizes and lengths in words, in the person's locale.

QString sizeText(qint64 bytes);                                  // 2.9 MB
QString progressText(qint64 done, qint64 total, double perSecond); // 1.8 MB of 2.9 MB · 4 s left
QString lengthText(qint64 ms);                                   // 0:42
QString shownFileName(const QString &name);                      // cleanLine(), never empty

} // namespace confab
