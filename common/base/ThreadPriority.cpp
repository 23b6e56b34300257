#include "common/base/ThreadPriority.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <linux/ioprio.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace confab {

#ifdef Q_OS_LINUX

namespace {

// As the kernel has it (sched_setattr(2)); which headers have it too, and whether they agree, differs.
struct SchedulingWish {
    quint32 size = sizeof(SchedulingWish);
    quint32 policy = SCHED_OTHER;
    quint64 flags = 0;
    qint32 nice = 0;
    quint32 priority = 0;
    quint64 runtime = 0;
    quint64 deadline = 0;
    quint64 period = 0;
};

// Since Linux 6.12 `runtime` is the slice that an ordinary thread asks for (ns, 0: the usual one), and who asks for a shorter
// one than the running thread has goes first when it wakes. Older kernels do not look at it. Needs no privilege.
void schedule(int policy, int nice, quint64 slice)
{
    SchedulingWish wish;
    wish.policy = quint32(policy);
    wish.nice = nice;
    wish.runtime = slice;
    if (syscall(SYS_sched_setattr, 0, &wish, 0) != 0)
        qWarning("a thread cannot be given another priority");
}

} // namespace

void takeShortTurns()
{
    schedule(SCHED_OTHER, getpriority(PRIO_PROCESS, 0), 100'000);
}

void giveWayToOthers()
{
    schedule(SCHED_BATCH, 10, 0); // a batch thread never interrupts another
    syscall(SYS_ioprio_set, IOPRIO_WHO_PROCESS, 0, IOPRIO_PRIO_VALUE(IOPRIO_CLASS_IDLE, 0));
}

#else

void takeShortTurns()
{
}

void giveWayToOthers()
{
}

#endif

} // namespace confab
