#include "common/base/Mailbox.h"

#include <QCoreApplication>
#include <QEvent>

namespace confab {

namespace {

const QEvent::Type wakeUp = QEvent::Type(QEvent::registerEventType());

thread_local Mailbox::Together *together = nullptr;

} // namespace

Mailbox::Mailbox(QObject *parent)
    : QObject(parent)
{
}

Mailbox::~Mailbox() = default;

void Mailbox::post(Call call)
{
    if (together) {
        if (auto self = weak_from_this().lock()) {
            auto &waiting = together->m_waiting;
            auto its = std::ranges::find(waiting, self, &Together::Waiting::mailbox);
            if (its == waiting.end())
                its = waiting.insert(its, {std::move(self), {}});
            its->calls.push_back(std::move(call));
            return;
        }
    }
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_queued.empty();
        m_queued.push_back(std::move(call));
    }
    if (first)
        QCoreApplication::postEvent(this, new QEvent(wakeUp));
}

void Mailbox::take(std::vector<Call> calls)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_queued.empty();
        if (first)
            m_queued.swap(calls);
        else
            std::ranges::move(calls, std::back_inserter(m_queued));
    }
    if (first)
        QCoreApplication::postEvent(this, new QEvent(wakeUp));
}

Mailbox::Together::Together()
{
    Q_ASSERT(!together);
    together = this;
}

Mailbox::Together::~Together()
{
    together = nullptr;
    for (Waiting &waiting : m_waiting)
        waiting.mailbox->take(std::move(waiting.calls));
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
