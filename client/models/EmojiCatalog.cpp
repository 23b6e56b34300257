#include "client/models/EmojiCatalog.h"

#include "common/base/Scripts.h"
#include "common/base/Text.h"

#include <QFile>
#include <QRegularExpression>

static void initEmojiResource()
{
    Q_INIT_RESOURCE(confab_emoji);
}

namespace confab {

namespace {

constexpr qsizetype inside = 3; // letters from which on a word may stand anywhere in another
enum Rank { WholeWord, BeginsNameWord, BeginsWord, InWord };

QStringList linesOf(const QString &name)
{
    initEmojiResource();
    QFile file(QStringLiteral(":/confab/emoji/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts) : QStringList();
}

QList<EmojiEntry> readCatalog()
{
    QList<EmojiEntry> entries;
    QString category;
    const QStringList lines = linesOf(QStringLiteral("emoji.txt"));
    entries.reserve(lines.size());
    for (const QString &line : lines) {
        if (line.startsWith(u"# ")) {
            category = line.mid(2);
            continue;
        }
        const QStringList parts = line.split(u'\t');
        if (parts.size() == 3)
            entries.append({parts[0], parts[1], category, parts[2].split(u' ', Qt::SkipEmptyParts)});
    }
    return entries;
}

QStringList comparable(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s|:,.()“”-]+"));
    QString letters;
    for (const QChar c : folded(text).normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            letters += c;
    }
    return letters.split(between, Qt::SkipEmptyParts);
}

// Where none are set, a word begins anywhere.
bool hasSpaces(const QString &word)
{
    return std::ranges::none_of(word.toUcs4(), isSpaceless);
}

std::optional<int> rankOf(const QString &wanted, const QStringList &ofName, const QStringList &others)
{
    const auto some = [&](const QStringList &words, auto fits) { return std::ranges::any_of(words, fits); };
    const auto whole = [&](const QString &word) { return word == wanted; };
    const auto begins = [&](const QString &word) { return word.startsWith(wanted); };
    const auto holds = [&](const QString &word) { return word.contains(wanted); };
    if (some(ofName, whole) || some(others, whole))
        return WholeWord;
    if (some(ofName, begins))
        return BeginsNameWord;
    if (some(others, begins))
        return BeginsWord;
    if ((wanted.size() >= inside || !hasSpaces(wanted)) && (some(ofName, holds) || some(others, holds)))
        return InWord;
    return std::nullopt;
}

} // namespace

const QList<EmojiEntry> &emojiCatalog()
{
    static const QList<EmojiEntry> entries = readCatalog();
    return entries;
}

EmojiWords::EmojiWords(const QString &language)
{
    const QStringList lines = linesOf(QStringLiteral("words.%1.txt").arg(language));
    m_words.reserve(lines.size());
    for (const QString &line : lines) {
        const QStringList parts = line.split(u'\t');
        if (parts.size() == 3)
            m_words.insert(parts[0], {parts[1], comparable(parts[1]), comparable(parts[2])});
    }
}

QString EmojiWords::nameOf(const QString &emoji) const
{
    return m_words.value(emoji).name;
}

QStringList EmojiWords::wanted(const QString &typed)
{
    return comparable(typed);
}

std::optional<int> EmojiWords::match(const QString &emoji, const QStringList &wanted) const
{
    const auto it = m_words.constFind(emoji);
    if (it == m_words.constEnd())
        return std::nullopt;
    int worst = 0;
    for (const QString &word : wanted) {
        const auto rank = rankOf(word, it->ofName, it->others);
        if (!rank)
            return std::nullopt;
        worst = std::max(worst, *rank);
    }
    return worst;
}

} // namespace confab
