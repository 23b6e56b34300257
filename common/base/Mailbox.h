#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace confab {

// Carries calls into the thread the mailbox lives in. However many calls queue up before that thread gets to them, its
// event loop is woken once. post() is safe from any thread; calls run in the order they were posted, in the mailbox's
// thread, from its event loop. Calls still queued when the mailbox is destroyed are dropped unrun.
class Mailbox final : public QObject, public std::enable_shared_from_this<Mailbox>
{
    Q_OBJECT

public:
    using Call = std::function<void()>;

    explicit Mailbox(QObject *parent = nullptr);
    ~Mailbox() override;

    void post(Call call);

    // While one lives, what its thread posts to mailboxes that are shared waits in it; when it ends, each mailbox gets its
    // calls at once, with one wake-up. One at a time in a thread.
    class Together
    {
    public:
        Together();
        ~Together();
        Together(const Together &) = delete;
        Together &operator=(const Together &) = delete;

    private:
        friend class Mailbox;
        struct Waiting {
            std::shared_ptr<Mailbox> mailbox;
            std::vector<Call> calls;
        };
        std::vector<Waiting> m_waiting;
    };

    // The mailbox of the calling thread, made at first use; lives as long as the thread. The thread must run an event loop.
    // Shared, so that a call in flight when its thread ends finds a mailbox that drops it, not freed memory.
    static std::shared_ptr<Mailbox> ofThisThread();

protected:
    bool event(QEvent *event) override;

private:
    void take(std::vector<Call> calls);

    std::mutex m_mutex;
    std::vector<Call> m_queued;
};

} // namespace confab
