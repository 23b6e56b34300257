#include "server/net/Session.h"

#include "common/base/StrictJson.h"
#include "server/features/base/Feature.h"
#include "server/net/Hub.h"
#include "server/net/Problem.h"
#include "server/net/RateLimiter.h"
#include "server/net/Router.h"

namespace confab {

using namespace std::chrono_literals;

namespace {

constexpr auto warningTime = 60s; // before the token expires

// The thread's index in the lowest bits, so that whoever holds an id knows where the connection lives.
ConnectionId nextConnectionId(int thread)
{
    static std::atomic<quint64> count{0};
    return (++count << 6) | quint64(thread);
}

} // namespace

transport::PreparedPacket packetOf(const QByteArray &event)
{
    return transport::PreparedPacket::of({.type = socketio::SocketIoType::Event, .nsp = "/", .id = {}, .json = event, .attachments = {}});
}

Session::Session(const SessionServices &services, transport::SocketIoSocket &socket, transport::IoThread &thread, const Identity &identity)
    : m_services(services)
    , m_socket(&socket)
    , m_expiry(thread.wheel(), [this] { expiring(); })
    , m_shard(services.hub.shard(thread.index()))
    , m_held(std::make_unique<std::vector<Held>>())
{
    m_caller.user = identity.user;
    m_caller.session = identity.session;
    m_caller.connection = nextConnectionId(thread.index());
    m_caller.address = socket.peer().toString();
    m_caller.tokenExpires = identity.expires;
    m_shard.add(*this);
    m_shard.follow(*this, Topic::of(m_caller.user));
    armExpiry();
}

Session::~Session()
{
    Q_ASSERT(!m_socket);
}

Task<void> Session::open()
{
    const auto self = shared_from_this();
    const auto chats = co_await m_services.gate.chatsOf(m_caller.user);
    if (!m_socket)
        co_return;
    if (chats) {
        for (const ChatId chat : *chats)
            m_shard.follow(*this, Topic::of(chat));
    }
    const auto ready = co_await m_services.gate.ready({m_caller.user, m_caller.session, m_caller.tokenExpires});
    if (!m_socket)
        co_return;
    if (!chats || !ready) { // the client's backoff brings it back when the storage can answer again
        m_socket->disconnect(true);
        co_return;
    }
    emitEvent(encodeEvent<protocol::events::Ready>(*ready));
    releaseHeld(*ready);
    m_announced = true;
    for (Feature *feature : m_services.features)
        feature->connected(m_caller, *ready);
}

// What `ready` tells already is not told again.
void Session::releaseHeld(const protocol::Ready &ready)
{
    const auto held = std::exchange(m_held, nullptr);
    if (held->empty())
        return;
    QHash<Topic, qint64> revs;
    for (const protocol::ReadyChat &chat : ready.chats)
        revs.insert(Topic::of(chat.id), chat.rev);
    for (const Held &entry : *held) {
        const qint64 known = entry.broadcast.topics.isEmpty() ? 0 : revs.value(entry.broadcast.topics.first());
        if (m_socket && (entry.broadcast.rev == 0 || entry.broadcast.rev > known))
            deliver(entry.broadcast, entry.packet);
    }
}

void Session::closed()
{
    if (!m_socket)
        return;
    const auto self = shared_from_this();
    m_socket = nullptr;
    m_expiry.cancel();
    m_held.reset();
    m_shard.remove(*this);
    if (!m_announced)
        return;
    for (Feature *feature : m_services.features)
        feature->disconnected(m_caller);
}

bool Session::addTopic(const Topic &topic)
{
    const qsizetype before = m_topics.size();
    m_topics.insert(topic);
    return m_topics.size() > before;
}

void Session::deliver(const Broadcast &broadcast, const transport::PreparedPacket &packet)
{
    if (!m_socket || broadcast.exceptUser == m_caller.user)
        return;
    if (m_held) {
        if (!broadcast.isVolatile && m_held->size() < mostHeld)
            m_held->push_back({broadcast, packet});
        return;
    }
    if (broadcast.isVolatile)
        m_socket->sendVolatile(packet);
    else
        m_socket->send(packet);
}

void Session::received(const QByteArray &name, const QByteArray &arguments, std::optional<quint64> ackId)
{
    const QString event = QString::fromUtf8(name);
    const BoundOperation *operation = m_services.router.event(name);
    if (!operation)
        return refuse(Error::of(ErrorCode::Unsupported, QStringLiteral("There is no event of this name.")), event, ackId);
    if (const auto taken = m_services.limiter.take(m_caller.user.toBytes(), operation->endpoint->rate); !taken)
        return refuse(taken.error(), event, ackId);
    if (m_inFlight >= mostInFlight)
        return refuse(Error::later(ErrorCode::Busy, QStringLiteral("Too many of your requests are under way."), 1s), event, ackId);
    auto parsed = input(arguments);
    if (!parsed)
        return refuse(parsed.error(), event, ackId);
    perform(*operation, *std::move(parsed), event, ackId);
}

// Every event carries one object; one without anything to say may leave it out.
Result<QJsonValue> Session::input(const QByteArray &arguments) const
{
    const auto parsed = parseStrictJson(arguments);
    if (!parsed)
        return Fail(parsed.error());
    const QJsonArray array = parsed->toArray();
    if (array.isEmpty())
        return QJsonValue(QJsonObject());
    if (array.size() > 1 || !array.first().isObject())
        return Fail(Error::invalid({}, QStringLiteral("An event carries one object.")));
    return array.first();
}

Task<void> Session::perform(const BoundOperation &operation, QJsonValue input, QString event, std::optional<quint64> ackId)
{
    const auto self = shared_from_this();
    ++m_inFlight;
    const auto form = ackId ? AnswerForm::Acknowledgement : AnswerForm::Event;
    const Result<Answer> answer = co_await operation.run(m_caller, std::move(input), protocol::Scalars::Typed, form);
    --m_inFlight;
    if (!m_socket)
        co_return;
    if (!answer)
        refuse(answer.error(), event, ackId);
    else if (ackId)
        m_socket->ack(*ackId, answer->json);
    else if (!answer->json.isEmpty())
        emitEvent(answer->json);
}

void Session::refuse(const Error &error, const QString &event, std::optional<quint64> ackId)
{
    if (!m_socket)
        return;
    if (ackId)
        m_socket->ack(*ackId, refusalJson(error));
    else
        emitEvent("[\"error\"," + errorEventJson(error, event) + ']');
}

void Session::emitEvent(const QByteArray &event)
{
    m_socket->send(packetOf(event));
}

void Session::renew(const Identity &identity)
{
    m_caller.tokenExpires = identity.expires;
    m_warned = false;
    armExpiry();
}

void Session::armExpiry()
{
    const auto left = m_caller.tokenExpires - m_services.clock.wall();
    m_expiry.arm(std::max(m_warned ? left : left - warningTime, 0ms + 1ms));
}

void Session::expiring()
{
    if (!m_socket)
        return;
    const auto left = m_caller.tokenExpires - m_services.clock.wall();
    if (m_warned) {
        refuse(Error::of(ErrorCode::TokenExpired, QStringLiteral("The access token has expired.")), QStringLiteral("authenticate"), {});
        m_socket->disconnect();
        return;
    }
    m_warned = true;
    emitEvent(encodeEvent<protocol::events::TokenExpiring>({int(std::chrono::ceil<std::chrono::seconds>(left).count())}));
    armExpiry();
}

void Session::revoke(const QString &reason)
{
    if (!m_socket)
        return;
    emitEvent(encodeEvent<protocol::events::SessionRevoked>({m_caller.session, reason}));
    m_socket->disconnect();
}

void Session::sendAway()
{
    if (m_socket)
        m_socket->disconnect(true);
}

} // namespace confab
