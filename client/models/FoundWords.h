#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace confab {

// Where a text says what was searched for, as the server finds it: a word counts where it is what was typed or, from three letters
// on, begins with it; case does not matter, nor do accents where they only decorate. In scripts that set no spaces it may
// stand anywhere. Filters as `from:` say nothing of the words. Any thread.
class FoundWords
{
public:
    FoundWords() = default;
    explicit FoundWords(const QString &query);

    struct Span {
        qsizetype from;
        qsizetype length;
    };
    bool isEmpty() const { return m_terms.isEmpty(); }
    QList<Span> in(QStringView text) const; // one after the other, none within another

    // As HTML with what was found between <mark> and </mark>; empty where nothing was. `markup` is what richTextOf() makes.
    QString markedText(const QString &text) const;
    QString markedMarkup(const QString &markup) const;

    // The part of a line around what was found first, so that it shows where there is room for `around` characters before it.
    QString excerptOf(const QString &line, qsizetype around = 24) const;

private:
    struct Term {
        QString letters;
        bool prefix;
        bool anywhere;
    };
    QList<Term> m_terms;
};

} // namespace confab
