#pragma once

#include <QString>

namespace confab {

// What a server says in English, in the language of who reads it; as it was said where that is nothing known.
QString serverWords(const QString &said);

} // namespace confab
