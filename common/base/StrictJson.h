#pragma once

#include "common/base/Result.h"

#include <QByteArrayView>
#include <QJsonValue>

namespace confab {

// Bounds on JSON that comes from the other side. QJsonDocument alone nests 1,024 deep, lets the last of two equal keys win
// and passes lone surrogates; none of that may reach a feature.
struct JsonLimits {
    int depth = 16;      // nested arrays and objects
    int values = 2000;   // values in total, keys not counted
};

// Parses an object or an array (RFC 8259, with the stricter reading of its sections 4 and 8: unique keys, whole surrogate
// pairs, UTF-8). The error is InvalidArgument with what is wrong and where. Safe from any thread.
Result<QJsonValue> parseStrictJson(QByteArrayView json, const JsonLimits &limits = {});

} // namespace confab
