#pragma once

#include "server/transport/HttpParser.h"
#include "server/transport/IoThread.h"
#include "server/transport/ListenerConfig.h"

#include <QIODevice>
#include <QObject>
#include <QTcpSocket>

#include <memory>

namespace confab::transport {

class HttpExchange;

// One connection while it speaks HTTP: requests one after another, answers in order. A WebSocket upgrade takes the socket
// away and ends it. For requests that move much data it goes to a thread for these, and back for others. Its I/O thread.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    // Takes the descriptor over, and the place it has been given.
    static void adopt(IoThread &thread, std::shared_ptr<const ConnectionContext> context, qintptr descriptor, ConnectionGate::Ticket ticket);
    ~HttpConnection() override;
    // Ends those of a listener, told by its gate: idle ones at once, the others with the answer under way. In their thread.
    static void drain(IoThread &thread, const ConnectionGate &gate);

private:
    friend class HttpExchange;
    enum class State {
        Handshake, // TLS
        Head,
        Moving,    // to another thread, with a request whose head is here
        Body,      // of a request; its answer may already be on its way
        Answering, // the request is here
        Lingering, // the last answer is out; what still comes is dropped, so that a reset does not overtake the answer
    };

    HttpConnection(IoThread &thread, std::shared_ptr<const ConnectionContext> context, std::unique_ptr<QTcpSocket> socket,
                   ConnectionGate::Ticket ticket);

    void connectSocket();
    void read();
    void scheduleRead();
    bool readHead();
    bool move(const HttpRoutePlan &plan);
    void leave(IoThread &target, const HttpRoutePlan &plan);
    void arrive(IoThread &target, HttpRoutePlan plan);
    void begin(HttpRoutePlan plan);
    bool readBody();
    void startRequest();
    void startBody(quint64 limit, bool streaming);
    void bodyPiece(QByteArrayView piece);
    void bodyFinished();
    void upgrade(const HttpRoutePlan &plan);
    QHostAddress clientAddress(const HttpRequestHead &head) const;

    void answer(const HttpResponse &response, std::unique_ptr<QIODevice> source, qint64 length);
    void refuse(int status, const char *detail);
    void send(const QByteArray &bytes);
    void pumpSource();
    void answerFinished();
    void nextRequest();
    void linger();
    void written();
    void timedOut();
    void socketGone();
    void endSoon();
    qint64 unsentBytes() const;

    IoThread &m_home;    // where it was accepted
    IoThread *m_thread;  // where it is
    std::shared_ptr<const ConnectionContext> m_context;
    ConnectionGate::Ticket m_ticket;
    std::unique_ptr<QTcpSocket> m_socket;
    std::unique_ptr<WheelTimer> m_timer; // of m_thread's wheel
    std::unique_ptr<HttpParser> m_parser;
    std::shared_ptr<HttpExchange> m_pending; // held until its buffered body is complete
    HttpExchange *m_exchange = nullptr;
    std::unique_ptr<QIODevice> m_source;
    qint64 m_sourceLeft = 0;
    quint64 m_bodyLimit = 0;
    quint64 m_bodySeen = 0;
    quint64 m_bodySeenAtTimer = 0;
    State m_state = State::Head;
    bool m_streaming = false;
    bool m_answered = false; // the answer has been given, and of its source nothing is left
    bool m_closing = false;
    bool m_headOnly = false;
    bool m_writeMoved = false; // since m_timer was armed
    bool m_keepAlive = true;
    bool m_draining = false; // no request after this one
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace confab::transport
