#include "tests/server/promises/RoomMember.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace confab::test {

namespace {

// The value of `"name":` up to the next comma, brace or quote. A thousand members cannot each parse every message whole.
QByteArray valueOf(const QByteArray &json, QByteArrayView name)
{
    qsizetype at = json.indexOf(name);
    if (at < 0)
        return {};
    at += name.size();
    const bool quoted = json.mid(at, 1) == "\"";
    if (quoted)
        ++at;
    qsizetype end = at;
    while (end < json.size() && !(quoted ? json[end] == '"' : (json[end] == ',' || json[end] == '}')))
        ++end;
    return json.mid(at, end - at);
}

RoomMember::Seen seenIn(const QByteArray &message)
{
    return {valueOf(message, "\"rev\":").toLongLong(), valueOf(message, "\"seq\":").toLongLong(), valueOf(message, "\"clientId\":")};
}

RoomMember::Seen seenIn(const QJsonObject &message)
{
    return {message[u"rev"].toInteger(), message[u"seq"].toInteger(), message[u"clientId"].toString().toLatin1()};
}

int jittered(int most)
{
    return QRandomGenerator::global()->bounded(50, most);
}

} // namespace

RoomMember::RoomMember(QUrl server, QString token, QString chatId)
    : m_server(std::move(server))
    , m_token(std::move(token))
    , m_chatId(std::move(chatId))
{
    m_retry.setSingleShot(true);
    m_gap.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &RoomMember::connectNow);
    connect(&m_gap, &QTimer::timeout, this, &RoomMember::catchUp);
    connect(&m_socket, &SocketClient::closed, this, [this] {
        m_ready = false;
        m_catchingUp = false;
        m_retry.start(jittered(2000));
    });
    m_socket.setListener([this](const QByteArray &event, const QByteArray &payload) { onEvent(event, payload); });
}

void RoomMember::start()
{
    m_retry.start(jittered(2000));
}

void RoomMember::connectNow()
{
    m_lastHeard = 0;
    m_socket.connectTo(m_server, m_token);
}

void RoomMember::send(const QByteArray &clientId, const QByteArray &content)
{
    m_outbox.insert(clientId, content);
    if (m_ready)
        transmit(clientId);
}

void RoomMember::transmit(const QByteArray &clientId)
{
    const QByteArray payload = "{\"chatId\":\"" + m_chatId.toLatin1() + "\",\"clientId\":\"" + clientId
                             + "\",\"content\":\"" + m_outbox.value(clientId) + "\"}";
    m_socket.emitEvent("send_message", payload, [this, clientId](const QByteArray &json) {
        const QJsonObject answer = QJsonDocument::fromJson(json).object();
        if (!answer[u"ok"].toBool()) {
            const QString code = answer[u"error"].toObject()[u"code"].toString();
            if (code == u"busy" || code == u"unavailable") // as told: later
                QTimer::singleShot(jittered(1000), this, [this, clientId] { if (m_ready && m_outbox.contains(clientId)) transmit(clientId); });
            else
                m_faults += QStringLiteral("sending was refused: ") + QString::fromUtf8(json);
            return;
        }
        const Seen seen = seenIn(answer[u"message"].toObject());
        if (m_acknowledged.value(clientId, seen.seq) != seen.seq)
            m_faults += QStringLiteral("two acknowledgements differ");
        m_acknowledged[clientId] = seen.seq;
        m_outbox.remove(clientId);
        take(seen);
    });
}

void RoomMember::onReady()
{
    m_ready = true;
    for (auto it = m_outbox.keyBegin(); it != m_outbox.keyEnd(); ++it)
        transmit(*it);
    catchUp();
}

void RoomMember::onEvent(const QByteArray &event, const QByteArray &payload)
{
    if (event == "ready") {
        onReady();
    } else if (event == "message_received") {
        const Seen seen = seenIn(payload);
        if (seen.rev <= m_lastHeard)
            m_faults += QStringLiteral("event of rev %1 after that of %2").arg(seen.rev).arg(m_lastHeard);
        m_lastHeard = seen.rev;
        take(seen);
    }
}

void RoomMember::take(const Seen &seen)
{
    if (seen.rev > m_rev)
        m_early.insert({seen.rev, seen});
    applyInOrder();
    if (m_early.empty())
        m_gap.stop();
    else if (!m_gap.isActive())
        m_gap.start(3000);
}

void RoomMember::applyInOrder()
{
    while (!m_early.empty() && m_early.begin()->first <= m_rev + 1) {
        const Seen seen = m_early.begin()->second;
        m_early.erase(m_early.begin());
        if (seen.rev <= m_rev)
            continue;
        m_rev = seen.rev;
        m_log.append(seen);
    }
}

void RoomMember::catchUp()
{
    if (m_catchingUp || !m_ready)
        return;
    m_catchingUp = true;
    const QByteArray payload = "{\"chatId\":\"" + m_chatId.toLatin1() + "\",\"since\":" + QByteArray::number(m_rev) + ",\"limit\":100}";
    m_socket.emitEvent("get_changes", payload, [this](const QByteArray &json) {
        m_catchingUp = false;
        const QJsonObject answer = QJsonDocument::fromJson(json).object();
        if (!answer[u"ok"].toBool()) {
            m_gap.start(jittered(1000));
            return;
        }
        // The answer is everything up to its `rev`: changes that are no message (members who came) take none.
        for (const QJsonValue &item : answer[u"items"].toArray()) {
            const Seen seen = seenIn(item.toObject());
            if (seen.rev > m_rev) {
                m_rev = seen.rev;
                m_log.append(seen);
            }
        }
        m_rev = std::max(m_rev, answer[u"rev"].toInteger());
        applyInOrder();
        if (answer[u"more"].toBool() || !m_early.empty())
            catchUp();
    });
}

} // namespace confab::test
