#include "tests/chaos/RoomMember.h"

#include <QCryptographicHash>
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

QByteArray withoutNull(QByteArray value)
{
    return value == "null" ? QByteArray() : value;
}

// `message` is `{"message":{…}}` or begins with the message's own fields.
RoomMember::Seen seenInText(const QByteArray &message)
{
    const qsizetype inner = message.indexOf("\"message\":{");
    const QByteArray own = inner < 0 ? message : message.sliced(inner + 10);
    return {valueOf(own, "\"rev\":").toLongLong(), valueOf(own, "\"seq\":").toLongLong(), withoutNull(valueOf(own, "\"clientId\":")),
            valueOf(own, "\"id\":"), valueOf(own, "\"content\":"), valueOf(own, "\"sender\":{\"id\":")};
}

int jittered(int most)
{
    return QRandomGenerator::global()->bounded(50, most);
}

bool asksForPatience(const QString &code)
{
    return code == u"busy" || code == u"unavailable" || code == u"rate_limited" || code == u"internal";
}

} // namespace

RoomMember::Seen RoomMember::seenIn(const QJsonObject &message)
{
    return {message[u"rev"].toInteger(), message[u"seq"].toInteger(), message[u"clientId"].toString().toLatin1(),
            message[u"id"].toString().toLatin1(), message[u"content"].toString().toUtf8(), message[u"sender"][u"id"].toString().toLatin1()};
}

RoomMember::RoomMember(QUrl server, Identity identity, QString chatId, History *history)
    : m_server(std::move(server))
    , m_identity(std::move(identity))
    , m_chatId(std::move(chatId))
    , m_history(history)
    , m_actor(m_identity.user.toStdString())
    , m_device(m_identity.device.toStdString())
    , m_chat(m_chatId.toStdString())
{
    for (QTimer *timer : {&m_retry, &m_gap, &m_again})
        timer->setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &RoomMember::connectNow);
    connect(&m_gap, &QTimer::timeout, this, &RoomMember::catchUp);
    connect(&m_again, &QTimer::timeout, this, &RoomMember::transmit);
    connect(&m_watch, &QTimer::timeout, this, &RoomMember::watch);
    connect(&m_socket, &SocketClient::closed, this, &RoomMember::onClosed);
    m_socket.setListener([this](const QByteArray &event, const QByteArray &payload) { onEvent(event, payload); });
}

void RoomMember::note(HistoryEvent event)
{
    if (!m_history)
        return;
    event.actor = m_actor;
    event.device = m_device;
    if (event.op != "ready")
        event.chat = m_chat;
    m_history->write(event);
}

void RoomMember::start()
{
    m_stopped = false;
    m_retry.start(jittered(2000));
    m_watch.start(1000);
}

void RoomMember::stop()
{
    m_stopped = true;
    m_watch.stop();
    m_retry.stop();
    m_socket.abort();
}

void RoomMember::connectNow()
{
    m_lastHeard = 0;
    m_since.start();
    m_socket.connectTo(m_server, m_identity.accessToken);
}

// A line may be dead without a word, at any moment of its life.
void RoomMember::watch()
{
    const int longest = m_ready ? 60'000 : 20'000; // ms, for an answer or for a connection
    if (m_retry.isActive() || m_refreshing)
        return;
    const bool waits = !m_ready || m_inFlight || m_catchingUp || m_pending > 0;
    if (!waits)
        m_since.start();
    if (m_since.elapsed() > longest || m_socket.silence() > m_socket.longestSilence()) {
        m_socket.abort();
        if (!m_retry.isActive())
            onClosed();
    }
}

void RoomMember::onClosed()
{
    if (m_inFlight)
        note({.op = "send", .kind = "unknown", .clientId = m_outbox.front().clientId.toStdString()});
    m_inFlight = m_ready = m_catchingUp = false;
    m_pending = 0;
    m_again.stop();
    if (m_stopped || m_refreshing)
        return;
    const QString code = m_socket.refusal()[u"code"].toString();
    if (code == u"token_expired" || code == u"unauthenticated")
        refresh();
    else
        m_retry.start(jittered(2000));
}

void RoomMember::send(const QByteArray &clientId, const QByteArray &content)
{
    m_outbox.push_back({clientId, content});
    transmit();
}

