#include "common/base/Cores.h"

#ifdef __linux__
#include <cstdlib>
#include <dirent.h>
#include <sched.h>
#include <unistd.h>
#endif

namespace confab {

namespace {

#ifdef __linux__
// Where the other threads of this process may run.
void confineOthers(const cpu_set_t &cores)
{
    DIR *threads = opendir("/proc/self/task");
    if (!threads)
        return;
    while (const dirent *entry = readdir(threads)) {
        const pid_t thread = std::atoi(entry->d_name);
        if (thread > 0 && thread != gettid())
            sched_setaffinity(thread, sizeof cores, &cores);
    }
    closedir(threads);
}
#endif

} // namespace

void keepThisCore()
{
#ifdef __linux__
    cpu_set_t cores;
    const int here = sched_getcpu();
    if (here < 0 || sched_getaffinity(0, sizeof cores, &cores) != 0 || CPU_COUNT(&cores) < 2)
        return;
    CPU_CLR(here, &cores);
    confineOthers(cores);
#endif
}

void shareCores()
{
#ifdef __linux__
    cpu_set_t cores;
    if (sched_getaffinity(0, sizeof cores, &cores) == 0)
        confineOthers(cores);
#endif
}

} // namespace confab
