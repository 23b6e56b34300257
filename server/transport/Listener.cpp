#include "server/transport/Listener.h"

#include "server/transport/HttpConnection.h"
#include "server/transport/TransportObserver.h"

#include <QTcpSocket>
#include <QTimerEvent>

#ifdef Q_OS_UNIX
#include <cerrno>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#else
#include <ws2tcpip.h>
#endif

namespace confab::transport {

using namespace std::chrono_literals;

namespace {

#ifdef Q_OS_UNIX
int acceptOne(int listening)
{
#ifdef Q_OS_LINUX
    return ::accept4(listening, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
#else
    const int accepted = ::accept(listening, nullptr, nullptr);
    if (accepted >= 0)
        ::fcntl(accepted, F_SETFD, FD_CLOEXEC);
    return accepted;
#endif
}
#endif

QHostAddress peerOf(qintptr descriptor)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    return ::getpeername(int(descriptor), generic, &size) == 0 ? QHostAddress(generic) : QHostAddress();
}

} // namespace

Listener::Listener(ListenerConfig config, IoThreadPool &threads, HttpHandler &handler, QObject *parent)
    : QTcpServer(parent)
    , m_threads(threads)
{
    auto gate = std::make_shared<ConnectionGate>(config.maxConnections, config.maxPerAddress, config.trustedProxies);
    m_context = std::make_shared<ConnectionContext>(ConnectionContext{std::move(config), &handler, &threads, std::move(gate)});
    takeReserve();
}

Listener::~Listener()
{
    stop();
#ifdef Q_OS_UNIX
    if (m_reserve >= 0)
        ::close(m_reserve);
#endif
}

void Listener::reconfigure(ListenerConfig config)
{
    m_context->gate->setLimits(config.maxConnections, config.maxPerAddress);
    m_context->gate->setExempt(config.trustedProxies);
    auto next = std::make_shared<ConnectionContext>(*m_context);
    next->config = std::move(config);
    m_context = std::move(next);
}

bool Listener::start(const QHostAddress &address, quint16 port)
{
    setListenBacklogSize(m_context->config.backlog);
    if (!listen(address, port))
        return false;
#ifdef Q_OS_UNIX
    pauseAccepting();
    m_readable = std::make_unique<QSocketNotifier>(socketDescriptor(), QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &Listener::acceptWaiting);
#endif
    return true;
}

// QTcpServer takes a lack of descriptors for "nothing waiting" and spins on the readable socket, so its accepting is off.
void Listener::acceptWaiting()
{
#ifdef Q_OS_UNIX
    constexpr int perTurn = 256;
    for (int i = 0; i < perTurn; ++i) {
        const int descriptor = acceptOne(int(socketDescriptor()));
        if (descriptor >= 0) {
            incomingConnection(descriptor);
        } else if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
            outOfDescriptors();
            return;
        } else if (errno != EINTR && errno != ECONNABORTED) {
            return;
        }
    }
#endif
}

void Listener::stop()
{
    m_readable.reset();
    close();
}

void Listener::drain()
{
    stop();
    m_context->gate->setDraining();
    m_threads.postToAll([gate = m_context->gate](IoThread &thread) { HttpConnection::drain(thread, *gate); });
}

// Caps are held here: the I/O threads may be slower than accepting, and what waited for them would have no bound.
void Listener::incomingConnection(qintptr descriptor)
{
    const QHostAddress peer = peerOf(descriptor);
    auto ticket = peer.isNull() ? ConnectionGate::Ticket() : m_context->gate->admit(peer);
    if (!ticket) {
        QTcpSocket().setSocketDescriptor(descriptor); // closes it
        if (!peer.isNull() && m_context->config.observer)
            m_context->config.observer->connectionRefused();
        return;
    }
    IoThread &thread = m_threads.leastLoaded();
    ticket.countFor(thread); // already while it is on its way, so that a burst of them spreads
    const auto held = std::make_shared<ConnectionGate::Ticket>(std::move(ticket));
    thread.post([&thread, context = m_context, descriptor, held] { HttpConnection::adopt(thread, context, descriptor, std::move(*held)); });
}

void Listener::takeReserve()
{
#ifdef Q_OS_UNIX
    if (m_reserve < 0)
        m_reserve = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
#endif
}

// What waits is turned away rather than left hanging; then a pause, since the socket may go on being readable.
void Listener::outOfDescriptors()
{
#ifdef Q_OS_UNIX
    m_readable->setEnabled(false);
    if (m_reserve >= 0) {
        ::close(m_reserve);
        m_reserve = -1;
        constexpr int atOnce = 64;
        for (int i = 0; i < atOnce; ++i) {
            const int refused = acceptOne(int(socketDescriptor()));
            if (refused < 0)
                break;
            ::close(refused);
        }
        takeReserve();
    }
    qWarning("out of descriptors: new connections are refused until some are free");
    m_retryTimer = startTimer(100ms);
#endif
}

void Listener::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_retryTimer)
        return QTcpServer::timerEvent(event);
    killTimer(m_retryTimer);
    m_retryTimer = 0;
    takeReserve();
    if (m_readable)
        m_readable->setEnabled(true);
}

} // namespace confab::transport
