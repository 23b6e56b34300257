#pragma once

#include "common/base/WorkPool.h"
#include "server/storage/Dialect.h"

namespace confab {

// Brings what was committed from the log of a database to its place, beside the writing: done by the commit that finds the
// log long, as SQLite does by itself, all of that commit's messages wait for it. Has a thread of its own, that gives way.
// Under a load without a pause it never quite catches up; then SQLite's own way finds little left.
// Thread: the writer's.
class Checkpointer
{
public:
    static constexpr qint64 every = 4'000; // pages: often the same ones, so that far fewer have to be brought over

    Checkpointer(const Dialect &dialect, const DatabaseSettings &settings);

    void committed(const Connection &writer); // after each commit

private:
    void run() const;

    const Dialect &m_dialect;
    const DatabaseSettings m_settings;
    qint64 m_pages = 0; // that the writer had written when this last began
    WorkPool m_thread;
};

} // namespace confab
