#include "server/storage/GatheringVfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <new>

// https://sqlite.org/vfs.html says what each function is to do, https://sqlite.org/fileformat2.html#walformat what a log is.

namespace confab {

namespace {

constexpr int mostGathered = 64 * 1024; // SQLite's own files pass the system no more than 128 KiB at once
constexpr int frameHeader = 24;
constexpr int pagesAfterCommit = 4; // where in a frame's header; 0 in all but the last frame of a transaction

sqlite3_vfs *systemVfs = nullptr;

// A log while it is open. What is gathered follows, in the file, on each other; it is written when it is full, a
// transaction is complete, or somebody wants to see it.
class LogFile
{
public:
    static int open(const char *name, sqlite3_file *place, int flags, int *outFlags)
    {
        auto *log = new (place) LogFile;
        const int outcome = systemVfs->xOpen(systemVfs, name, log->file(), flags, outFlags);
        if (!log->file()->pMethods) // then it will not be closed
            log->m_base.pMethods = nullptr;
        return outcome;
    }

    static const sqlite3_io_methods methods;

private:
    static LogFile &of(sqlite3_file *file) { return *reinterpret_cast<LogFile *>(file); }
    sqlite3_file *file() { return reinterpret_cast<sqlite3_file *>(this + 1); } // the system's own stands behind this

    // What could not be written belongs to a transaction that fails by it.
    int flush()
    {
        const int amount = std::exchange(m_gathered, 0);
        m_committing = false;
        return amount == 0 ? SQLITE_OK : file()->pMethods->xWrite(file(), m_bytes.get(), amount, m_from);
    }

    int write(const char *bytes, int amount, sqlite3_int64 at)
    {
        if (m_gathered + amount > mostGathered || at != m_from + m_gathered) {
            if (const int outcome = flush(); outcome != SQLITE_OK)
                return outcome;
        }
        if (amount > mostGathered)
            return file()->pMethods->xWrite(file(), bytes, amount, at);
        if (!m_bytes) // only who writes needs it
            m_bytes.reset(new (std::nothrow) char[mostGathered]);
        if (!m_bytes)
            return SQLITE_NOMEM;
        if (m_gathered == 0)
            m_from = at;
        std::copy_n(bytes, amount, m_bytes.get() + m_gathered);
        m_gathered += amount;
        // Once the last page of a transaction is written, other connections may be told of it.
        if (m_committing)
            return flush();
        m_committing = amount == frameHeader && std::any_of(bytes + pagesAfterCommit, bytes + pagesAfterCommit + 4, [](char byte) { return byte != 0; });
        return SQLITE_OK;
    }

    template<auto member, class... Arguments>
    static int flushed(sqlite3_file *base, Arguments... arguments)
    {
        LogFile &log = of(base);
        const int outcome = log.flush();
        return outcome != SQLITE_OK ? outcome : (log.file()->pMethods->*member)(log.file(), arguments...);
    }

    template<auto member, class... Arguments>
    static int passed(sqlite3_file *base, Arguments... arguments)
    {
        LogFile &log = of(base);
        return (log.file()->pMethods->*member)(log.file(), arguments...);
    }

    static int close(sqlite3_file *base)
    {
        LogFile &log = of(base); // what it still has belongs to no transaction
        const int outcome = log.file()->pMethods->xClose(log.file());
        log.~LogFile();
        return outcome;
    }

    static int write(sqlite3_file *base, const void *bytes, int amount, sqlite3_int64 at)
    {
        return of(base).write(static_cast<const char *>(bytes), amount, at);
    }

    sqlite3_file m_base{&methods}; // first: it is what SQLite sees
    sqlite3_int64 m_from = 0;
    int m_gathered = 0;
    bool m_committing = false; // the next page ends a transaction
    std::unique_ptr<char[]> m_bytes;
};

static_assert(alignof(LogFile) <= 8 && sizeof(LogFile) % 8 == 0, "SQLite aligns the place for a file to 8 bytes, and so must what stands behind");

constexpr sqlite3_io_methods LogFile::methods = {
    .iVersion = 1, // the later ones are for databases
    .xClose = &LogFile::close,
    .xRead = &LogFile::flushed<&sqlite3_io_methods::xRead, void *, int, sqlite3_int64>,
    .xWrite = &LogFile::write,
    .xTruncate = &LogFile::flushed<&sqlite3_io_methods::xTruncate, sqlite3_int64>,
    .xSync = &LogFile::flushed<&sqlite3_io_methods::xSync, int>,
    .xFileSize = &LogFile::flushed<&sqlite3_io_methods::xFileSize, sqlite3_int64 *>,
    .xLock = &LogFile::passed<&sqlite3_io_methods::xLock, int>,
    .xUnlock = &LogFile::passed<&sqlite3_io_methods::xUnlock, int>,
    .xCheckReservedLock = &LogFile::passed<&sqlite3_io_methods::xCheckReservedLock, int *>,
    .xFileControl = &LogFile::flushed<&sqlite3_io_methods::xFileControl, int, void *>,
    .xSectorSize = &LogFile::passed<&sqlite3_io_methods::xSectorSize>,
    .xDeviceCharacteristics = &LogFile::passed<&sqlite3_io_methods::xDeviceCharacteristics>,
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    return flags & SQLITE_OPEN_WAL ? LogFile::open(name, file, flags, outFlags) : systemVfs->xOpen(systemVfs, name, file, flags, outFlags);
}

bool registerOnce()
{
    systemVfs = sqlite3_vfs_find(nullptr);
    if (!systemVfs)
        return false;
    static sqlite3_vfs gathering = *systemVfs;
    gathering.zName = "confab";
    gathering.szOsFile += int(sizeof(LogFile));
    gathering.xOpen = &openFile;
    return sqlite3_vfs_register(&gathering, 1) == SQLITE_OK;
}

} // namespace

bool gatherLogWrites()
{
    static const bool registered = registerOnce();
    return registered;
}

} // namespace confab
