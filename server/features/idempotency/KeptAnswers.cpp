#include "server/features/idempotency/KeptAnswers.h"

#include "server/storage/ServerStore.h"

namespace confab {

using namespace Qt::StringLiterals;

namespace {

Error anotherRequest()
{
    return Error::conflict(u"Idempotency-Key"_s, u"Something else was asked under this Idempotency-Key."_s);
}

} // namespace

class [[nodiscard]] KeptAnswers::Outcome
{
public:
    Outcome(std::mutex &mutex, std::shared_ptr<UnderWay> underWay) : m_mutex(mutex), m_underWay(std::move(underWay)) {}
    Outcome(Outcome &&) = default; // only before it waits: QCoro moves what it is given to await
    Outcome(const Outcome &) = delete;
    Outcome &operator=(const Outcome &) = delete;
    ~Outcome()
    {
        if (m_waiter)
            m_waiter->coroutine = nullptr;
    }

    bool await_ready() const noexcept { return false; }

    bool await_suspend(std::coroutine_handle<> coroutine)
    {
        const std::lock_guard lock(m_mutex);
        if (m_underWay->outcome)
            return false;
        m_waiter = std::make_shared<Waiter>(Waiter{Mailbox::ofThisThread(), coroutine});
        m_underWay->waiters.push_back(m_waiter);
        return true;
    }

    Result<Answer> await_resume()
    {
        const std::lock_guard lock(m_mutex);
        return *m_underWay->outcome;
    }

private:
    std::mutex &m_mutex;
    std::shared_ptr<UnderWay> m_underWay;
    std::shared_ptr<Waiter> m_waiter;
};

Task<Result<Answer>> KeptAnswers::once(KeyedRequest request, Doing doing)
{
    const auto [underWay, first] = enter(request);
    if (!first) {
        if (underWay->fingerprint != request.fingerprint)
            co_return Fail(anotherRequest());
        co_return co_await Outcome(m_mutex, underWay);
    }
    const Result<Answer> outcome = co_await findOrDo(request, std::move(doing));
    leave(request, outcome);
    co_return outcome;
}

std::pair<std::shared_ptr<KeptAnswers::UnderWay>, bool> KeptAnswers::enter(const KeyedRequest &request)
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<UnderWay> &underWay = m_underWay[Place{request.user, request.key}];
    const bool first = !underWay;
    if (first)
        underWay = std::make_shared<UnderWay>(UnderWay{request.fingerprint, {}, {}});
    return {underWay, first};
}

void KeptAnswers::leave(const KeyedRequest &request, const Result<Answer> &outcome)
{
    std::vector<std::shared_ptr<Waiter>> waiters;
    {
        const std::lock_guard lock(m_mutex);
        const auto node = m_underWay.extract(Place{request.user, request.key});
        node.mapped()->outcome = outcome;
        waiters.swap(node.mapped()->waiters);
    }
    for (const auto &waiter : waiters) {
        waiter->home->post([waiter] {
            if (const auto coroutine = std::exchange(waiter->coroutine, nullptr))
                coroutine.resume();
        });
    }
}

Task<Result<Answer>> KeptAnswers::findOrDo(KeyedRequest request, Doing doing)
{
    const auto find = [user = request.user, key = request.key](Transaction &tx) -> Result<std::optional<KeptAnswer>> {
        return ServerStore(tx).keptAnswer(user, key);
    };
    const Result<std::optional<KeptAnswer>> kept = co_await m_database.read(find);
    if (!kept)
        co_return Fail(kept.error());
    if (const std::optional<KeptAnswer> &before = *kept) {
        if (before->requestHash != request.fingerprint)
            co_return Fail(anotherRequest());
        co_return Answer{before->response, before->status};
    }

    Result<Answer> answer = co_await doing();
    if (!answer)
        co_return answer;
    const auto keep = [request, answer = *answer, now = m_clock.wall()](Transaction &tx) -> Result<void> {
        ServerStore(tx).keepAnswer(request.user, request.key, {request.fingerprint, answer.status, answer.json}, now);
        return {};
    };
    const Result<void> stored = co_await m_database.write(keep);
    if (!stored) // what was asked for is done all the same
        qWarning("An answer could not be kept for its Idempotency-Key: %s", qPrintable(stored.error().message));
    co_return answer;
}

} // namespace confab
