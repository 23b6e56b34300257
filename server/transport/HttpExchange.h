#pragma once

#include "server/transport/HttpTypes.h"

#include <QIODevice>

#include <functional>
#include <memory>

namespace confab::transport {

class HttpConnection;
class IoThread;

// One request and its answer. The connection's I/O thread, except where a function says otherwise; the last reference may
// go in any thread. All of it stays safe after the client has gone: answers then go nowhere. An exchange let go of
// without an answer answers 500.
class HttpExchange final : public std::enable_shared_from_this<HttpExchange>
{
public:
    ~HttpExchange();
    static std::shared_ptr<HttpExchange> create(HttpConnection &connection, IoThread &thread, HttpRequestHead head);

    const HttpRequestHead &head() const { return m_head; }
    const QByteArray &body() const { return m_body; } // whole, when the plan was Buffered
    IoThread &thread() const { return m_thread; }
    bool isOpen() const { return m_connection && !m_answered; }

    // Called once if the client goes before the answer is complete.
    void onGone(std::function<void()> call);

    // For a Streaming plan. Both from handle() or later; the body waits in the client until then.
    void onBody(std::function<void(QByteArrayView)> data, std::function<void()> end);
    void pauseBody();  // no data after this until resumeBody(); the client is held back by TCP
    void resumeBody();

    // Any thread. Later answers to the same exchange are ignored.
    void respond(HttpResponse response);
    // `length` bytes of `source` from its current position, read as the client takes them. A sequential source that has
    // nothing yet says readyRead(). Any thread, but a sequential source belongs to the connection's.
    void respond(HttpResponse response, std::unique_ptr<QIODevice> source, qint64 length);

private:
    friend class HttpConnection;
    HttpExchange(HttpConnection &connection, IoThread &thread, HttpRequestHead head);
    static void release(HttpExchange *exchange);
    void connectionGone();

    HttpConnection *m_connection; // each knows the other until one of them goes
    IoThread &m_thread;
    HttpRequestHead m_head;
    QByteArray m_body;
    std::function<void()> m_gone;
    std::function<void(QByteArrayView)> m_bodyData;
    std::function<void()> m_bodyEnd;
    bool m_paused = false;
    bool m_bodyEndDue = false; // the body was over before onBody() was called
    bool m_answered = false;
};

} // namespace confab::transport
