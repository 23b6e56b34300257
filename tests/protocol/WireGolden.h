#pragma once

#include "common/protocol/JsonReader.h"
#include "common/protocol/JsonWriter.h"
#include "server/api/Describe.h"

#include <QList>

// The wire, literally: what is read from this JSON and written again is this JSON. A golden changes only when the contract does.

namespace confab::golden {

struct Golden {
    QString type;
    QByteArray json;
    std::function<Result<QByteArray>(const QByteArray &)> roundTrip;
};

template<class T>
Golden of(const char *json)
{
    return {api::typeName<T>(), QByteArray(json), [](const QByteArray &text) -> Result<QByteArray> {
        auto value = protocol::fromJson<T>(text);
        if (!value)
            return Fail(value.error());
        return protocol::toJson(*value);
    }};
}

QList<Golden> accounts();
QList<Golden> chats();
QList<Golden> messages();
QList<Golden> live();

} // namespace confab::golden
