#pragma once

#include "common/base/Mailbox.h"
#include "common/base/Result.h"
#include "server/storage/Transaction.h"

#include <concepts>
#include <functional>
#include <memory>
#include <vector>

namespace confab {

// A piece of work for a storage thread. work() may be called again, in another transaction, after what it did was undone. Written by one thread at a time: the asker's until it is queued, a storage
// thread's until deliver() is posted, then the asker's again.
class Job
{
public:
    virtual ~Job() = default;

    virtual void work(Transaction &tx) = 0;
    virtual void fail(Error error) = 0;
    virtual bool failed() const = 0;

    std::shared_ptr<Mailbox> home;  // where the result is delivered; null: in the storage thread
    std::move_only_function<void()> finished; // called there; empty when nobody waits any more
};

// Hands finished jobs to those who wait for them: one call, so one wake-up, for each thread that does.
void deliver(std::vector<std::shared_ptr<Job>> jobs);

// What a job answers: its function takes a Transaction &, returns a Result, and changes nothing of its own.
template<class Work>
concept StorageWork = requires(const Work work, Transaction &tx) {
    { work(tx).has_value() } -> std::convertible_to<bool>;
    { work(tx).error() } -> std::convertible_to<Error>;
};

template<StorageWork Work>
using AnswerOf = std::invoke_result_t<const Work &, Transaction &>;

template<StorageWork Work>
class JobOf final : public Job
{
public:
    explicit JobOf(Work work) : m_work(std::move(work)) {}

    void work(Transaction &tx) override { answer.emplace(m_work(tx)); }
    void fail(Error error) override { answer.emplace(Fail(std::move(error))); }
    bool failed() const override { return !answer || !answer->has_value(); }

    std::optional<AnswerOf<Work>> answer;

private:
    const Work m_work;
};

} // namespace confab
