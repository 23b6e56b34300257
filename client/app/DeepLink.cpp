#include "client/app/DeepLink.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

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

} // namespace confab
