#pragma once

namespace confab {

// Whether this character belongs to a script that is written without spaces between words, or, as Hangul, with endings that a
// search need not know: there any two neighbours count as a word. Server and client must agree on it. Any thread.
bool isSpaceless(char32_t c);

// The letter without the marks that only decorate it. That they do in Latin, Greek and Cyrillic; elsewhere they are letters of
// their own. Server and client must agree on it. Any thread.
char32_t withoutAccents(char32_t c);

} // namespace confab
