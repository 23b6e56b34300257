#include "server/net/SocketGateway.h"

#include "common/base/StrictJson.h"
#include "server/net/Hub.h"
#include "server/net/NetObserver.h"
#include "server/net/Problem.h"
#include "server/net/Session.h"

namespace confab {

using namespace transport;

namespace {

// The socket's end of a session.
class SessionHandler final : public SocketIoHandler
{
public:
    explicit SessionHandler(std::shared_ptr<Session> session) : m_session(std::move(session)) {}

    void onEvent(const QByteArray &name, const QByteArray &args, const QList<QByteArray> &, std::optional<quint64> ackId) override
    {
        m_session->received(name, args, ackId);
    }
    void onUpgraded() override { m_session->upgraded(); }
    void onDisconnected(CloseReason) override { m_session->closed(); }

private:
    const std::shared_ptr<Session> m_session;
};

QString tokenIn(const QByteArray &auth)
{
    const auto parsed = parseStrictJson(auth);
    return parsed ? parsed->toObject()[u"token"].toString() : QString();
}

} // namespace

void SocketGateway::connect(std::shared_ptr<SocketIoSocket> socket, QByteArray auth)
{
    letIn(std::move(socket), std::move(auth));
}

Task<void> SocketGateway::letIn(std::shared_ptr<SocketIoSocket> socket, QByteArray auth)
{
    const auto identity = co_await m_services.gate.identify(tokenIn(auth));
    if (!identity) {
        m_services.observer.tokenRefused(identity.error().code);
        socket->refuse(identity.error().message.toUtf8(), errorJson(identity.error()));
        co_return;
    }
    const auto session = std::make_shared<Session>(m_services, *socket, socket->thread(), *identity);
    socket->accept(std::make_shared<SessionHandler>(session));
    if (socket->isConnected())
        session->open();
    else
        session->closed();
}

void SocketGateway::declare(OperationTable &operations)
{
    operations.on<protocol::ops::Authenticate>(this, &SocketGateway::authenticate);
}

Task<Result<protocol::Authenticated>> SocketGateway::authenticate(Caller caller, protocol::Authenticate request)
{
    const auto identity = co_await m_services.gate.identify(request.token);
    if (!identity) {
        m_services.observer.tokenRefused(identity.error().code);
        co_return Fail(identity.error());
    }
    if (identity->user != caller.user)
        co_return Fail(Error::forbidden(QStringLiteral("This token is another person's.")));
    m_services.hub.withSession(caller.connection, [renewed = *identity](Session &session, HubShard &) { session.renew(renewed); });
    const auto left = identity->expires - m_services.clock.wall();
    co_return protocol::Authenticated{int(std::chrono::ceil<std::chrono::seconds>(left).count())};
}

} // namespace confab
