#pragma once

#include "common/protocol/JsonReader.h"
#include "common/protocol/OwnJson.h"

#include <QJsonDocument>

namespace confab {

// What a row's body says; nothing where it is of a program that has changed since: the server brings it anew.
template<class T>
std::optional<T> fromBody(const QByteArray &body)
{
    if (auto own = protocol::fromOwnJson<T>(body))
        return own;
    auto read = protocol::fromJson<T>(QJsonValue(QJsonDocument::fromJson(body).object()));
    return read ? std::optional(std::move(*read)) : std::nullopt;
}

} // namespace confab
