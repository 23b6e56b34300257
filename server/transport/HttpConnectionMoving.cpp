#include "server/transport/HttpConnection.h"

#include "server/transport/CorkedSocket.h"

// The part of HttpConnection that takes it from one thread to another, with a request whose head has been read.
namespace confab::transport {

bool HttpConnection::move(const HttpRoutePlan &plan)
{
    if (plan.kind == HttpRoutePlan::Kind::Refuse || plan.bulk == m_thread->isBulk())
        return false;
    IoThread *target = plan.bulk ? m_context->threads->leastLoadedBulk() : &m_home;
    if (!target)
        return false;
    m_state = State::Moving;
    m_timer->cancel();
    // Later, because this may have been called from a signal of the socket.
    QMetaObject::invokeMethod(this, [this, target, plan] { leave(*target, plan); }, Qt::QueuedConnection);
    return true;
}

void HttpConnection::leave(IoThread &target, const HttpRoutePlan &plan)
{
    if (m_state != State::Moving || m_socket->state() != QAbstractSocket::ConnectedState)
        return; // socketGone() has seen to it
    m_socket->disconnect(this); // what happens on the way is noticed on arrival
    m_timer.reset();
    if (auto *corked = qobject_cast<CorkedSocket *>(m_socket.get()))
        corked->leaveThread();
    setParent(nullptr);
    m_socket->moveToThread(&target);
    moveToThread(&target);
    const auto carried = std::make_shared<std::unique_ptr<HttpConnection>>(this); // goes with a thread that has ended
    target.post([carried, &target, plan] { carried->release()->arrive(target, plan); });
}

void HttpConnection::arrive(IoThread &target, HttpRoutePlan plan)
{
    m_thread = &target;
    m_ticket.countFor(target);
    m_timer = std::make_unique<WheelTimer>(target.wheel(), [this] { timedOut(); });
    setParent(&target.owner());
    if (m_socket->state() != QAbstractSocket::ConnectedState) {
        socketGone();
        return;
    }
    connectSocket();
    if (m_context->gate->isDraining())
        endSoon();
    begin(std::move(plan));
    read();
}

} // namespace confab::transport
