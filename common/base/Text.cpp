#include "common/base/Text.h"

namespace confab {

namespace {

bool turnsDirection(char32_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

bool isInvisible(char32_t c)
{
    return c == 0x00ad || c == 0x200b || (c >= 0x2060 && c <= 0x2064) || (c >= 0x206a && c <= 0x206f) || c == 0xfeff
        || (c >= 0xfff9 && c <= 0xfffb) || QChar::isNonCharacter(c);
}

bool isJoinerOrFiller(char32_t c)
{
    return c == 0x200c || c == 0x200d || c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5 || c == 0x2800
        || c == 0x3164 || c == 0xffa0 || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0000 && c <= 0xe0fff);
}

bool isControl(char32_t c)
{
    return QChar::category(c) == QChar::Other_Control;
}

} // namespace

QString cleanLine(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    const QList<uint> points = text.toUcs4();
    for (const char32_t c : points) {
        if (turnsDirection(c) || isInvisible(c))
            continue;
        if (isControl(c))
            clean += u' ';
        else
            clean += QChar::fromUcs4(c);
    }
    return clean.normalized(QString::NormalizationForm_C).simplified();
}

bool isBlank(QStringView text)
{
    if (std::ranges::any_of(text, [](QChar c) { return c > u' ' && c < u'\x7f'; })) // as most texts have
        return false;
    const QList<uint> points = text.toUcs4();
    for (const char32_t c : points) {
        if (!QChar::isSpace(c) && !isControl(c) && !turnsDirection(c) && !isInvisible(c) && !isJoinerOrFiller(c))
            return false;
    }
    return true;
}

QString folded(const QString &text)
{
    // Upper case first, because Qt folds letter by letter and would keep ß apart from SS. Folding can undo the composition,
    // hence that once more (Unicode, D146).
    return text.normalized(QString::NormalizationForm_KC).toUpper().toCaseFolded().normalized(QString::NormalizationForm_KC);
}

} // namespace confab
