#include "server/transport/HttpConnection.h"

#include "server/transport/CorkedSocket.h"
#include "server/transport/HttpExchange.h"

#include <QDateTime>
#include <QLocale>
#include <QSslSocket>

// The half of HttpConnection that answers, and its time-outs.
namespace confab::transport {

using namespace std::chrono_literals;

namespace {

constexpr qint64 sourceChunkBytes = 64 * 1024;
constexpr qint64 sourceAheadBytes = sourceChunkBytes; // of a streamed answer, waiting in the socket: others have their turn
constexpr quint64 leastProgress = 4 * 1024; // of a streamed body in each `body` period
constexpr auto lingerTime = 2s;

QByteArray httpDate()
{
    // One second's text serves all of a thread's answers in it.
    thread_local qint64 second = -1;
    thread_local QByteArray text;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (now != second) {
        second = now;
        text = QLocale::c().toString(QDateTime::fromSecsSinceEpoch(now, Qt::UTC), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1();
    }
    return text;
}

} // namespace

qint64 HttpConnection::unsentBytes() const
{
    qint64 unsent = m_socket->bytesToWrite();
    if (const auto *tls = qobject_cast<const QSslSocket *>(m_socket.get()))
        unsent += tls->encryptedBytesToWrite();
    return unsent;
}

void HttpConnection::send(const QByteArray &bytes)
{
    if (auto *corked = qobject_cast<CorkedSocket *>(m_socket.get()))
        corked->writeShared(bytes);
    else
        m_socket->write(bytes);
}

void HttpConnection::refuse(int status, const char *detail)
{
    if (m_answered) {
        m_closing = true;
        nextRequest();
        return;
    }
    if (auto *exchange = std::exchange(m_exchange, nullptr))
        exchange->connectionGone();
    m_pending.reset();
    HttpResponse response = HttpResponse::problem(status, status == 413 ? "too_large" : status == 408 ? "unavailable" : "invalid_argument", detail);
    response.setClosing();
    answer(response, nullptr, 0);
}

void HttpConnection::answer(const HttpResponse &response, std::unique_ptr<QIODevice> source, qint64 length)
{
    m_answered = true;
    // What of the request has not come cannot be told from the next one: the connection ends with this answer.
    const bool unread = !m_parser || !m_parser->done();
    const bool drained = m_state == State::Body && !m_exchange && !response.isClosing();
    m_closing = response.isClosing() || !m_keepAlive || (unread && !drained);

    const int status = response.status();
    const bool bodiless = status < 200 || status == 204 || status == 304;
    const qint64 size = source ? length : response.body().size();
    QByteArray head;
    head.reserve(256 + response.headerLines().size());
    head.append("HTTP/1.1 ").append(QByteArray::number(status)).append(' ').append(httpReason(status)).append("\r\nDate: ").append(httpDate());
    head.append("\r\nX-Content-Type-Options: nosniff\r\n").append(response.headerLines());
    if (!bodiless)
        head.append("Content-Length: ").append(QByteArray::number(size)).append("\r\n");
    head.append(m_closing ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n");
    const bool hasBody = !bodiless && !m_headOnly;
    const bool whole = hasBody && !source;
    constexpr qsizetype worthCopying = 4096;
    if (whole && response.body().size() <= worthCopying)
        head.append(response.body());
    send(head);
    if (whole && response.body().size() > worthCopying)
        send(response.body());
    m_writeMoved = false;
    m_timer->arm(m_context->config.unsent);

    if (hasBody && source && length > 0) {
        m_source = std::move(source);
        if (m_source->isSequential())
            connect(m_source.get(), &QIODevice::readyRead, this, &HttpConnection::pumpSource);
        m_sourceLeft = length;
        pumpSource();
    } else {
        answerFinished();
    }
}

void HttpConnection::pumpSource()
{
    while (m_sourceLeft > 0 && unsentBytes() < sourceAheadBytes) {
        const QByteArray chunk = m_source->read(std::min(m_sourceLeft, sourceChunkBytes));
        if (chunk.isEmpty() && m_source->isSequential() && !m_source->atEnd())
            return; // readyRead() comes back here
        if (chunk.isEmpty()) {
            // Less than the length promised: only a broken connection tells the client so.
            qWarning("an answer's source ended %lld bytes early", static_cast<long long>(m_sourceLeft));
            socketGone();
            return;
        }
        m_sourceLeft -= chunk.size();
        send(chunk);
    }
    if (m_sourceLeft == 0) {
        m_source.reset();
        answerFinished();
    }
}

void HttpConnection::answerFinished()
{
    if (auto *exchange = std::exchange(m_exchange, nullptr))
        exchange->connectionGone();
    if (m_closing || (m_parser && m_parser->done() && m_state == State::Answering))
        nextRequest();
}

void HttpConnection::nextRequest()
{
    if (m_closing) {
        linger();
        return;
    }
    m_parser.reset();
    m_pending.reset();
    m_state = State::Head;
    m_timer->arm(m_context->config.idle);
    if (m_socket->bytesAvailable() > 0)
        scheduleRead();
}

void HttpConnection::linger()
{
    const bool allRead = m_parser && m_parser->done();
    m_state = State::Lingering;
    if (allRead) {
        m_timer->arm(m_context->config.unsent);
        m_socket->disconnectFromHost();
    } else {
        m_timer->arm(lingerTime);
        if (auto *corked = qobject_cast<CorkedSocket *>(m_socket.get()))
            corked->endWriting();
        scheduleRead();
    }
}

void HttpConnection::written()
{
    m_writeMoved = true;
    if (m_source)
        pumpSource();
    else if (m_state == State::Head && m_socket->bytesAvailable() > 0)
        scheduleRead();
}

void HttpConnection::timedOut()
{
    switch (m_state) {
    case State::Handshake:
        socketGone();
        return;
    case State::Head:
        if (unsentBytes() > 0 && std::exchange(m_writeMoved, false))
            m_timer->arm(m_context->config.unsent);
        else if (m_parser && unsentBytes() == 0)
            refuse(408, "the header took too long");
        else
            socketGone();
        return;
    case State::Body:
        if (m_answered) {
            socketGone();
        } else if (m_streaming && ((m_exchange && m_exchange->m_paused) || m_bodySeen - m_bodySeenAtTimer >= leastProgress)) {
            m_bodySeenAtTimer = m_bodySeen;
            m_timer->arm(m_context->config.body);
        } else {
            refuse(408, "the body took too long");
        }
        return;
    case State::Answering:
        if (std::exchange(m_writeMoved, false))
            m_timer->arm(m_context->config.unsent);
        else
            socketGone();
        return;
    case State::Moving: // has no timer
    case State::Lingering:
        socketGone();
        return;
    }
}

} // namespace confab::transport
