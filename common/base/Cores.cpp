#include "common/base/Cores.h"

#ifdef __linux__
#include <sched.h>
#endif

namespace confab {

void leaveMakersCore()
{
#ifdef __linux__
    cpu_set_t allowed;
    const int here = sched_getcpu();
    if (here < 0 || sched_getaffinity(0, sizeof allowed, &allowed) != 0)
        return;
    cpu_set_t others = allowed;
    CPU_CLR(here, &others);
    if (sched_setaffinity(0, sizeof others, &others) == 0) // refused where there is no other
        sched_setaffinity(0, sizeof allowed, &allowed);
#endif
}

} // namespace confab
