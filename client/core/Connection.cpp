#include "client/core/Connection.h"

#include "client/core/PollingTransport.h"
#include "client/core/ServerWords.h"
#include "client/core/WebSocketTransport.h"
#include "common/base/Clock.h"

namespace confab {

using namespace socketio;

namespace {

constexpr int keptErrors = 20;

std::chrono::milliseconds steadyNow()
{
    return SystemClock().steady();
}

} // namespace

Connection::Connection(RestClient &rest, TokenSource &tokens, QObject *parent)
    : QObject(parent)
    , m_rest(rest)
    , m_tokens(tokens)
{
    for (QTimer *timer : {&m_retry, &m_silence, &m_connecting})
        timer->setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Connection::attempt);
    connect(&m_silence, &QTimer::timeout, this, [this] { fail(tr("The server fell silent.")); });
    connect(&m_connecting, &QTimer::timeout, this, [this] { transportClosed(tr("The server did not answer in time.")); });
    m_callDeadlines.setInterval(1000);
    connect(&m_callDeadlines, &QTimer::timeout, this, &Connection::expireCalls);
    connect(&m_reachability, &Reachability::changed, this, [this](bool down) {
        if (m_state == State::Stopped)
            return;
        m_usePolling = false;
        if (!down)
            retryNow();
        else if (m_state == State::Waiting)
            setState(State::WaitingForNetwork);
    });
}

Connection::~Connection()
{
    drop();
}

void Connection::start(const QUrl &server)
{
    stop();
    m_server = server;
    m_usePolling = false;
    m_refusals = 0;
    m_freshness = Freshness::Any;
    m_backoff.reset();
    attempt();
}

void Connection::stop()
{
    if (m_transport && m_state == State::Online)
        sendPacket({.type = SocketIoType::Disconnect, .id = {}, .json = {}, .attachments = {}});
    drop();
    m_retry.stop();
    setState(State::Stopped);
    failCalls();
}

void Connection::retryNow()
{
    if (m_state == State::Waiting || m_state == State::WaitingForNetwork) {
        m_backoff.reset();
        attempt();
    }
}

std::chrono::milliseconds Connection::untilRetry() const
{
    return m_retry.isActive() ? m_retry.remainingTimeAsDuration() : std::chrono::milliseconds(0);
}

QString Connection::transportName() const
{
    return m_transport ? m_transport->name() : QString();
}

void Connection::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    m_onlineSince = state == State::Online ? QDateTime::currentDateTime() : QDateTime();
    Q_EMIT stateChanged();
}

void Connection::attempt()
{
    m_retry.stop();
    drop();
    setState(State::Connecting);
    const quint64 attempt = ++m_attempt;
    m_tokens.accessToken(std::exchange(m_freshness, Freshness::Any), [this, alive = QPointer(this), attempt](Reply<QString> token) {
        if (!alive || attempt != m_attempt || m_state != State::Connecting)
            return;
        if (!token)
            return fail(token.error().error.message, token.error().error.retryAfter);
        m_token = *token;
        openTransport();
    });
}

void Connection::openTransport()
{
    m_transport = m_usePolling ? static_cast<Transport *>(new PollingTransport(m_rest.network(), this)) : new WebSocketTransport(this);
    m_opened = false;
    m_decoder = SocketIoDecoder();
    connect(m_transport, &Transport::packetReceived, this, &Connection::receive);
    connect(m_transport, &Transport::closed, this, &Connection::transportClosed);
    m_connecting.start(connectPatience);
    m_transport->open(m_server);
}

void Connection::drop()
{
    ++m_attempt;
    m_silence.stop();
    m_connecting.stop();
    if (Transport *transport = std::exchange(m_transport, nullptr)) {
        transport->disconnect(this);
        transport->close();
        transport->deleteLater();
    }
}

