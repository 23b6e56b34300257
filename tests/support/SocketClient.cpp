#include "tests/support/SocketClient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace confab::test {

using namespace confab::socketio;

namespace {

constexpr int patience = 60'000; // ms

} // namespace

SocketClient::SocketClient(QObject *parent)
    : QObject(parent)
{
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &SocketClient::onText);
    connect(&m_socket, &QWebSocket::disconnected, this, [this] {
        m_connected = false;
        m_waiting.clear();
        Q_EMIT closed();
    });
}

SocketClient::~SocketClient()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void SocketClient::connectTo(const QUrl &server, const QString &token)
{
    m_auth = QJsonDocument(QJsonObject{{QStringLiteral("token"), token}}).toJson(QJsonDocument::Compact);
    m_decoder = SocketIoDecoder();
    m_refusal = {};
    QUrl url = server;
    url.setScheme(server.scheme() == QLatin1StringView("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    url.setPath(QStringLiteral("/socket.io/"));
    url.setQuery(QStringLiteral("EIO=4&transport=websocket"));
    m_socket.open(url);
}

void SocketClient::close()
{
    m_socket.close();
}

void SocketClient::abort()
{
    m_socket.abort();
}

void SocketClient::emitEvent(const QByteArray &event, const QByteArray &payload, Acknowledged acknowledged)
{
    SocketIoPacket packet{.type = SocketIoType::Event, .nsp = "/", .id = {}, .json = joinEvent(event, payload), .attachments = {}};
    if (acknowledged) {
        packet.id = ++m_nextId;
        m_waiting.insert(*packet.id, std::move(acknowledged));
    }
    send(packet);
}

void SocketClient::send(const SocketIoPacket &packet)
{
    m_socket.sendTextMessage(u'4' + QString::fromUtf8(encodeSocketIo(packet)));
}

void SocketClient::onText(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    m_heardAt.start();
    switch (bytes.isEmpty() ? '\0' : bytes[0]) {
    case '0': {
        const QJsonObject open = QJsonDocument::fromJson(bytes.sliced(1)).object();
        m_longestSilence = open[u"pingInterval"].toInteger(25'000) + open[u"pingTimeout"].toInteger(20'000);
        send({.type = SocketIoType::Connect, .nsp = "/", .id = {}, .json = m_auth, .attachments = {}});
        break;
    }
    case '2':
        m_socket.sendTextMessage(QStringLiteral("3"));
        break;
    case '4':
        if (const auto step = m_decoder.text(QByteArrayView(bytes).sliced(1)); step && *step)
            onPacket(**step);
        break;
    default:
        break;
    }
}

void SocketClient::onPacket(const SocketIoPacket &packet)
{
    switch (packet.type) {
    case SocketIoType::Connect:
        m_connected = true;
        Q_EMIT connected();
        break;
    case SocketIoType::ConnectError:
        m_refusal = QJsonDocument::fromJson(packet.json).object()[u"data"].toObject();
        m_socket.close();
        break;
    case SocketIoType::Disconnect:
        m_socket.close();
        break;
    case SocketIoType::Event:
        onEvent(packet);
        break;
    case SocketIoType::Ack:
        if (const Acknowledged acknowledged = m_waiting.take(packet.id.value_or(0)))
            acknowledged(packet.json.sliced(1, packet.json.size() - 2));
        break;
    default:
        break;
    }
}

void SocketClient::onEvent(const SocketIoPacket &packet)
{
    const auto parts = splitEvent(packet.json);
    if (!parts)
        return;
    const QByteArray payload = parts->args.sliced(1, parts->args.size() - 2);
    if (m_listener)
        m_listener(parts->name, payload);
    else
        m_heard.append({parts->name, QJsonDocument::fromJson(payload).object()});
}

bool SocketClient::waitForConnected()
{
    return QTest::qWaitFor([this] { return m_connected; }, patience);
}

bool SocketClient::waitForClosed()
{
    return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, patience);
}

std::optional<QJsonObject> SocketClient::ask(const QByteArray &event, const QJsonObject &payload)
{
    // Shared with the callback, which may outlive this call if the answer comes too late.
    const auto answer = std::make_shared<std::optional<QJsonObject>>();
    emitEvent(event, QJsonDocument(payload).toJson(QJsonDocument::Compact),
              [answer](const QByteArray &json) { *answer = QJsonDocument::fromJson(json).object(); });
    if (!QTest::qWaitFor([&] { return answer->has_value() || !m_connected; }, patience))
        return std::nullopt;
    return *answer;
}

std::optional<QJsonObject> SocketClient::waitForEvent(const QByteArray &event, const std::function<bool(const QJsonObject &)> &matches)
{
    std::optional<QJsonObject> found;
    const bool came = QTest::qWaitFor([&] {
        for (const auto &[name, payload] : std::as_const(m_heard)) {
            if (name == event && (!matches || matches(payload))) {
                found = payload;
                return true;
            }
        }
        return false;
    }, patience);
    return came ? found : std::nullopt;
}

QList<QJsonObject> SocketClient::heard(const QByteArray &event) const
{
    QList<QJsonObject> payloads;
    for (const auto &[name, payload] : m_heard) {
        if (name == event)
            payloads.append(payload);
    }
    return payloads;
}

} // namespace confab::test
