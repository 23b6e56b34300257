#include "server/transport/HttpConnection.h"

#include "server/transport/CorkedSocket.h"
#include "server/transport/HttpExchange.h"
#include "server/transport/HttpHandler.h"
#include "server/transport/WebSocketHandshake.h"

#include <QSslSocket>

namespace confab::transport {

using namespace std::chrono_literals;

namespace {

constexpr qint64 readBufferBytes = 64 * 1024;
constexpr qint64 drainedBodyBytes = 64 * 1024; // of a refused request, to keep its connection

QHostAddress unmapped(const QHostAddress &peer)
{
    bool isV4 = false;
    const quint32 v4 = peer.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : peer;
}

} // namespace

void HttpConnection::adopt(IoThread &thread, std::shared_ptr<const ConnectionContext> context, qintptr descriptor, ConnectionGate::Ticket ticket)
{
    const bool tls = context->config.tls.has_value();
    std::unique_ptr<QTcpSocket> socket;
    if (tls)
        socket = std::make_unique<QSslSocket>();
    else
        socket = std::make_unique<CorkedSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return;
    auto *connection = new HttpConnection(thread, std::move(context), std::move(socket), std::move(ticket));
    connection->setParent(&thread.owner());
}

HttpConnection::HttpConnection(IoThread &thread, std::shared_ptr<const ConnectionContext> context, std::unique_ptr<QTcpSocket> socket,
                               ConnectionGate::Ticket ticket)
    : m_home(thread)
    , m_thread(&thread)
    , m_context(std::move(context))
    , m_ticket(std::move(ticket))
    , m_socket(std::move(socket))
    , m_timer(std::make_unique<WheelTimer>(thread.wheel(), [this] { timedOut(); }))
{
    // Without it a small answer waits 40 ms for the peer's delayed acknowledgement.
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    m_socket->setReadBufferSize(readBufferBytes);
    connectSocket();

    if (auto *tls = qobject_cast<QSslSocket *>(m_socket.get())) {
        m_state = State::Handshake;
        connect(tls, &QSslSocket::encrypted, this, [this] {
            m_state = State::Head;
            m_timer->arm(m_context->config.header);
            read();
        });
        connect(tls, &QSslSocket::errorOccurred, this, [this] {
            if (m_state == State::Handshake)
                socketGone();
        });
        tls->setSslConfiguration(*m_context->config.tls);
        m_timer->arm(m_context->config.tlsHandshake);
        tls->startServerEncryption();
    } else {
        m_timer->arm(m_context->config.header);
    }
}

void HttpConnection::connectSocket()
{
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &HttpConnection::written);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &HttpConnection::socketGone);
    // The bytesWritten() of TLS means encrypted, not sent.
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket.get()))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &HttpConnection::written);
}

HttpConnection::~HttpConnection()
{
    if (m_exchange)
        m_exchange->connectionGone();
    if (m_socket)
        m_socket->disconnect(this);
}

void HttpConnection::drain(IoThread &thread, const ConnectionGate &gate)
{
    const auto connections = thread.owner().findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly);
    for (HttpConnection *connection : connections) {
        if (connection->m_context->gate.get() == &gate)
            connection->endSoon();
    }
}

void HttpConnection::endSoon()
{
    if (!m_socket || m_state == State::Lingering)
        return;
    m_draining = true;
    m_keepAlive = false;
    if (m_answered)
        m_closing = true;
    if (m_state == State::Handshake) {
        socketGone();
    } else if (m_state == State::Head && !m_parser && m_socket->bytesAvailable() == 0) {
        m_state = State::Lingering;
        m_timer->arm(m_context->config.unsent);
        m_socket->disconnectFromHost(); // when all is sent
    }
}

void HttpConnection::socketGone()
{
    m_timer->cancel();
    m_socket->disconnect(this);
    if (m_source)
        m_source->disconnect(this);
    m_socket->abort();
    if (auto *exchange = std::exchange(m_exchange, nullptr))
        exchange->connectionGone();
    m_pending.reset();
    deleteLater();
}

// Reading. One loop, because a handler that answers at once makes the connection ready for the next request within it.

void HttpConnection::read()
{
    m_readAgain = true;
    if (m_reading)
        return;
    m_reading = true;
    while (std::exchange(m_readAgain, false) && m_socket && m_socket->bytesAvailable() > 0) {
        if (m_state == State::Head)
            m_readAgain |= readHead();
        else if (m_state == State::Body)
            m_readAgain |= readBody();
        else if (m_state == State::Lingering)
            m_socket->skip(m_socket->bytesAvailable());
    }
    m_reading = false;
}

