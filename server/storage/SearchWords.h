#pragma once

#include <QString>
#include <QStringList>

namespace confab {

// How text is cut into the words that the search index holds, and what people type into what the index is asked.
// Changing it needs a new `searchWordsVersion`, upon which everything is indexed anew.
constexpr int searchWordsVersion = 1;

// Folded words, diacritics taken off where they are decoration. Scripts without spaces between words, and Korean, give every
// two neighbouring characters and the last one: so that any part of two or more is found.
QStringList searchWords(QStringView text);

// Words in order that must follow each other.
struct SearchTerm {
    QStringList words;
    bool prefix = false; // the last word may go on
};

constexpr int searchTermsMax = 10;

// Words and "phrases in quotes"; all must be there. Beyond searchTermsMax they are ignored.
QList<SearchTerm> searchTerms(QStringView query);

bool matches(const QStringList &words, const QList<SearchTerm> &terms);

} // namespace confab
