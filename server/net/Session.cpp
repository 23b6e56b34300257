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

// From ["name",…].
std::string_view nameOf(const QByteArray &event)
{
    const qsizetype end = event.indexOf('"', 2);
    return end < 0 ? std::string_view() : std::string_view(event.constData() + 2, size_t(end - 2));
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
    m_caller.agent = QString::fromUtf8(socket.userAgent());
    m_caller.tokenExpires = identity.expires;
    m_line = qstrcmp(socket.transportName(), "polling") == 0 ? NetObserver::Line::Polling : NetObserver::Line::WebSocket;
    m_services.observer.opened(m_line);
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
    m_shard.flush(); // what came before goes to what is held, and is not told twice
    if (!m_socket)
        co_return;
    if (!chats || !ready) { // the client's backoff brings it back when the storage can answer again
        m_socket->disconnect(true);
        co_return;
    }
    forgetLeft(*chats, *ready);
    emitEvent(encodeEvent<protocol::events::Ready>(*ready));
    releaseHeld(*ready);
    m_announced = true;
    for (Feature *feature : m_services.features)
        feature->connected(m_caller, *ready);
}

// Whoever was removed between the two reads follows nothing of that chat: the removal had gone by before the subscription.
void Session::forgetLeft(const QList<ChatId> &subscribed, const protocol::Ready &ready)
{
    QSet<ChatId> mine;
    for (const protocol::ReadyChat &chat : ready.chats)
        mine.insert(chat.id);
    for (const ChatId chat : subscribed) {
        if (!mine.contains(chat))
            m_shard.unfollow(*this, Topic::of(chat));
    }
}

// What `ready` tells already is not told again, and nothing of a chat that is no longer one's own.
void Session::releaseHeld(const protocol::Ready &ready)
{
    const auto held = std::exchange(m_held, nullptr);
    if (held->empty())
        return;
    QHash<Topic, qint64> revs;
    for (const protocol::ReadyChat &chat : ready.chats)
        revs.insert(Topic::of(chat.id), chat.rev);
    for (const Held &entry : *held) {
        const QList<Topic> &topics = entry.broadcast.topics;
        const bool followed = std::ranges::any_of(topics, [this](const Topic &topic) { return follows(topic); });
        const bool news = entry.broadcast.rev == 0 || entry.broadcast.rev > revs.value(topics.first());
        if (m_socket && followed && news)
            deliver(entry.broadcast, entry.packet);
    }
}

void Session::upgraded()
{
    if (m_line == NetObserver::Line::Polling)
        m_services.observer.upgraded();
    m_line = NetObserver::Line::WebSocket;
}

void Session::closed()
{
    if (!m_socket)
        return;
    const auto self = shared_from_this();
    m_socket = nullptr;
    m_services.observer.closed(m_line);
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

bool Session::deliver(const Broadcast &broadcast, const transport::PreparedPacket &packet)
{
    if (!m_socket || broadcast.exceptUser == m_caller.user)
        return false;
    if (m_held) {
        if (!broadcast.isVolatile && m_held->size() < mostHeld)
            m_held->push_back({broadcast, packet});
        return true;
    }
    if (broadcast.isVolatile)
        m_socket->sendVolatile(packet);
    else
        m_socket->send(packet);
    return true;
}

bool Session::deliverAll(const transport::PreparedPacket &joined, std::span<const Delivery> run)
{
    if (!m_socket || m_held || run.front().broadcast.isVolatile)
        return false;
    m_socket->send(joined);
    return true;
}

void Session::received(const QByteArray &name, const QByteArray &arguments, std::optional<quint64> ackId)
{
    const auto since = std::chrono::steady_clock::now();
    m_services.observer.eventReceived({name.constData(), size_t(name.size())});
    const QString event = QString::fromUtf8(name);
    const BoundOperation *operation = m_services.router.event(name);
    auto admitted = admit(operation, arguments);
    if (admitted) {
        perform(*operation, *std::move(admitted), event, ackId, since);
    } else {
        done(event, since, &admitted.error());
        refuse(admitted.error(), event, ackId);
    }
}

Result<QJsonValue> Session::admit(const BoundOperation *operation, const QByteArray &arguments)
{
    if (!operation)
        return Fail(Error::of(ErrorCode::Unsupported, QStringLiteral("There is no event of this name.")));
    if (m_leaving)
        return Fail(Error::later(ErrorCode::Unavailable, QStringLiteral("The server is going down."), 1s));
    const protocol::RateKind kind = operation->endpoint->rate;
    if (const auto taken = m_services.limiter.take(m_caller.user.toBytes(), kind); !taken) {
        m_services.observer.rateLimited(kind);
        return Fail(taken.error());
    }
    if (m_inFlight >= mostInFlight)
        return Fail(Error::later(ErrorCode::Busy, QStringLiteral("Too many of your requests are under way."), 1s));
    return input(arguments);
}

void Session::done(const QString &event, SteadyTime since, const Error *failure) const
{
    const QByteArray name = event.toUtf8();
    m_services.observer.operationDone({name.constData(), size_t(name.size())}, std::chrono::steady_clock::now() - since,
                                      failure ? std::optional(failure->code) : std::nullopt);
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

Task<void> Session::perform(const BoundOperation &operation, QJsonValue input, QString event, std::optional<quint64> ackId, SteadyTime since)
{
    const auto self = shared_from_this();
    ++m_inFlight;
    const auto form = ackId ? AnswerForm::Acknowledgement : AnswerForm::Event;
    const Result<Answer> answer = co_await operation.run(m_caller, std::move(input), protocol::Scalars::Typed, form);
    --m_inFlight;
    done(event, since, answer ? nullptr : &answer.error());
    m_shard.flush();
    if (!m_socket)
        co_return;
    if (!answer)
        refuse(answer.error(), event, ackId);
    else if (ackId)
        m_socket->ack(*ackId, answer->json);
    else if (!answer->json.isEmpty())
        emitEvent(answer->json);
    if (m_leaving)
        sendAway();
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
    m_services.observer.delivered(nameOf(event), 1);
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
    m_leaving = true;
    if (m_socket && m_inFlight == 0)
        m_socket->disconnect(true);
}

} // namespace confab