void Connection::transportClosed(const QString &why)
{
    // A proxy that lets no WebSocket through still lets HTTP through: try that at once, in the same attempt. QWebSocket tells
    // no more of what went wrong than that it did.
    if (m_state == State::Connecting && !m_opened && !m_usePolling) {
        note(why);
        drop();
        m_usePolling = true;
        return openTransport();
    }
    if (!m_opened)
        m_usePolling = false;
    fail(why);
}

void Connection::fail(const QString &why, std::optional<std::chrono::milliseconds> wait)
{
    note(why);
    drop();
    if (m_state == State::Stopped)
        return;
    const auto pause = std::max(m_backoff.next(), wait.value_or(std::chrono::milliseconds(0)));
    m_retry.start(pause);
    setState(m_reachability.isDown() ? State::WaitingForNetwork : State::Waiting);
    failCalls();
}

void Connection::note(const QString &error)
{
    if (error.isEmpty())
        return;
    m_lastErrors.prepend(QDateTime::currentDateTime().toString(Qt::ISODate) + u' ' + error);
    if (m_lastErrors.size() > keptErrors)
        m_lastErrors.removeLast();
}

void Connection::watch()
{
    m_silence.start(m_heartbeat);
}

void Connection::receive(const QByteArray &frame)
{
    const auto packet = decodeEngineIoText(frame);
    if (!packet)
        return fail(tr("The server sent something that is not Engine.IO."));
    watch();
    switch (packet->type) {
    case EngineIoType::Open: {
        const auto handshake = decodeEngineIoHandshake(packet->data);
        if (!handshake)
            return fail(tr("The server's greeting makes no sense."));
        m_opened = true;
        m_heartbeat = std::min<std::chrono::milliseconds>(longestSilence, std::chrono::milliseconds(handshake->pingIntervalMs) + std::chrono::milliseconds(handshake->pingTimeoutMs));
        watch();
        const QJsonObject auth{{QStringLiteral("token"), m_token}};
        sendPacket({.type = SocketIoType::Connect, .id = {}, .json = QJsonDocument(auth).toJson(QJsonDocument::Compact), .attachments = {}});
        break;
    }
    case EngineIoType::Ping:
        m_transport->send(encodeEngineIoText(EngineIoType::Pong, packet->data));
        break;
    case EngineIoType::Message:
        receiveMessage(packet->data);
        break;
    case EngineIoType::Close:
        fail(tr("The server closed the connection."));
        break;
    case EngineIoType::Pong:
    case EngineIoType::Upgrade:
    case EngineIoType::Noop:
        break;
    }
}

void Connection::receiveMessage(QByteArrayView text)
{
    const auto step = m_decoder.text(text);
    if (!step)
        return fail(QString::fromLatin1(decodeErrorText(step.error())));
    if (!*step)
        return;
    const SocketIoPacket &packet = **step;
    switch (packet.type) {
    case SocketIoType::Connect:
        m_connecting.stop();
        m_backoff.reset();
        m_refusals = 0;
        setState(State::Online);
        break;
    case SocketIoType::ConnectError:
        receiveConnectError(QJsonDocument::fromJson(packet.json).object());
        break;
    case SocketIoType::Disconnect:
        fail(tr("The server ended the session."));
        break;
    case SocketIoType::Event:
        receiveEvent(packet.json);
        break;
    case SocketIoType::Ack:
        if (packet.id)
            receiveAck(*packet.id, packet.json);
        break;
    case SocketIoType::BinaryEvent:
    case SocketIoType::BinaryAck:
        break; // never leave the decoder
    }
}

void Connection::receiveConnectError(const QJsonObject &error)
{
    const QJsonObject data = error.value(u"data").toObject();
    const QString code = data.value(u"code").toString();
    const QString message = serverWords(error.value(u"message").toString());
    if (code == u"token_expired" || code == u"unauthenticated") {
        // A token that was just made and still is not taken means that the session is no more.
        if (++m_refusals > 2) {
            drop();
            setState(State::Stopped);
            failCalls();
            Q_EMIT rejected(message);
            return;
        }
        note(message);
        m_freshness = Freshness::Renewed;
        return attempt();
    }
    fail(message, retryAfterFrom(data.value(u"retryAfter")));
}

