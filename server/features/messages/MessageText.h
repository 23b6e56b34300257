#pragma once

#include <QString>
#include <QStringList>

namespace confab {

// What a person wrote, as it is kept: line ends become U+000A, everything else stays as it is.
QString normalisedContent(QString text);

// Whom a text calls with an @ in front.
struct CalledNames {
    QStringList usernames;   // folded to lower case, each once; not all of them need exist
    bool everyone = false;   // @all or @here
};

// At most `limit` names are looked for. "@anna.b." calls "anna.b." or "anna.b": both are given, whichever exists is meant.
CalledNames calledNames(QStringView text, qsizetype limit);

} // namespace confab
