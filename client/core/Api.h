#pragma once

#include "client/core/AuthSession.h"
#include "client/core/Connection.h"
#include "common/protocol/JsonReader.h"
#include "common/protocol/JsonWriter.h"

namespace confab {

// Every operation of the Catalog as a typed call: over the live connection where the operation has an event, else over REST.
class Api final : public QObject
{
    Q_OBJECT

public:
    Api(RestClient &rest, AuthSession &auth, Connection &connection, QObject *parent = nullptr);

    template<class Op>
    void call(const typename Op::Request &request, QObject *context, Then<typename Op::Response> then)
    {
        auto read = [then = std::move(then)](Reply<QJsonObject> reply) {
            if (!reply)
                return then(std::unexpected(reply.error()));
            auto response = protocol::fromJson<typename Op::Response>(QJsonValue(*reply));
            if (!response)
                return then(std::unexpected(Failure::noAnswer(response.error().field + QStringLiteral(": ") + response.error().message)));
            then(std::move(*response));
        };
        const QByteArray payload = protocol::toJson(request);
        if constexpr (std::string_view(Op::at.event).empty())
            rest(Op::at.route, QJsonDocument::fromJson(payload).object(), context, std::move(read));
        else
            m_connection.call(Op::at.event, payload, context, std::move(read));
    }

    template<class Op>
    void notify(const typename Op::Request &request)
    {
        m_connection.notify(Op::at.event, protocol::toJson(request));
    }

private:
    void rest(const protocol::Route &route, const QJsonObject &fields, QObject *context, Then<QJsonObject> then,
              Freshness freshness = Freshness::Any);

    RestClient &m_rest;
    AuthSession &m_auth;
    Connection &m_connection;
};

} // namespace confab
