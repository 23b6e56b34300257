#pragma once

#include <QByteArray>
#include <QFile>

#include <time.h>

// What a process can tell of itself: time and memory.

namespace confab::bench {

inline double milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

// Since whoever started this process did so; that one leaves its clock in CONFAB_BENCH_STARTED.
inline double sinceStart()
{
    return milliseconds(CLOCK_MONOTONIC) - qgetenv("CONFAB_BENCH_STARTED").toDouble();
}

// A line of /proc/self/smaps_rollup in KiB. `Pss` shares out what several processes map, `Rss` counts it in full.
inline qint64 memory(const QByteArray &name)
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace confab::bench
