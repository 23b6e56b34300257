#include "server/storage/Job.h"

namespace confab {

namespace {

void finish(const std::vector<std::shared_ptr<Job>> &jobs)
{
    for (const std::shared_ptr<Job> &job : jobs) {
        if (job->finished)
            job->finished();
    }
}

} // namespace

void deliver(std::vector<std::shared_ptr<Job>> jobs)
{
    while (!jobs.empty()) {
        const std::shared_ptr<Mailbox> home = jobs.front()->home;
        const auto others = std::ranges::stable_partition(jobs, [&](const auto &job) { return job->home == home; });
        std::vector<std::shared_ptr<Job>> its(std::make_move_iterator(jobs.begin()), std::make_move_iterator(others.begin()));
        jobs.erase(jobs.begin(), others.begin());
        if (home)
            home->post([its = std::move(its)] { finish(its); });
        else
            finish(its);
    }
}

} // namespace confab