void RoomMember::transmit()
{
    if (!m_ready || m_inFlight || m_outbox.empty() || m_again.isActive())
        return;
    m_inFlight = true;
    m_since.start();
    const Unsent &next = m_outbox.front();
    const QByteArray payload = "{\"chatId\":\"" + m_chatId.toLatin1() + "\",\"clientId\":\"" + next.clientId
                             + "\",\"content\":\"" + next.content + "\"}";
    note({.op = "send", .kind = "invoke", .clientId = std::string_view(next.clientId.constData(), size_t(next.clientId.size()))});
    m_socket.emitEvent("send_message", payload, [this, clientId = next.clientId](const QByteArray &json) { answered(clientId, json); });
    Q_EMIT transmitted(next.clientId);
}

void RoomMember::answered(const QByteArray &clientId, const QByteArray &json)
{
    if (!m_inFlight || m_outbox.empty() || m_outbox.front().clientId != clientId)
        return;
    const QJsonObject answer = QJsonDocument::fromJson(json).object();
    const std::string client = clientId.toStdString();
    if (!answer[u"ok"].toBool()) {
        m_inFlight = false;
        const QString code = answer[u"error"].toObject()[u"code"].toString();
        note({.op = "send", .kind = "fail", .clientId = client, .code = code.toStdString()});
        if (asksForPatience(code)) {
            ++m_refused;
            m_again.start(jittered(1000));
            return;
        }
        m_outbox.pop_front();
        if (!m_mayBeExcluded || code != u"not_found")
            m_faults += QStringLiteral("sending was refused: ") + QString::fromUtf8(json);
        return transmit();
    }
    const Seen seen = seenIn(answer[u"message"].toObject());
    if (seen.clientId != clientId) // garbled on its way: no answer
        return m_socket.abort();
    m_inFlight = false;
    note({.op = "send", .kind = "ok", .clientId = client, .id = seen.id.toStdString(), .seq = seen.seq, .rev = seen.rev});
    m_acknowledged[clientId] = seen.seq;
    m_acknowledgedUpTo = std::max(m_acknowledgedUpTo, seen.seq);
    m_own.append({seen.seq, seen.id});
    m_outbox.pop_front();
    take(seen, "ack", false);
    transmit();
}

void RoomMember::change(QRandomGenerator &random)
{
    if (!m_ready || m_own.isEmpty())
        return;
    const auto [seq, id] = m_own[random.bounded(int(m_own.size()))];
    const int what = random.bounded(10);
    const QByteArray event = what < 5 ? "edit_message" : what < 9 ? "add_reaction" : "delete_message";
    QByteArray payload = "{\"messageId\":\"" + id + "\"";
    if (event == "edit_message")
        payload += ",\"content\":\"edited " + QByteArray::number(random.generate()) + "\"";
    else if (event == "add_reaction")
        payload += ",\"emoji\":\"" + QByteArray(what < 7 ? "\U0001F44D" : "\U0001F389") + "\"";
    ++m_pending;
    note({.op = "change", .kind = "invoke", .id = id.toStdString(), .event = event.toStdString(), .seq = seq});
    m_socket.emitEvent(event, payload + "}", [this, event, connection = m_connections](const QByteArray &json) {
        if (connection != m_connections)
            return;
        m_pending = std::max(0, m_pending - 1);
        const QJsonObject answer = QJsonDocument::fromJson(json).object();
        const Seen seen = seenIn(answer[u"message"].toObject());
        if (answer[u"ok"].toBool()) {
            note({.op = "change", .kind = "ok", .id = seen.id.toStdString(), .event = event.toStdString(), .seq = seen.seq, .rev = seen.rev});
            take(seen, "ack", false);
        } else {
            note({.op = "change", .kind = "fail", .event = event.toStdString(), .code = answer[u"error"].toObject()[u"code"].toString().toStdString()});
        }
    });
}

void RoomMember::markRead()
{
    if (!m_ready || m_bySeq.empty())
        return;
    const qint64 seq = m_bySeq.rbegin()->first;
    const QByteArray payload = "{\"chatId\":\"" + m_chatId.toLatin1() + "\",\"seq\":" + QByteArray::number(seq) + "}";
    ++m_pending;
    note({.op = "mark", .kind = "invoke", .event = "mark_as_read", .seq = seq});
    m_socket.emitEvent("mark_as_read", payload, [this, seq, connection = m_connections](const QByteArray &json) {
        if (connection != m_connections)
            return;
        m_pending = std::max(0, m_pending - 1);
        const bool ok = QJsonDocument::fromJson(json).object()[u"ok"].toBool();
        note({.op = "mark", .kind = ok ? "ok" : "fail", .event = "mark_as_read", .seq = seq});
        if (ok)
            m_readSeq = std::max(m_readSeq, seq);
    });
}

