#include "common/base/Mailbox.h"

#include <QCoreApplication>
#include <QEvent>

namespace confab {

namespace {

const QEvent::Type wakeUp = QEvent::Type(QEvent::registerEventType());

} // namespace

Mailbox::Mailbox(QObject *parent)
    : QObject(parent)
{
}

Mailbox::~Mailbox() = default;

void Mailbox::post(Call call)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_queued.empty();
        m_queued.push_back(std::move(call));
    }
    if (first)
        QCoreApplication::postEvent(this, new QEvent(wakeUp));
}

std::shared_ptr<Mailbox> Mailbox::ofThisThread()
{
    thread_local const auto mailbox = std::make_shared<Mailbox>();
    return mailbox;
}

bool Mailbox::event(QEvent *event)
{
    if (event->type() != wakeUp)
        return QObject::event(event);
    std::vector<Call> calls;
    {
        const std::lock_guard lock(m_mutex);
        calls.swap(m_queued);
    }
    for (Call &call : calls)
        call();
    return true;
}

} // namespace confab