void Connection::receiveAck(quint64 id, const QByteArray &json)
{
    const auto it = m_calls.find(id);
    if (it == m_calls.end())
        return; // given up already
    const Call call = std::move(*it);
    m_calls.erase(it);
    if (!call.context)
        return;
    const QJsonObject answer = QJsonDocument::fromJson(json).array().at(0).toObject();
    if (answer.value(u"ok").toBool())
        return call.then(answer);
    const QJsonObject error = answer.value(u"error").toObject();
    const QByteArray name = error.value(u"code").toString().toLatin1();
    Failure failure;
    failure.error.code = errorCodeFromName(std::string_view(name.data(), size_t(name.size()))).value_or(ErrorCode::Internal);
    failure.error.message = serverWords(error.value(u"message").toString());
    failure.error.field = error.value(u"field").toString();
    failure.error.retryAfter = retryAfterFrom(error.value(u"retryAfter"));
    call.then(std::unexpected(failure));
}

void Connection::receiveEvent(const QByteArray &json)
{
    const QJsonArray event = QJsonDocument::fromJson(json).array();
    const QByteArray name = event.at(0).toString().toLatin1();
    const QJsonObject payload = event.at(1).toObject();
    if (name == "token_expiring")
        authenticateAnew();
    Q_EMIT eventReceived(name, payload);
}

void Connection::authenticateAnew()
{
    m_tokens.accessToken(Freshness::Renewed, [this, alive = QPointer(this)](Reply<QString> token) {
        if (!alive || !isOnline() || !token)
            return; // the server ends the connection, and the next attempt tries again
        const QJsonObject auth{{QStringLiteral("token"), *token}};
        call("authenticate", QJsonDocument(auth).toJson(QJsonDocument::Compact), this, [this](Reply<QJsonObject> reply) {
            if (!reply)
                note(reply.error().error.message);
        });
    });
}

void Connection::sendPacket(const SocketIoPacket &packet)
{
    m_transport->send(encodeEngineIoText(EngineIoType::Message, encodeSocketIo(packet)));
}

void Connection::call(const QByteArray &event, const QByteArray &payload, QObject *context, Then<QJsonObject> then)
{
    if (!isOnline())
        return then(std::unexpected(Failure::notSent(tr("There is no connection to the server."))));
    const quint64 id = ++m_lastCall;
    m_calls.insert(id, {context, std::move(then), steadyNow() + ackPatience});
    if (!m_callDeadlines.isActive())
        m_callDeadlines.start();
    sendPacket({.type = SocketIoType::Event, .id = id, .json = joinEvent(event, payload), .attachments = {}});
}

void Connection::notify(const QByteArray &event, const QByteArray &payload)
{
    if (isOnline())
        sendPacket({.type = SocketIoType::Event, .id = {}, .json = joinEvent(event, payload), .attachments = {}});
}

void Connection::failCalls()
{
    m_callDeadlines.stop();
    const auto calls = std::exchange(m_calls, {});
    for (const Call &call : calls) {
        if (call.context)
            call.then(std::unexpected(Failure::noAnswer(tr("The connection broke before the answer came."))));
    }
}

void Connection::expireCalls()
{
    const auto now = steadyNow();
    QList<quint64> expired;
    for (auto it = m_calls.cbegin(); it != m_calls.cend(); ++it) {
        if (it->deadline <= now)
            expired.append(it.key());
    }
    for (const quint64 id : expired) {
        const Call call = m_calls.take(id);
        if (call.context)
            call.then(std::unexpected(Failure::noAnswer(tr("The server did not answer in time."))));
    }
    if (m_calls.isEmpty())
        m_callDeadlines.stop();
}

} // namespace confab
