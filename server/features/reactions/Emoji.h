#pragma once

#include <QStringView>

namespace confab {

// Whether the text is one emoji: a single grapheme cluster made of what emoji are made of (pictographs, flags, keycaps, and
// their modifiers and joiners; https://www.unicode.org/reports/tr51/). Deliberately wider than the list of any one Unicode
// version, so that next year's emoji pass, and free of letters and marks, so that nothing else does.
bool isEmoji(QStringView text);

} // namespace confab
