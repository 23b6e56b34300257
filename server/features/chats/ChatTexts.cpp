#include "server/features/chats/ChatTexts.h"

#include "common/base/Text.h"

#include <QStringList>
#include <QUrl>

namespace confab {

using namespace Qt::StringLiterals;

Result<QString> chatName(const QString &text)
{
    const QString name = cleanLine(text);
    if (isBlank(name))
        return Fail(Error::invalid(u"name"_s, u"A name needs at least one visible character."_s));
    return name;
}

QString chatDescription(const QString &text)
{
    QString lines = text;
    lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar::LineSeparator, u'\n').replace(QChar::ParagraphSeparator, u'\n');
    QStringList clean;
    const auto parts = QStringView(lines).split(u'\n');
    for (const QStringView line : parts)
        clean += cleanLine(line.toString());
    return clean.join(u'\n').trimmed();
}

Result<QString> avatarAddress(const QString &text)
{
    if (text.isEmpty())
        return QString();
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != u"https" || url.host().isEmpty() || !url.userInfo().isEmpty())
        return Fail(Error::invalid(u"avatarUrl"_s, u"This must be an https address, or empty for none."_s));
    return url.toString(QUrl::FullyEncoded);
}

} // namespace confab
