#include "common/base/Cores.h"

#ifdef __linux__
#include <cstdlib>
#include <dirent.h>
#include <pthread.h>
#include <sched.h>
#include <unistd.h>
#endif

namespace confab {

void keepThisCore()
{
#ifdef __linux__
    cpu_set_t allowed;
    const int here = sched_getcpu();
    if (here < 0 || sched_getaffinity(0, sizeof allowed, &allowed) != 0 || CPU_COUNT(&allowed) < 2)
        return;
    cpu_set_t others = allowed;
    CPU_CLR(here, &others);
    DIR *threads = opendir("/proc/self/task");
    if (!threads)
        return;
    while (const dirent *entry = readdir(threads)) {
        const pid_t thread = std::atoi(entry->d_name);
        if (thread > 0 && thread != gettid() && sched_setaffinity(thread, sizeof others, &others) == 0)
            sched_setaffinity(thread, sizeof allowed, &allowed);
    }
    closedir(threads);
#endif
}

void lendThisCore([[maybe_unused]] std::jthread &thread)
{
#ifdef __linux__
    cpu_set_t allowed;
    const int here = sched_getcpu();
    if (here < 0 || !thread.joinable() || pthread_getaffinity_np(thread.native_handle(), sizeof allowed, &allowed) != 0)
        return;
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(here, &one);
    if (pthread_setaffinity_np(thread.native_handle(), sizeof one, &one) == 0)
        pthread_setaffinity_np(thread.native_handle(), sizeof allowed, &allowed);
#endif
}

} // namespace confab