void RoomMember::readHistory()
{
    if (!m_ready)
        return;
    note({.op = "read", .kind = "invoke"});
    m_socket.emitEvent("get_messages", "{\"chatId\":\"" + m_chatId.toLatin1() + "\",\"limit\":1}", [this](const QByteArray &json) {
        const QJsonObject answer = QJsonDocument::fromJson(json).object();
        note({.op = "read", .kind = answer[u"ok"].toBool() ? "ok" : "fail", .code = answer[u"error"].toObject()[u"code"].toString().toStdString()});
    });
}

void RoomMember::writeState()
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (const auto &[seq, seen] : m_bySeq)
        hash.addData(QByteArray::number(seq) + ' ' + QByteArray::number(seen.rev) + ' ' + seen.clientId + ' ' + seen.content + '\n');
    note({.op = "state", .hash = hash.result().toHex().toStdString(), .rev = m_rev, .from = m_readSeq});
}

void RoomMember::onEvent(const QByteArray &event, const QByteArray &payload)
{
    if (event == "ready")
        return onReady(payload);
    if (event == "token_expiring")
        return refresh();
    if (event == "session_revoked")
        m_faults += QStringLiteral("the session was revoked: ") + QString::fromUtf8(payload);
    if (event == "messages_read" || event == "message_delivered")
        return onReceipt(event, payload);
    if (event == "chat_joined") // let in again: what was said meanwhile is to be fetched
        return catchUp();
    if (!event.startsWith("message_") && !event.startsWith("reaction_"))
        return;
    const Seen seen = seenInText(payload);
    if (seen.rev <= m_lastHeard)
        m_faults += QStringLiteral("event of rev %1 after that of %2").arg(seen.rev).arg(m_lastHeard);
    m_lastHeard = seen.rev;
    if (event == "message_received")
        Q_EMIT heard(seen.clientId);
    take(seen, event.constData(), true);
}

void RoomMember::onReceipt(const QByteArray &event, const QByteArray &payload)
{
    const QJsonObject receipt = QJsonDocument::fromJson(payload).object();
    const QString user = receipt[u"userId"].toString();
    const qint64 seq = receipt[u"seq"].toInteger();
    note({.op = "receipt", .user = user.toStdString(), .event = event.toStdString(), .seq = seq});
    if (event == "messages_read" && user == m_identity.user)
        m_readSeq = std::max(m_readSeq, seq);
}

void RoomMember::take(const Seen &seen, const char *event, bool received)
{
    const bool inTurn = seen.rev == m_rev + 1 && m_early.empty();
    if (received)
        note({.op = "receive", .clientId = {seen.clientId.constData(), size_t(seen.clientId.size())}, .id = {seen.id.constData(), size_t(seen.id.size())},
              .event = event, .seq = seen.seq, .rev = seen.rev, .from = inTurn ? m_rev : -1});
    if (seen.rev > m_rev)
        m_early.insert({seen.rev, seen});
    applyInOrder(event, received && inTurn);
    if (m_early.empty())
        m_gap.stop();
    else if (!m_gap.isActive())
        m_gap.start(3000);
}

void RoomMember::applyInOrder(const char *event, bool noted)
{
    while (!m_early.empty() && m_early.begin()->first <= m_rev + 1) {
        const Seen seen = m_early.begin()->second;
        m_early.erase(m_early.begin());
        if (seen.rev <= m_rev)
            continue;
        if (!noted)
            note({.op = "apply", .clientId = seen.clientId.toStdString(), .id = seen.id.toStdString(), .event = event, .seq = seen.seq, .rev = seen.rev, .from = m_rev});
        m_rev = seen.rev;
        apply(seen);
    }
}

void RoomMember::apply(const Seen &seen)
{
    m_log.append(seen);
    m_bySeq[seen.seq] = seen;
    if (seen.sender == m_actor.c_str()) // sending is reading up to there
        m_readSeq = std::max(m_readSeq, seen.seq);
}

} // namespace confab::test