void HttpConnection::scheduleRead()
{
    QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

bool HttpConnection::readHead()
{
    if (unsentBytes() > m_context->config.webSocketUnsentBytes)
        return false; // a client that pipelines without reading answers; written() comes back here
    const HttpLimits &limits = m_context->config.http;
    const QByteArray bytes = m_socket->peek(limits.headerBytes + 4);
    if (!m_parser) {
        m_parser = std::make_unique<HttpParser>();
        m_timer->arm(m_context->config.header);
    }
    const auto taken = m_parser->parseHead(bytes, limits);
    if (!taken) {
        refuse(taken.error().status, taken.error().detail);
        return false;
    }
    if (!m_parser->headDone()) {
        m_socket->skip(*taken);
        return *taken > 0;
    }

    HttpRequestHead &head = m_parser->head();
    head.secure = qobject_cast<QSslSocket *>(m_socket.get());
    head.peer = clientAddress(head);
    m_headOnly = head.method == HttpMethod::Head;
    m_keepAlive = head.keepAlive && !m_draining;
    m_answered = false;
    m_closing = false;
    HttpRoutePlan plan = m_context->handler->plan(head);
    m_socket->skip(*taken);
    if (plan.kind == HttpRoutePlan::Kind::WebSocket) {
        if (auto refusal = refuseWebSocket(head)) {
            plan = HttpRoutePlan::refuse(std::move(*refusal));
        } else {
            upgrade(plan);
            return false;
        }
    }
    if (move(plan))
        return false;
    begin(std::move(plan));
    return true;
}

void HttpConnection::begin(HttpRoutePlan plan)
{
    HttpRequestHead &head = m_parser->head();
    m_state = State::Body;
    if (plan.kind == HttpRoutePlan::Kind::Refuse) {
        const bool drain = !head.chunked && head.contentLength.value_or(0) <= drainedBodyBytes && !head.expectsContinue;
        if (!drain)
            plan.refusal->setClosing();
        startBody(drainedBodyBytes, false);
        answer(*plan.refusal, nullptr, 0);
        return;
    }
    const quint64 length = head.contentLength.value_or(0);
    if (length > plan.bodyLimit) {
        refuse(413, "the body is larger than this resource takes");
        return;
    }
    const bool streaming = plan.kind == HttpRoutePlan::Kind::Streaming;
    if (head.expectsContinue && (length > 0 || head.chunked)) {
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    m_pending = HttpExchange::create(*this, *m_thread, std::move(head));
    m_exchange = m_pending.get();
    startBody(plan.bodyLimit, streaming);
}

void HttpConnection::startBody(quint64 limit, bool streaming)
{
    m_bodyLimit = limit;
    m_bodySeen = 0;
    m_bodySeenAtTimer = 0;
    m_streaming = streaming;
    m_timer->arm(m_context->config.body);
    if (streaming)
        m_context->handler->handle(std::move(m_pending));
    if (m_parser->done())
        bodyFinished();
}

bool HttpConnection::readBody()
{
    if (m_exchange && m_streaming && !m_answered && (m_exchange->m_paused || !m_exchange->m_bodyData))
        return false;
    const QByteArray bytes = m_socket->peek(readBufferBytes);
    const auto taken = m_parser->parseBody(bytes, [this](QByteArrayView piece) { bodyPiece(piece); });
    if (m_state != State::Body)
        return true; // answered early, lingering now
    if (!taken || m_bodySeen > m_bodyLimit) {
        if (!taken)
            refuse(taken.error().status, taken.error().detail);
        else
            refuse(413, "the body is larger than this resource takes");
        return true;
    }
    m_socket->skip(*taken);
    if (m_parser->done())
        bodyFinished();
    return *taken > 0;
}

void HttpConnection::bodyPiece(QByteArrayView piece)
{
    m_bodySeen += quint64(piece.size());
    if (!m_exchange || m_answered || m_bodySeen > m_bodyLimit)
        return;
    if (m_streaming) {
        // Taken out while it runs: it may drop the exchange, and with that itself.
        const auto data = m_exchange->m_bodyData;
        data(piece);
    } else {
        m_exchange->m_body.append(piece);
    }
}

void HttpConnection::bodyFinished()
{
    m_state = State::Answering;
    m_timer->cancel();
    if (m_streaming && m_exchange) {
        if (const auto end = m_exchange->m_bodyEnd)
            end();
        else if (m_exchange)
            m_exchange->m_bodyEndDue = true;
    } else if (m_pending) {
        m_context->handler->handle(std::move(m_pending));
    }
    if (m_answered && m_state == State::Answering && !m_source)
        nextRequest();
}

void HttpConnection::upgrade(const HttpRoutePlan &plan)
{
    m_timer->cancel();
    m_socket->disconnect(this);
    IoThread &target = plan.thread < 0 ? m_home : m_context->threads->at(plan.thread);
    acceptWebSocket(target, {std::move(m_socket), std::move(m_ticket), std::move(m_parser->head()), m_context, plan.messageLimit});
    deleteLater();
}

QHostAddress HttpConnection::clientAddress(const HttpRequestHead &head) const
{
    const auto trusted = [this](const QHostAddress &address) {
        return std::ranges::any_of(m_context->config.trustedProxies, [&](const AddressRange &range) { return range.contains(address); });
    };
    QHostAddress client = unmapped(m_socket->peerAddress());
    if (!trusted(client))
        return client;
    QList<QByteArray> hops;
    for (const auto &[name, value] : head.headers) {
        if (name == "x-forwarded-for")
            hops.append(value.split(','));
    }
    // From the last hop backwards: what an untrusted one claims about those before it counts for nothing.
    for (auto hop = hops.crbegin(); hop != hops.crend() && trusted(client); ++hop) {
        const QHostAddress address(QString::fromLatin1(hop->trimmed()));
        if (address.isNull())
            break;
        client = unmapped(address);
    }
    return client;
}

} // namespace confab::transport
