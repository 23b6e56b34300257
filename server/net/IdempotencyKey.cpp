#include "server/net/IdempotencyKey.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace confab {

using namespace Qt::StringLiterals;

Result<std::optional<QString>> idempotencyKey(const transport::HttpRequestHead &head, const protocol::Endpoint &endpoint)
{
    if (!protocol::takesIdempotencyKey(endpoint) || !head.hasHeader("idempotency-key"))
        return std::nullopt;
    const QByteArray key = head.header("idempotency-key");
    const auto visible = [](char c) { return c >= 0x21 && c <= 0x7e; };
    if (key.isEmpty() || key.size() > protocol::idempotencyKeyMax || !std::ranges::all_of(key, visible))
        return Fail(Error::invalid(u"Idempotency-Key"_s, u"1 to %1 visible ASCII characters."_s.arg(protocol::idempotencyKeyMax)));
    return QString::fromLatin1(key);
}

QByteArray fingerprint(const protocol::Endpoint &endpoint, const QJsonObject &fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(endpoint.route.path);
    hash.addData(" ");
    hash.addData(QJsonDocument(fields).toJson(QJsonDocument::Compact)); // QJsonObject sorts its keys
    return hash.result();
}

void useAsClientId(const QString &key, const protocol::Endpoint &endpoint, QJsonObject &fields)
{
    const QLatin1StringView clientId("clientId");
    if (&endpoint == &protocol::ops::SendMessage::at && fields.value(clientId).isUndefined() && ClientId::parse(key))
        fields.insert(clientId, key);
}

} // namespace confab
