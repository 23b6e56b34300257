#include "client/models/FoundWords.h"

#include "common/base/Scripts.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype prefixFrom = 3; // letters, as the server has it

// One character as it is compared: without case, and without the marks that only decorate it.
QString letterOf(char32_t c)
{
    const QList<uint> folded = QString::fromUcs4(&c, 1).toUpper().toCaseFolded().toUcs4();
    QString letters;
    for (const char32_t one : folded) {
        const char32_t letter = withoutAccents(one);
        letters += QString::fromUcs4(&letter, 1);
    }
    return letters;
}

// A run of letters of one kind, as they are compared, and where each of these stands in the text.
struct Run {
    QString letters;
    QList<qsizetype> at;
    qsizetype from = 0;
    qsizetype end = 0;
    bool spaceless = false;
};

QList<Run> runsOf(QStringView text)
{
    QList<Run> runs;
    bool open = false;
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const qsizetype next = i + (pair ? 2 : 1);
        if (QChar::isMark(c) && open) {
            if (QChar::script(runs.last().letters.back().unicode()) != QChar::Script_Latin) {
                runs.last().letters += text.sliced(i, next - i);
                runs.last().at.resize(runs.last().letters.size(), i);
            }
            runs.last().end = next;
        } else if (QChar::isLetterOrNumber(c) || QChar::isMark(c)) {
            if (!open || runs.last().spaceless != isSpaceless(c))
                runs.append({{}, {}, i, i, isSpaceless(c)});
            Run &run = runs.last();
            run.letters += letterOf(c);
            run.at.resize(run.letters.size(), i);
            run.end = next;
            open = !run.letters.isEmpty();
        } else {
            open = false;
        }
        i = next;
    }
    return runs;
}

QString unescaped(QString text)
{
    for (const auto &[entity, sign] : {std::pair{u"&lt;"_s, u'<'}, {u"&gt;"_s, u'>'}, {u"&quot;"_s, u'"'}, {u"&amp;"_s, u'&'}})
        text.replace(entity, QString(sign));
    return text;
}

QString escaped(QStringView text)
{
    return text.toString().toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

// `text`, escaped, with the spans marked.
QString withMarks(QStringView text, const QList<FoundWords::Span> &spans)
{
    QString html;
    qsizetype from = 0;
    for (const FoundWords::Span span : spans) {
        html += escaped(text.sliced(from, span.from - from)) + QStringLiteral("<mark>") + escaped(text.sliced(span.from, span.length)) + QStringLiteral("</mark>");
        from = span.from + span.length;
    }
    return html + escaped(text.sliced(from));
}

} // namespace

FoundWords::FoundWords(const QString &query)
{
    static const QRegularExpression filter(QStringLiteral("\\b(from|in|has|before|after):(\"[^\"]*\"|\\S*)"), QRegularExpression::CaseInsensitiveOption);
    QString words = query;
    words.remove(filter);
    const QStringList parts = words.split(u'"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool quoted = i % 2;
        for (const Run &run : runsOf(parts[i])) {
            if (!run.letters.isEmpty())
                m_terms.append({run.letters, !quoted && run.letters.size() >= prefixFrom, run.spaceless});
        }
    }
}

QList<FoundWords::Span> FoundWords::in(QStringView text) const
{
    QList<Span> spans;
    if (isEmpty())
        return spans;
    for (const Run &run : runsOf(text)) {
        QList<Span> here;
        for (const Term &term : m_terms) {
            if (term.anywhere != run.spaceless)
                continue;
            if (!term.anywhere) {
                if (term.prefix ? run.letters.startsWith(term.letters) : run.letters == term.letters)
                    here = {{run.from, run.end - run.from}};
                continue;
            }
            for (qsizetype at = run.letters.indexOf(term.letters); at >= 0; at = run.letters.indexOf(term.letters, at + term.letters.size())) {
                const qsizetype behind = at + term.letters.size();
                const qsizetype end = behind < run.at.size() ? run.at[behind] : run.end;
                here.append({run.at[at], end - run.at[at]});
            }
        }
        std::ranges::sort(here, {}, &Span::from);
        for (const Span span : std::as_const(here)) {
            const qsizetype end = span.from + span.length;
            if (Span *last = spans.isEmpty() ? nullptr : &spans.last(); last && span.from <= last->from + last->length)
                last->length = std::max(last->from + last->length, end) - last->from;
            else
                spans.append(span);
        }
    }
    return spans;
}

QString FoundWords::markedText(const QString &text) const
{
    const QList<Span> spans = in(text);
    return spans.isEmpty() ? QString() : withMarks(text, spans);
}

QString FoundWords::markedMarkup(const QString &markup) const
{
    QString html;
    bool found = false;
    for (qsizetype at = 0; at < markup.size();) {
        qsizetype end = markup.indexOf(u'<', at);
        if (end < 0)
            end = markup.size();
        const QString words = unescaped(markup.mid(at, end - at));
        const QList<Span> spans = in(words);
        found |= !spans.isEmpty();
        html += spans.isEmpty() ? markup.mid(at, end - at) : withMarks(words, spans);
        const qsizetype close = markup.indexOf(u'>', end);
        at = end >= markup.size() || close < 0 ? markup.size() : close + 1;
        html += markup.mid(end, at - end);
    }
    return found ? html : QString();
}

QString FoundWords::excerptOf(const QString &line, qsizetype around) const
{
    const QList<Span> spans = in(line);
    if (spans.isEmpty() || spans.first().from <= around)
        return line;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, line);
    finder.setPosition(spans.first().from - around);
    const qsizetype from = finder.isAtBoundary() ? finder.position() : finder.toNextBoundary();
    return QStringLiteral("…") + line.mid(std::min(from, spans.first().from)).trimmed();
}

} // namespace confab
