#include "server/transport/HttpExchange.h"

#include "server/transport/HttpConnection.h"
#include "server/transport/IoThread.h"

namespace confab::transport {

HttpExchange::HttpExchange(HttpConnection &connection, IoThread &thread, HttpRequestHead head)
    : m_connection(&connection)
    , m_thread(thread)
    , m_head(std::move(head))
{
}

HttpExchange::~HttpExchange()
{
    if (m_connection)
        m_connection->m_exchange = nullptr;
}

std::shared_ptr<HttpExchange> HttpExchange::create(HttpConnection &connection, IoThread &thread, HttpRequestHead head)
{
    return {new HttpExchange(connection, thread, std::move(head)), &HttpExchange::release};
}

// The last reference went, maybe in another thread: what is left to do is done where the connection lives.
void HttpExchange::release(HttpExchange *exchange)
{
    IoThread &thread = exchange->m_thread;
    const std::shared_ptr<HttpExchange> owned(exchange); // deletes plainly
    const auto finish = [owned] {
        if (owned->isOpen()) {
            owned->m_answered = true;
            owned->m_connection->answer(HttpResponse::problem(500, "internal", "The request was dropped."), nullptr, 0);
        }
    };
    if (&thread == IoThread::current())
        finish();
    else
        thread.post(finish);
}

void HttpExchange::connectionGone()
{
    // Taken out first: the application's calls are likely to hold the last references to this.
    const auto data = std::exchange(m_bodyData, nullptr);
    const auto end = std::exchange(m_bodyEnd, nullptr);
    m_connection = nullptr;
    if (const auto gone = std::exchange(m_gone, nullptr); gone && !m_answered)
        gone();
}

void HttpExchange::onGone(std::function<void()> call)
{
    m_gone = std::move(call);
    if (!m_connection)
        connectionGone();
}

void HttpExchange::onBody(std::function<void(QByteArrayView)> data, std::function<void()> end)
{
    m_bodyData = std::move(data);
    m_bodyEnd = std::move(end);
    if (std::exchange(m_bodyEndDue, false))
        m_bodyEnd();
    else if (m_connection)
        m_connection->scheduleRead();
}

void HttpExchange::pauseBody()
{
    m_paused = true;
}

void HttpExchange::resumeBody()
{
    m_paused = false;
    if (m_connection)
        m_connection->scheduleRead();
}

void HttpExchange::respond(HttpResponse response)
{
    respond(std::move(response), nullptr, 0);
}

void HttpExchange::respond(HttpResponse response, std::unique_ptr<QIODevice> source, qint64 length)
{
    if (&m_thread != IoThread::current()) {
        // Shared only because std::function wants to be copyable.
        auto answer = std::make_shared<std::pair<HttpResponse, std::unique_ptr<QIODevice>>>(std::move(response), std::move(source));
        m_thread.post([self = shared_from_this(), answer, length] {
            self->respond(std::move(answer->first), std::move(answer->second), length);
        });
        return;
    }
    if (!isOpen())
        return;
    m_answered = true;
    m_connection->answer(response, std::move(source), length);
}

} // namespace confab::transport
