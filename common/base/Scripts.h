#pragma once

namespace confab {

// Whether this character belongs to a script that is written without spaces between words, or, as Hangul, with endings that a
// search need not know: there any two neighbours count as a word. Server and client must agree on it. Any thread.
bool isSpaceless(char32_t c);

} // namespace confab
