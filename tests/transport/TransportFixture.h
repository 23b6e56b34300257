#pragma once

#include "server/transport/HttpExchange.h"
#include "server/transport/Listener.h"
#include "server/transport/SocketIoServer.h"

#include <QBuffer>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>

#include <atomic>

// A server of the library's parts in this process, and a client that speaks raw bytes to it over loopback.
namespace transporttest {

using namespace confab::transport;
using namespace std::chrono_literals;

// What the tests' paths do.
class TestHandler final : public HttpHandler
{
public:
    static constexpr quint64 bodyLimit = 1000;

    std::atomic<quint64> streamed{0};
    std::atomic<bool> holdBack{false};
    std::atomic<int> gone{0};
    std::shared_ptr<HttpExchange> kept; // of /keep; set in an I/O thread, read once `keptReady`
    std::atomic<bool> keptReady{false};

    HttpRoutePlan plan(const HttpRequestHead &head) override
    {
        if (head.path == "/upload")
            return HttpRoutePlan::streaming(quint64(1) << 40);
        if (head.path == "/refused")
            return HttpRoutePlan::refuse(HttpResponse::problem(405, "unsupported", "no"));
        if (head.path.startsWith("/bulk"))
            return HttpRoutePlan::buffered(bodyLimit).asBulk();
        return HttpRoutePlan::buffered(bodyLimit);
    }

    void handle(std::shared_ptr<HttpExchange> exchange) override
    {
        const HttpRequestHead &head = exchange->head();
        if (head.path == "/upload") {
            if (holdBack)
                exchange->pauseBody();
            exchange->onGone([this] { ++gone; });
            kept = holdBack ? exchange : nullptr;
            exchange->onBody([this](QByteArrayView piece) { streamed += quint64(piece.size()); },
                             [this, exchange] { exchange->respond(HttpResponse::text(200, QByteArray::number(quint64(streamed)))); });
            keptReady = true;
        } else if (head.path == "/download") {
            auto source = std::make_unique<QBuffer>();
            source->setData(QByteArray(head.queryValue("bytes").value_or("0").toInt(), 'd'));
            const qint64 size = source->size();
            source->open(QIODevice::ReadOnly);
            exchange->respond(HttpResponse(200).setHeader("Content-Type", "application/octet-stream"), std::move(source), size);
        } else if (head.path == "/thread" || head.path == "/bulk/thread") {
            exchange->respond(HttpResponse::text(200, '<' + IoThread::current()->objectName().toLatin1() + '>' + exchange->body()));
        } else if (head.path == "/keep") {
            exchange->onGone([this] { ++gone; });
            kept = std::move(exchange);
            keptReady = true;
        } else if (head.path == "/drop") {
            exchange.reset();
        } else if (head.path == "/inject") {
            exchange->respond(HttpResponse::text(200, "x").setHeader("X-Name", "a\r\nX-Evil: 1").setHeader("X Bad", "1").setHeader("X-Good", "1"));
        } else {
            const QByteArray peer = head.peer.toString().toLatin1();
            exchange->respond(HttpResponse::text(200, httpMethodName(head.method) + QByteArray(" ") + head.path + ' ' + exchange->body() + ' ' + peer));
        }
    }
};

class EchoSocket final : public SocketIoHandler
{
public:
    explicit EchoSocket(std::shared_ptr<SocketIoSocket> socket) : m_socket(std::move(socket)) {}

