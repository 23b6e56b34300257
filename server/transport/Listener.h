#pragma once

#include "server/transport/IoThread.h"
#include "server/transport/ListenerConfig.h"

#include <QSocketNotifier>
#include <QTcpServer>

#include <memory>

namespace confab::transport {

// Accepts connections and hands them to the I/O threads. Lives in the main thread; `threads` and `handler` outlive it and
// the connections. When the process runs out of descriptors it answers by closing what comes in, with the one descriptor it
// kept for that, and looks again a little later.
class Listener final : public QTcpServer
{
    Q_OBJECT

public:
    Listener(ListenerConfig config, IoThreadPool &threads, HttpHandler &handler, QObject *parent = nullptr);
    ~Listener() override;

    // Replaces certificate and caps for connections accepted from now on.
    void reconfigure(ListenerConfig config);

    bool start(const QHostAddress &address, quint16 port); // false: errorString() says why
    void stop();                                           // no new connections; those there are stay
    // Stops, ends idle connections at once and the others with the answer that is under way. WebSockets stay.
    void drain();
    int connections() const { return m_context->gate->total(); }

protected:
    void incomingConnection(qintptr descriptor) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void acceptWaiting();
    void outOfDescriptors();
    void takeReserve();

    IoThreadPool &m_threads;
    std::shared_ptr<const ConnectionContext> m_context;
    std::unique_ptr<QSocketNotifier> m_readable;
    int m_reserve = -1;
    int m_retryTimer = 0;
};

} // namespace confab::transport
