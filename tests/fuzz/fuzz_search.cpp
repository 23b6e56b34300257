#include "server/features/search/SearchQueryText.h"
#include "server/storage/SearchWords.h"
#include "tests/fuzz/Check.h"

using namespace confab;

// Any query is refused or becomes at most ten terms of which none could be read as FTS5's query language.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString query = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QStringList words = searchWords(query);
    for (const QString &word : words)
        FUZZ_CHECK(!word.isEmpty() && !word.contains(u'"') && !word.contains(u' ') && !word.contains(QChar(0)));

    const auto parsed = parseSearchQuery(query);
    if (!parsed)
        return 0;
    const QList<SearchTerm> terms = searchTerms(parsed->words);
    FUZZ_CHECK(terms.size() <= searchTermsMax);
    for (const SearchTerm &term : terms) {
        FUZZ_CHECK(!term.words.isEmpty());
        for (const QString &word : term.words)
            FUZZ_CHECK(!word.isEmpty() && std::ranges::none_of(word, [](QChar c) { return c == u'"' || c == u'*' || c.isSpace() || c.isNull(); }));
    }
    // A message that says just what was asked for is found; a query of its words alone asks the same again.
    matches(words, terms);
    return 0;
}
