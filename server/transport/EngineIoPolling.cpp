#include "server/transport/EngineIoPolling.h"

#include "server/transport/EngineIoServer.h"
#include "server/transport/HttpExchange.h"

// The half of EngineIoSession that long-polling needs.
namespace confab::transport {

using namespace socketio;

void EngineIoSession::openPolling(const std::shared_ptr<HttpExchange> &exchange)
{
    m_polling = std::make_unique<Polling>();
    respond(exchange, HttpResponse::text(200, encodeEngineIoText(EngineIoType::Open, handshake(true))));
}

void EngineIoSession::respond(const std::shared_ptr<HttpExchange> &exchange, HttpResponse response) const
{
    response.setHeader("Cache-Control", "no-store");
    exchange->respond(m_server.withCors(exchange->head(), std::move(response)));
}

void EngineIoSession::poll(const std::shared_ptr<HttpExchange> &exchange)
{
    if (!m_polling || m_link) {
        respond(exchange, HttpResponse::json(400, R"({"code":3,"message":"Bad request"})"));
        return;
    }
    if (m_polling->poll) {
        respond(exchange, HttpResponse::json(400, R"({"code":3,"message":"Bad request"})"));
        close(CloseReason::ProtocolError);
        return;
    }
    m_polling->poll = exchange;
    answerPoll();
}

void EngineIoSession::answerPoll()
{
    if (!m_polling || !m_polling->poll)
        return;
    QByteArray payload;
    for (const PreparedPacket &packet : m_polling->queue)
        packet.appendToPayload(payload);
    m_polling->queue.clear();
    m_polling->queuedBytes = 0;
    if (m_polling->draining)
        appendToEngineIoPayload(payload, {m_polling->lastWord, {}, false});
    else if (payload.isEmpty() && m_polling->probe && m_polling->probe->isProbed())
        appendToEngineIoPayload(payload, {EngineIoType::Noop, {}, false});
    if (payload.isEmpty())
        return;
    const auto exchange = std::exchange(m_polling->poll, nullptr);
    respond(exchange, HttpResponse::text(200, payload));
    if (m_polling->draining)
        m_server.forget(m_sid);
}

void EngineIoSession::pollGone(const HttpExchange *exchange)
{
    if (m_polling && m_polling->poll.get() == exchange)
        close(CloseReason::ConnectionLost);
}

bool EngineIoSession::beginPost(const std::shared_ptr<HttpExchange> &exchange)
{
    const bool fits = m_polling && !m_link && !m_closed && !m_polling->post;
    if (fits) {
        m_polling->post = exchange;
        return true;
    }
    respond(exchange, HttpResponse::json(400, R"({"code":3,"message":"Bad request"})"));
    if (m_polling && m_polling->post)
        close(CloseReason::ProtocolError);
    return false;
}

void EngineIoSession::finishPost(const std::shared_ptr<HttpExchange> &exchange, const QByteArray &body)
{
    if (!m_polling || m_polling->post != exchange)
        return;
    m_polling->post.reset();
    const auto packets = decodeEngineIoPayload(body);
    if (!packets) {
        respond(exchange, HttpResponse::json(400, R"({"code":3,"message":"Bad request"})"));
        close(CloseReason::ProtocolError);
        return;
    }
    for (const EngineIoPacket &packet : *packets) {
        if (m_closed)
            break;
        packetReceived(packet);
    }
    respond(exchange, HttpResponse::text(200, "ok"));
    if (m_link)
        m_polling.reset();
}

void EngineIoSession::postGone(const HttpExchange *exchange)
{
    if (m_polling && m_polling->post.get() == exchange)
        close(CloseReason::ConnectionLost);
}

} // namespace confab::transport
