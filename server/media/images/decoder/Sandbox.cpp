#include "server/media/images/decoder/Sandbox.h"

#include <sys/resource.h>
#include <unistd.h>

#include <initializer_list>

#ifdef __linux__
#include <sys/mman.h>
#include <sys/prctl.h>

#include <csignal>
#endif
#ifdef CONFAB_HAVE_SECCOMP
#include <seccomp.h>
#endif

namespace confab::images {

namespace {

// Sanitizers reserve address space by the terabyte, and open pipes and make system calls of their own.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif
#else
constexpr bool sanitized = false;
#endif

constexpr int politeness = 5; // the chat goes first

bool limit(int resource, uint64_t most)
{
    const rlimit both{most, most};
    return setrlimit(decltype(RLIMIT_AS)(resource), &both) == 0;
}

bool forbidSystemCalls()
{
#ifdef CONFAB_HAVE_SECCOMP
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
    if (!filter)
        return false;
    bool added = true;
    for (const int call : {SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(brk),
                           SCMP_SYS(futex), SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(rt_sigreturn), SCMP_SYS(restart_syscall)})
        added = added && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
    // Memory, but none that can be run.
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
        added = added && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0;
    const bool loaded = added && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return loaded;
#else
    return true;
#endif
}

} // namespace

void closeInherited()
{
#ifdef __linux__
    close_range(STDERR_FILENO + 1, ~0u, 0);
#endif
}

bool enterSandbox(const SandboxLimits &limits)
{
    setpriority(PRIO_PROCESS, 0, politeness);
#ifdef __linux__
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_DUMPABLE, 0) != 0)
        return false;
#endif
    const rlim_t cpuSeconds = sanitized ? 4 * limits.cpuSeconds : limits.cpuSeconds; // its checks take several times as long
    if (!limit(RLIMIT_CORE, 0) || !limit(RLIMIT_FSIZE, limits.outputBytes) || !limit(RLIMIT_CPU, cpuSeconds))
        return false;
    return sanitized || (limit(RLIMIT_NOFILE, 0) && limit(RLIMIT_AS, limits.memoryBytes) && forbidSystemCalls());
}

} // namespace confab::images
