#include "server/storage/Text.h"

namespace confab {

using namespace Qt::StringLiterals;

QString foldCase(QStringView text)
{
    return text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QStringList foldedWords(QStringView text)
{
    QStringList words;
    QString word;
    const QString folded = foldCase(text);
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            word += c;
        } else if (!word.isEmpty()) {
            words += std::exchange(word, {});
        }
    }
    if (!word.isEmpty())
        words += word;
    return words;
}

QString afterPrefix(const QString &prefix)
{
    return prefix + u"\U0010FFFF"_s;
}

QString Cursor::toString() const
{
    return QString::number(major) + u'.' + QString::number(minor);
}

std::optional<Cursor> Cursor::parse(QStringView text)
{
    const qsizetype dot = text.indexOf(u'.');
    bool majorOk = false;
    bool minorOk = false;
    const Cursor cursor{text.left(dot < 0 ? 0 : dot).toLongLong(&majorOk), text.mid(dot + 1).toLongLong(&minorOk)};
    if (!majorOk || !minorOk)
        return std::nullopt;
    return cursor;
}

} // namespace confab
