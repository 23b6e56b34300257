#pragma once

#include <QString>

namespace confab {

// What people write where one line is meant: names, titles, status texts. Control characters become spaces; invisible
// characters and those that turn the direction of what follows are dropped; the rest is NFC, without space at either end or
// twice in a row. Joiners stay: emoji and several scripts need them.
QString cleanLine(const QString &text);

// Nothing a reader would see: spaces, joiners and fillers only.
bool isBlank(QStringView text);

// What two texts have in common when they differ only in case or in how Unicode writes them (NFKC, case-folded).
QString folded(const QString &text);

} // namespace confab
