#include "client/models/Links.h"

#include "common/base/Text.h"

#include <QUrlQuery>

namespace confab::links {

namespace {

const QString askScheme = QStringLiteral("confab-ask");

// What of an address a reader compares: neither scheme nor a slash at the end.
QString essence(QString address)
{
    for (const QString &prefix : {QStringLiteral("https://"), QStringLiteral("http://"), QStringLiteral("mailto:")}) {
        if (address.startsWith(prefix, Qt::CaseInsensitive)) {
            address.remove(0, prefix.size());
            break;
        }
    }
    while (address.endsWith(u'/'))
        address.chop(1);
    return address;
}

} // namespace

std::optional<QUrl> safeUrl(const QString &target)
{
    const QUrl url(target.trimmed(), QUrl::TolerantMode);
    const QString scheme = url.scheme().toLower();
    const bool web = (scheme == u"http" || scheme == u"https") && !url.host().isEmpty() && url.userInfo().isEmpty();
    const bool mail = scheme == u"mailto" && url.path().contains(u'@');
    if (!url.isValid() || !(web || mail))
        return std::nullopt;
    return url;
}

QString hrefFor(const QString &text, const QUrl &target)
{
    const QString encoded = QString::fromLatin1(target.toEncoded());
    const QString read = essence(text);
    // Compared as typed and as encoded: a path in another script is the same address, a host in one may only look the same.
    const bool plainHost = QString::fromLatin1(QUrl::toAce(target.host())) == target.host().toLower() || target.scheme() == u"mailto";
    if (read == essence(encoded) || (plainHost && read == essence(target.toString(QUrl::PrettyDecoded))))
        return encoded;
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("text"), QString::fromLatin1(QUrl::toPercentEncoding(cleanLine(text))));
    query.addQueryItem(QStringLiteral("url"), QString::fromLatin1(QUrl::toPercentEncoding(encoded)));
    return askScheme + QStringLiteral(":?") + query.toString(QUrl::FullyEncoded);
}

std::optional<Question> questionOf(const QString &href)
{
    const QUrl url(href);
    if (url.scheme() != askScheme)
        return std::nullopt;
    const QUrlQuery query(url);
    return Question{query.queryItemValue(QStringLiteral("text"), QUrl::FullyDecoded), query.queryItemValue(QStringLiteral("url"), QUrl::FullyDecoded)};
}

} // namespace confab::links
