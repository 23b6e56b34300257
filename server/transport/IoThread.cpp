#include "server/transport/IoThread.h"

#include "common/base/ThreadPriority.h"

#include <QAbstractEventDispatcher>

#ifdef Q_OS_LINUX
#include "server/transport/EpollDispatcher.h"
#endif

namespace confab::transport {

IoThread::IoThread(int index, Priority priority, QObject *parent)
    : QThread(parent)
    , m_index(index)
    , m_priority(priority)
{
    setObjectName((isBulk() ? QStringLiteral("bulk-%1") : QStringLiteral("io-%1")).arg(index));
#ifdef Q_OS_LINUX
    setEventDispatcher(new EpollDispatcher);
#endif
}

IoThread::~IoThread()
{
    stop();
}

void IoThread::startAndWait()
{
    start();
    m_ready.wait(false);
}

void IoThread::stop()
{
    quit();
    wait();
}

IoThread *IoThread::current()
{
    return qobject_cast<IoThread *>(QThread::currentThread());
}

void IoThread::callAtTurnEnd(TurnEndListener &listener)
{
    m_turnEnd.push_back(&listener);
}

void IoThread::forgetTurnEnd(TurnEndListener &listener)
{
    std::ranges::replace(m_turnEnd, &listener, nullptr);
    std::ranges::replace(m_ending, &listener, nullptr);
}

void IoThread::endTurn()
{
    // What is asked for while the turn is ending belongs to it too: a broadcast that goes to the sockets only now. Whoever
    // asks again after that waits for the next turn, which then must come.
    for (int pass = 0; pass < 2; ++pass) {
        m_ending.swap(m_turnEnd);
        for (size_t i = 0; i < m_ending.size(); ++i) {
            if (m_ending[i])
                m_ending[i]->turnEnded();
        }
        m_ending.clear();
    }
    if (!m_turnEnd.empty())
        QAbstractEventDispatcher::instance()->wakeUp();
}

void IoThread::run()
{
    if (isBulk())
        giveWayToOthers();
    m_mailbox = Mailbox::ofThisThread();
    m_wheel = std::make_unique<TimerWheel>();
    m_owner = std::make_unique<QObject>();
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, m_owner.get(), [this] { endTurn(); });
    m_ready.store(true);
    m_ready.notify_all();

    exec();

    m_owner.reset();
    m_wheel.reset();
}

IoThreadPool::IoThreadPool(int threads, int bulkThreads)
{
    for (int i = 0; i < threads + bulkThreads; ++i) {
        const bool bulk = i >= threads;
        auto &kind = bulk ? m_bulk : m_threads;
        kind.push_back(std::make_unique<IoThread>(i, bulk ? IoThread::Priority::Bulk : IoThread::Priority::Normal));
        kind.back()->startAndWait();
    }
}

IoThreadPool::~IoThreadPool()
{
    stop();
}

void IoThreadPool::stop()
{
    for (const auto &thread : m_threads)
        thread->stop();
    for (const auto &thread : m_bulk)
        thread->stop();
}

void IoThreadPool::postToAll(const std::function<void(IoThread &)> &call)
{
    for (const auto *kind : {&m_threads, &m_bulk}) {
        for (const auto &thread : *kind)
            thread->post([call, &thread = *thread] { call(thread); });
    }
}

IoThread *IoThreadPool::leastLoadedBulk() const
{
    const auto least = std::ranges::min_element(m_bulk, {}, [](const auto &thread) { return thread->load(); });
    return least == m_bulk.end() ? nullptr : least->get();
}

IoThread &IoThreadPool::leastLoaded()
{
    m_next = (m_next + 1) % m_threads.size();
    IoThread *best = m_threads[m_next].get();
    for (const auto &thread : m_threads) {
        if (thread->load() < best->load())
            best = thread.get();
    }
    return *best;
}

} // namespace confab::transport
