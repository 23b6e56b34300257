#include "client/core/Api.h"

namespace confab {

Api::Api(RestClient &rest, AuthSession &auth, Connection &connection, QObject *parent)
    : QObject(parent)
    , m_rest(rest)
    , m_auth(auth)
    , m_connection(connection)
{
}

void Api::rest(const protocol::Route &route, const QJsonObject &fields, QObject *context, Then<QJsonObject> then, Freshness freshness)
{
    m_auth.accessToken(freshness, [=, this, then = std::move(then), guard = QPointer(context)](Reply<QString> token) {
        if (!guard)
            return;
        if (!token)
            return then(std::unexpected(token.error()));
        m_rest.send({route, fields, *token}, guard, [=, this](Reply<QJsonObject> reply) {
            if (!reply && reply.error().error.code == ErrorCode::TokenExpired && freshness == Freshness::Any)
                return rest(route, fields, guard, then, Freshness::Renewed);
            then(std::move(reply));
        });
    });
}

} // namespace confab