    void onEvent(const QByteArray &name, const QByteArray &args, const QList<QByteArray> &attachments, std::optional<quint64> ackId) override
    {
        if (name == "flood") {
            const PreparedPacket packet = PreparedPacket::event("flood", '"' + QByteArray(1000, 'f') + '"');
            for (int i = 0; i < args.sliced(1, args.size() - 2).toInt(); ++i)
                m_socket->send(packet);
        } else if (name == "large") {
            m_socket->emitEvent("large", '"' + QByteArray(args.sliced(1, args.size() - 2).toInt(), 'l') + '"');
        } else if (name == "leave") {
            m_socket->disconnect(true);
        } else if (ackId) {
            m_socket->ack(*ackId, args.sliced(1, args.size() - 2), attachments);
        } else {
            m_socket->emitEvent(name + "-back", args.sliced(1, args.size() - 2), {}, attachments);
        }
    }
    void onDisconnected(CloseReason) override { m_socket.reset(); }

private:
    std::shared_ptr<SocketIoSocket> m_socket;
};

struct Server {
    explicit Server(ListenerConfig listenerConfig = {}, EngineIoConfig engineConfig = {}, int threadCount = 2, int bulkThreads = 0)
        : threads(threadCount, bulkThreads)
        , sockets(SocketIoConfig{})
        , engine(std::move(engineConfig), threads, sockets)
        , listener(std::move(listenerConfig), threads, paths)
    {
        sockets.addNamespace("/", [this](const std::shared_ptr<SocketIoSocket> &socket, const QByteArray &auth) {
            if (auth.contains("refuse")) {
                socket->refuse("not you", R"({"code":"forbidden"})");
                return;
            }
            ++connected;
            socket->accept(std::make_shared<EchoSocket>(socket));
        });
        paths.mount("/socket.io/", engine);
        paths.mount("/", handler);
        if (!listener.start(QHostAddress::LocalHost, 0))
            qFatal("cannot listen");
    }
    ~Server()
    {
        handler.kept.reset();
        listener.stop();
        threads.stop();
    }

    quint16 port() const { return listener.serverPort(); }

    IoThreadPool threads;
    TestHandler handler;
    SocketIoServer sockets;
    EngineIoServer engine;
    PathDispatcher paths;
    Listener listener;
    std::atomic<int> connected{0};
};

class Client
{
public:
    explicit Client(quint16 port, std::unique_ptr<QTcpSocket> socket = std::make_unique<QTcpSocket>())
        : m_socket(std::move(socket))
    {
        QObject::connect(m_socket.get(), &QTcpSocket::readyRead, m_socket.get(), [this] {
            if (reads)
                received += m_socket->readAll();
        });
        if (auto *tls = qobject_cast<QSslSocket *>(m_socket.get())) {
            tls->setPeerVerifyMode(QSslSocket::VerifyNone);
            tls->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        } else {
            m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        }
    }

    QTcpSocket &socket() { return *m_socket; }
    bool isClosed() const { return m_socket->state() == QAbstractSocket::UnconnectedState; }
    void send(const QByteArray &bytes) { m_socket->write(bytes); }
    void get(const QByteArray &target) { send("GET " + target + " HTTP/1.1\r\nHost: t\r\n\r\n"); }
    void stopReading()
    {
        reads = false;
        m_socket->setReadBufferSize(1);
    }
    void readAgain()
    {
        reads = true;
        m_socket->setReadBufferSize(0);
        received += m_socket->readAll();
    }

    // A WebSocket on this connection, and what it sends: masked with zeros, as short frames.
    void upgrade(const QByteArray &target, const QByteArray &moreHeaders = {})
    {
        send("GET " + target + " HTTP/1.1\r\nHost: t\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + moreHeaders + "\r\n");
    }
    static QByteArray frame(int opcode, const QByteArray &payload, bool final = true)
    {
        QByteArray bytes;
        bytes.append(char((final ? 0x80 : 0) | opcode));
        if (payload.size() < 126) {
            bytes.append(char(0x80 | payload.size()));
        } else if (payload.size() < 65536) {
            bytes.append(char(0x80 | 126)).append(char(payload.size() >> 8)).append(char(payload.size()));
        } else {
            bytes.append(char(0x80 | 127));
            for (int shift = 56; shift >= 0; shift -= 8)
                bytes.append(char(quint64(payload.size()) >> shift));
        }
        return bytes.append(4, '\0').append(payload);
    }
    void sendText(const QByteArray &payload) { send(frame(1, payload)); }

    QByteArray received;
    bool reads = true;

private:
    std::unique_ptr<QTcpSocket> m_socket;
};

} // namespace transporttest
