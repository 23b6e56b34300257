#include "client/app/DeepLink.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrlQuery>

namespace confab {

std::optional<DeepLink> DeepLink::parse(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != u"confab")
        return std::nullopt;
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_-]{1,64}$"));
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    if (parts.isEmpty() || !plain.match(parts[0]).hasMatch())
        return std::nullopt;
    if (url.host() == u"join")
        return DeepLink{Kind::Join, parts[0], {}};
    if (url.host() != u"chat")
        return std::nullopt;
    return DeepLink{Kind::Chat, parts[0], parts.size() > 1 && plain.match(parts[1]).hasMatch() ? parts[1] : QString()};
}

namespace {

const QString serverItem = QStringLiteral("server");

bool isWeb(const QUrl &url)
{
    return url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty();
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

} // namespace

Invitation Invitation::parse(const QString &pasted)
{
    Invitation invitation;
    invitation.code = pasted.trimmed();
    const QUrl link(invitation.code.contains(u"://") || !invitation.code.contains(u'/') ? invitation.code : QStringLiteral("https://") + invitation.code);
    if (const qsizetype end = invitation.code.indexOf(u'?'); end >= 0)
        invitation.code.truncate(end);
    while (invitation.code.endsWith(u'/'))
        invitation.code.chop(1);
    invitation.code = invitation.code.mid(invitation.code.lastIndexOf(u'/') + 1);
    const QUrl server = link.scheme() == u"confab" ? QUrl(QUrlQuery(link).queryItemValue(serverItem, QUrl::FullyDecoded)) : link;
    if (isWeb(server))
        invitation.server = server.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return invitation;
}

bool Invitation::isFor(const QUrl &other) const
{
    return server.isEmpty() || (server.host() == other.host() && portOf(server) == portOf(other));
}

QString withServer(const QString &link, const QUrl &server)
{
    const auto known = DeepLink::parse(link);
    if (!known || known->kind != DeepLink::Kind::Join)
        return link; // the server's own address says it
    return link + u'?' + serverItem + u'=' + server.toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash | QUrl::FullyEncoded);
}

QString nameOfServer(const QUrl &server)
{
    const QString host = server.host(QUrl::FullyEncoded);
    return server.port() < 0 ? host : host + u':' + QString::number(server.port());
}

} // namespace confab
