#include "common/base/Scripts.h"

#include <QString>

namespace confab {

bool isSpaceless(char32_t c)
{
    if (c < 0x0e00) // Thai is the first of them
        return false;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul:
    case QChar::Script_Yi:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

char32_t withoutAccents(char32_t c)
{
    if (c < 0x80) // most of what is written, and nothing to take off
        return c;
    switch (QChar::script(c)) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_D).toUcs4().first();
    default:
        return c;
    }
}

} // namespace confab
