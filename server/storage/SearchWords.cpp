#include "server/storage/SearchWords.h"

#include "common/base/Scripts.h"
#include "server/storage/Text.h"

namespace confab {

namespace {

constexpr int prefixFrom = 3; // characters: shorter beginnings would match too much to be of use

bool isAsciiLetterOrNumber(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

QString text(char32_t c)
{
    return QString::fromUcs4(&c, 1);
}

// A run of characters of one kind, cut into words.
void cut(const std::u32string &run, bool spaceless, QStringList &words)
{
    if (run.empty())
        return;
    if (!spaceless) {
        words += QString::fromUcs4(run.data(), qsizetype(run.size()));
        return;
    }
    for (size_t i = 0; i + 1 < run.size(); ++i)
        words += text(run[i]) + text(run[i + 1]);
    words += text(run.back());
}

SearchTerm termOf(const QString &piece, bool quoted)
{
    SearchTerm term{searchWords(piece), false};
    if (term.words.isEmpty())
        return term;
    const QList<uint> last = term.words.last().toUcs4();
    if (isSpaceless(last.last())) {
        // The index holds pairs: the lone last character serves only where there is no pair to ask for.
        const bool followsPair = term.words.size() > 1 && term.words[term.words.size() - 2].toUcs4().last() == last.last();
        if (last.size() == 1 && followsPair)
            term.words.removeLast();
        else
            term.prefix = last.size() == 1;
    } else {
        term.prefix = !quoted && last.size() >= prefixFrom;
    }
    return term;
}

bool matchesAt(const QStringList &words, qsizetype at, const SearchTerm &term)
{
    for (qsizetype i = 0; i < term.words.size(); ++i) {
        const bool last = i + 1 == term.words.size();
        const QString &word = words[at + i];
        if (last && term.prefix ? !word.startsWith(term.words[i]) : word != term.words[i])
            return false;
    }
    return true;
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

// What searchWords() makes of it, without looking characters up.
QStringList asciiWords(QStringView text)
{
    QStringList words;
    qsizetype from = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool inWord = i < text.size() && isAsciiLetterOrNumber(text[i].unicode());
        if (inWord && from < 0) {
            from = i;
        } else if (!inWord && from >= 0) {
            QString word = text.sliced(from, i - from).toString();
            for (QChar &c : word) {
                if (c >= u'A' && c <= u'Z')
                    c = QChar(c.unicode() | 0x20);
            }
            words += std::move(word);
            from = -1;
        }
    }
    return words;
}

} // namespace

QStringList searchWords(QStringView text)
{
    if (isAscii(text))
        return asciiWords(text);
    QStringList words;
    std::u32string run;
    bool spaceless = false;
    const QList<uint> characters = foldCase(text).toUcs4();
    for (const char32_t raw : characters) {
        if (!QChar::isLetterOrNumber(raw) && !QChar::isMark(raw)) {
            cut(std::exchange(run, {}), spaceless, words);
            continue;
        }
        if (QChar::isMark(raw) && !run.empty()) {
            if (QChar::script(run.back()) != QChar::Script_Latin)
                run += raw;
            continue;
        }
        const char32_t c = withoutAccents(raw);
        if (const bool now = isSpaceless(c); now != spaceless || run.empty()) {
            cut(std::exchange(run, {}), spaceless, words);
            spaceless = now;
        }
        run += c;
    }
    cut(run, spaceless, words);
    return words;
}

QList<SearchTerm> searchTerms(QStringView query)
{
    QList<SearchTerm> terms;
    const auto add = [&](const QString &piece, bool quoted) {
        const SearchTerm term = termOf(piece, quoted);
        if (!term.words.isEmpty() && terms.size() < searchTermsMax)
            terms += term;
    };
    const QStringList parts = query.toString().split(u'"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i % 2) {
            add(parts[i], true);
            continue;
        }
        const QStringList words = parts[i].split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words)
            add(word, false);
    }
    return terms;
}

bool matches(const QStringList &words, const QList<SearchTerm> &terms)
{
    return std::ranges::all_of(terms, [&](const SearchTerm &term) {
        for (qsizetype at = 0; at + term.words.size() <= words.size(); ++at) {
            if (matchesAt(words, at, term))
                return true;
        }
        return false;
    });
}

} // namespace confab
