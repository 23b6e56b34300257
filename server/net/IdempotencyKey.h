#pragma once

#include "common/base/Result.h"
#include "common/protocol/Idempotency.h"
#include "server/transport/HttpTypes.h"

#include <QJsonObject>

namespace confab {

// The request's Idempotency-Key; none where the operation does not take one. InvalidArgument for what is no key.
Result<std::optional<QString>> idempotencyKey(const transport::HttpRequestHead &head, const protocol::Endpoint &endpoint);

// Differs where the operation does, or any field. Neither the order of the fields nor white space makes a difference.
QByteArray fingerprint(const protocol::Endpoint &endpoint, const QJsonObject &fields);

// A message that is sent with a UUID for a key, but without a clientId, takes it as such: then the key holds even where the
// server dies between sending and remembering the answer.
void useAsClientId(const QString &key, const protocol::Endpoint &endpoint, QJsonObject &fields);

} // namespace confab
