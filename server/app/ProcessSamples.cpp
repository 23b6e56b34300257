#include "server/app/Metrics.h"

#include <QDir>
#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

namespace confab {

namespace {

double residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm")); // proc(5): in pages; the second is resident
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE));
}

double seconds(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

const double started = double(SystemClock().wall().ms) / 1000;

} // namespace

std::vector<Metrics::Sample> processSamples()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    rlimit descriptors{};
    getrlimit(RLIMIT_NOFILE, &descriptors);
    const auto open = QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size();
    return {
        {"confab_process_resident_memory_bytes", "Memory in use", false, residentBytes()},
        {"confab_process_cpu_seconds_total", "Processor time used", true, seconds(usage.ru_utime) + seconds(usage.ru_stime)},
        {"confab_process_open_fds", "Open descriptors", false, double(open)},
        {"confab_process_max_fds", "Descriptors allowed", false, double(descriptors.rlim_cur)},
        {"confab_process_start_time_seconds", "Start, in seconds since 1970", false, started},
    };
}

} // namespace confab
