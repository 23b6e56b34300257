#include "tests/client/FakeServer.h"

#include "common/protocol/JsonReader.h"
#include "common/protocol/JsonWriter.h"
#include "common/socketio/EngineIoPacket.h"
#include "tests/client/Samples.h"

namespace confab::test {

using namespace protocol;
using namespace socketio;

namespace {

QByteArray ok(const QByteArray &object)
{
    return object == "{}" ? QByteArray("{\"ok\":true}") : "{\"ok\":true," + object.mid(1);
}

QByteArray refusal(const Error &error)
{
    const std::string_view name = errorEntry(error.code).name;
    ErrorBody body{QString::fromLatin1(name.data(), qsizetype(name.size())), error.message, {}, {}, {}};
    if (!error.field.isEmpty())
        body.field = error.field;
    if (error.retryAfter)
        body.retryAfter = double(error.retryAfter->count()) / 1000;
    return "{\"ok\":false,\"error\":" + toJson(body) + '}';
}

} // namespace

FakeServer::FakeServer()
    : me(user(1))
    , other(user(2))
    , chat(test::chat(1))
{
    m_tcp.listen(QHostAddress::LocalHost);
    connect(&m_tcp, &QTcpServer::newConnection, this, &FakeServer::accept);
    connect(&m_ping, &QTimer::timeout, this, [this] {
        if (m_socket && !silent)
            m_socket->sendTextMessage(QStringLiteral("2"));
    });
    connect(&m_web, &QWebSocketServer::newConnection, this, [this] {
        while (QWebSocket *socket = m_web.nextPendingConnection())
            openSocket(socket);
    });
}

void FakeServer::accept()
{
    while (QTcpSocket *socket = m_tcp.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readHttp(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void FakeServer::readHttp(QTcpSocket *socket)
{
    const QByteArray seen = socket->peek(65536);
    const qsizetype head = seen.indexOf("\r\n\r\n");
    if (head < 0)
        return;
    const QByteArray header = seen.left(head);
    if (header.toLower().contains("upgrade: websocket") && !refuseWebSockets) {
        socket->disconnect(this);
        m_web.handleConnection(socket);
        return;
    }
    qsizetype length = 0;
    for (const QByteArray &line : header.split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            length = line.mid(15).trimmed().toLongLong();
    }
    if (socket->bytesAvailable() < head + 4 + length)
        return;
    const QByteArray body = socket->read(head + 4 + length).mid(head + 4);
    const QList<QByteArray> start = header.left(header.indexOf('\r')).split(' ');
    const QByteArray method = start[0];
    const QByteArray path = start[1];
    if (path.startsWith("/api/v1/files/")) {
        const FakeFiles::Answer answer = files.handle(method, path, header, body);
        if (answer.status == 0)
            return socket->abort();
        socket->write("HTTP/1.1 " + QByteArray::number(answer.status) + " X\r\n" + answer.headers + "Content-Length: "
                      + QByteArray::number(answer.length >= 0 ? answer.length : answer.body.size()) + "\r\n\r\n" + answer.body);
        if (answer.cut)
            socket->disconnectFromHost();
        return;
    }
    Reply reply{404, "{}"};
    if (path.startsWith("/socket.io/") && path.contains("transport=polling")) {
        if (method == "POST") {
            for (const QByteArray &packet : body.split(payloadSeparator)) {
                if (packet.startsWith('4'))
                    receive(packet.mid(1));
            }
            reply = {200, "ok"};
        } else if (!path.contains("sid=")) {
            m_pollSid = QStringLiteral("poll");
            reply = {200, '0' + encodeEngineIoHandshake({"poll", {}, pingInterval, pingTimeout, 1'000'000})};
        } else if (m_pollQueue.isEmpty()) {
            m_waitingPoll = socket;
            return;
        } else {
            reply = {200, m_pollQueue.join(payloadSeparator)};
            m_pollQueue.clear();
        }
    } else if (header.toLower().contains("upgrade: websocket")) {
        reply = {400, "no"};
    } else {
        reply = http(header, path, QJsonDocument::fromJson(body).object());
        if (reply.status == 0)
            return socket->abort();
        if (path.endsWith("/auth/refresh") && holdRefreshAnswers) {
            m_held.append({socket, reply});
            return;
        }
    }
    answer(socket, reply);
}

void FakeServer::answer(QTcpSocket *socket, const Reply &reply)
{
    socket->write("HTTP/1.1 " + QByteArray::number(reply.status) + " X\r\nContent-Type: application/json\r\nContent-Length: "
                  + QByteArray::number(reply.body.size()) + "\r\n\r\n" + reply.body);
}

void FakeServer::releaseRefreshes()
{
    holdRefreshAnswers = false;
    for (const auto &[socket, reply] : std::exchange(m_held, {})) {
        if (socket)
            answer(socket, reply);
    }
}

SignedIn FakeServer::tokens()
{
    SignedIn answer;
    static_cast<User &>(answer.user) = me;
    answer.accessToken = QStringLiteral("access-%1").arg(m_generation);
    answer.refreshToken = QStringLiteral("refresh-%1").arg(m_generation);
    answer.expiresIn = expiresIn;
    return answer;
}

FakeServer::Reply FakeServer::http(const QByteArray &header, const QByteArray &path, const QJsonObject &body)
{
    if (path == "/healthz")
        return {200, "ok\n"};
    if (path == "/api/v1/auth/login" || path == "/api/v1/auth/register")
        return {200, toJson(tokens())};
    if (path == "/api/v1/auth/refresh") {
        ++refreshes;
        const QString shown = body.value(u"refreshToken").toString();
        const bool current = shown == QStringLiteral("refresh-%1").arg(m_generation);
        const bool repeated = shown == QStringLiteral("refresh-%1").arg(m_generation - 1); // gets the same successor
        if (!current && !repeated)
            return {401, "{\"code\":\"unauthenticated\",\"detail\":\"No such session.\"}"};
        m_generation += current;
        if (loseRefreshAnswers > 0) {
            --loseRefreshAnswers;
            return {0, {}};
        }
        return {200, toJson(tokens())};
    }
    if (path == "/api/v1/auth/logout") {
        const qsizetype at = header.indexOf("Bearer ");
        loggedOut.append(QString::fromLatin1(header.mid(at + 7, header.indexOf('\r', at) - at - 7)));
        return {204, {}};
    }
    return {404, "{\"code\":\"not_found\",\"detail\":\"Not here.\"}"};
}

void FakeServer::openSocket(QWebSocket *socket)
{
    m_pollSid.clear();
    m_socket = socket;
    connect(socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        if (text.startsWith(u'4'))
            receive(text.mid(1).toUtf8());
    });
    connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    m_ping.start(pingInterval);
    socket->sendTextMessage(u'0' + QString::fromUtf8(encodeEngineIoHandshake({"sid", {}, pingInterval, pingTimeout, 1'000'000})));
}

void FakeServer::sendPacket(const SocketIoPacket &packet)
{
    if (silent)
        return;
    const QByteArray frame = encodeEngineIoText(EngineIoType::Message, encodeSocketIo(packet));
    if (!m_pollSid.isEmpty()) {
        m_pollQueue.append(frame);
        if (QTcpSocket *socket = std::exchange(m_waitingPoll, nullptr)) {
            const QByteArray body = std::exchange(m_pollQueue, {}).join(payloadSeparator);
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        }
    } else if (m_socket) {
        m_socket->sendTextMessage(QString::fromUtf8(frame));
    }
}

void FakeServer::tell(const QByteArray &event, const QByteArray &payload)
{
    sendPacket({.type = SocketIoType::Event, .id = {}, .json = joinEvent(event, payload), .attachments = {}});
}

void FakeServer::tellFrame(const QByteArray &frame)
{
    if (m_socket)
        m_socket->sendTextMessage(QString::fromUtf8(frame));
}

void FakeServer::cut()
{
    if (m_socket)
        m_socket->abort();
    if (m_waitingPoll)
        m_waitingPoll->abort();
    m_pollSid.clear();
}

void FakeServer::receive(const QByteArray &text)
{
    SocketIoDecoder decoder;
    const auto step = decoder.text(text);
    if (!step || !*step)
        return;
    const SocketIoPacket &packet = **step;
    if (packet.type == SocketIoType::Connect) {
        ++connects;
        if (refuseConnects > 0) {
            --refuseConnects;
            sendPacket({.type = SocketIoType::ConnectError, .id = {}, .json = "{\"message\":\"no\",\"data\":{\"code\":\"" + refuseConnect.toLatin1() + "\"}}", .attachments = {}});
            return;
        }
        sendPacket({.type = SocketIoType::Connect, .id = {}, .json = "{\"sid\":\"x\"}", .attachments = {}});
        if (greetLate)
            m_greeting = toJson(ready());
        else
            tell("ready", toJson(ready()));
        return;
    }
    const auto event = splitEvent(packet.json);
    if (packet.type != SocketIoType::Event || !event)
        return;
    received.append(QString::fromLatin1(event->name));
    const QByteArray answer = handle(event->name, QJsonDocument::fromJson(event->args).array().at(0).toObject());
    if (packet.id && !answer.isEmpty())
        sendPacket({.type = SocketIoType::Ack, .id = packet.id, .json = '[' + answer + ']', .attachments = {}});
    if (event->name == "send_message" && !m_greeting.isEmpty())
        tell("ready", std::exchange(m_greeting, {}));
}

Ready FakeServer::ready() const
{
    Ready ready;
    static_cast<User &>(ready.user) = me;
    ready.epoch = epoch;
    ready.serverTime = SystemClock().wall();
    if (!noChats)
        ready.chats = {{chat.id, chat.seq, chat.rev, readSeq, 0}};
    return ready;
}

QList<Message> FakeServer::latest() const
{
    QMap<qint64, Message> bySeq;
    for (const Message &message : log)
        bySeq.insert(message.seq, message);
    return bySeq.values();
}

Message FakeServer::post(int sender, const QString &text)
{
    Message message = test::message(chat, chat.seq + 1, chat.rev + 1, sender);
    message.content = text;
    message.sentAt = SystemClock().wall();
    ++chat.seq;
    ++chat.rev;
    log.append(message);
    if (sender != 1) {
        if (loseEvents > 0)
            --loseEvents;
        else
            tell("message_received", toJson(MessageEvent{message}));
    }
    return message;
}

void FakeServer::change(Message message, const QByteArray &event)
{
    message.rev = ++chat.rev;
    log.append(message);
    if (loseEvents > 0)
        --loseEvents;
    else
        tell(event, toJson(MessageEvent{message}));
}

QByteArray FakeServer::handleSend(const QJsonObject &args)
{
    if (sendErrors > 0) {
        --sendErrors;
        return refusal(sendError);
    }
    const QString clientId = args.value(u"clientId").toString();
    const bool duplicate = m_byClientId.contains(clientId);
    if (duplicate && m_byClientId.value(clientId).content != args.value(u"content").toString())
        return refusal(Error::conflict(QStringLiteral("clientId"), QStringLiteral("Another message was sent with this clientId.")));
    if (!duplicate) {
        Message message = test::message(chat, chat.seq + 1, chat.rev + 1, 1);
        message.content = args.value(u"content").toString();
        for (const QJsonValue &file : args.value(u"fileIds").toArray()) {
            if (const auto known = files.attachment(file.toString()))
                message.attachments.append(*known);
            else
                return refusal(Error::invalid(QStringLiteral("fileIds[0]"), QStringLiteral("no such file")));
        }
        if (args.value(u"type").toString() == u"image")
            message.type = MessageType::Image;
        else if (!message.attachments.isEmpty())
            message.type = args.value(u"type").toString() == u"voice" ? MessageType::Voice : MessageType::File;
        message.clientId = ClientId::parse(clientId).value_or(ClientId()); // garbled on its way, perhaps
        message.sentAt = SystemClock().wall();
        ++chat.seq;
        ++chat.rev;
        log.append(message);
        m_byClientId.insert(clientId, message);
        readSeq = deliveredSeq = chat.seq; // who writes has read
    }
    if (dropAcks > 0) {
        --dropAcks;
        cut();
        return {};
    }
    return ok(toJson(SentMessage{m_byClientId.value(clientId), duplicate}));
}

QByteArray FakeServer::handle(const QByteArray &name, const QJsonObject &args)
{
    if (name == "send_message")
        return handleSend(args);
    if (name == "get_chats") {
        Chat listed = chat;
        const QList<Message> all = latest();
        if (!all.isEmpty())
            listed.lastMessage = all.last();
        listed.readSeq = readSeq;
        listed.unreadCount = std::ranges::count_if(all, [&](const Message &m) { return m.seq > readSeq && m.sender.id != me.id; });
        return ok(toJson(ChatPage{noChats ? QList<Chat>() : QList{listed}, {}}));
    }
    if (name == "get_messages") {
        MessagePage page;
        page.items = latest();
        return ok(toJson(page));
    }
    const auto since = [this](qint64 rev) {
        QMap<qint64, Message> changed; // each once, as it is now
        for (const Message &message : latest()) {
            if (message.rev > rev)
                changed.insert(message.rev, message);
        }
        return changed.values();
    };
    if (name == "get_changes")
        return ok(toJson(Changes{since(args.value(u"since").toInteger()), chat.rev, false}));
    if (name == "sync" && noSyncs > 0) {
        --noSyncs;
        return refusal(Error::later(ErrorCode::Busy, QStringLiteral("later"), std::chrono::milliseconds(300)));
    }
    if (name == "sync") {
        const QJsonObject position = args.value(u"chats").toArray().at(0).toObject();
        const qint64 rev = position.value(u"rev").toInteger();
        Synced synced;
        if (position.isEmpty())
            synced.newChats = {chat};
        else if (rev < chat.rev)
            synced.chats = {{chat.id, chat.rev, since(rev), false}};
        return ok(toJson(synced));
    }
    if (name == "edit_message" || name == "delete_message") {
        for (Message message : latest()) {
            if (message.id.toString() != args.value(u"messageId").toString())
                continue;
            message.rev = ++chat.rev;
            if (name == "edit_message") {
                message.content = args.value(u"content").toString();
                message.editedAt = SystemClock().wall();
            } else {
                message.content.clear();
                message.deletedAt = SystemClock().wall();
            }
            log.append(message);
            return ok(toJson(MessageResult{message}));
        }
        return refusal(Error::notFound(QStringLiteral("gone")));
    }
    if (name == "authenticate") {
        ++authenticates;
        return ok(toJson(Authenticated{expiresIn}));
    }
    if (name == "message_ack")
        deliveredSeq = std::max(deliveredSeq, args.value(u"seq").toInteger());
    if (name == "mark_as_read") {
        readSeq = std::max(readSeq, args.value(u"seq").toInteger());
        return ok(toJson(Unread{0, 0, readSeq}));
    }
    return ok("{}");
}

} // namespace confab::test
