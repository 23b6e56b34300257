// Preloaded into a server, keeps beside its database what a sudden loss of power would leave of it: only what was synced.
// CONFAB_POWERLOSS_DATA names the folder to watch, CONFAB_POWERLOSS_DURABLE the one that is kept.
// No part of Confab: it knows nothing but the system's file functions.

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <climits>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace {

struct Range {
    off64_t from = 0;
    size_t size = 0;
};

std::mutex mutex; // guards the next
std::map<std::string, std::vector<Range>> *unsynced = nullptr;

template<class Function>
Function original(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

// The file's name in the watched folder; empty if it is elsewhere or of no consequence.
std::string watched(int file)
{
    static const char *const data = std::getenv("CONFAB_POWERLOSS_DATA");
    char link[64];
    char path[PATH_MAX];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t size = data ? readlink(link, path, sizeof path) : -1;
    if (size < 0)
        return {};
    const std::string full(path, size_t(size));
    const std::string folder = std::string(data) + '/';
    if (!full.starts_with(folder) || full.ends_with("-shm"))
        return {};
    return full.substr(folder.size());
}

void noteWrite(int file, off64_t from, size_t size)
{
    const std::string name = watched(file);
    if (name.empty())
        return;
    const std::lock_guard lock(mutex);
    if (!unsynced)
        unsynced = new std::map<std::string, std::vector<Range>>; // never ends: others' threads outlive main
    (*unsynced)[name].push_back({from, size});
}

std::string durable(const std::string &name)
{
    static const char *const folder = std::getenv("CONFAB_POWERLOSS_DURABLE");
    return std::string(folder ? folder : ".") + '/' + name;
}

using Pwrite = ssize_t (*)(int, const void *, size_t, off64_t);

void keep(int file)
{
    const std::string name = watched(file);
    if (name.empty())
        return;
    const std::lock_guard lock(mutex);
    std::vector<Range> ranges;
    if (unsynced)
        ranges.swap((*unsynced)[name]);
    const int copy = open(durable(name).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (copy < 0)
        return;
    static const Pwrite write = original<Pwrite>("pwrite64");
    std::vector<char> bytes;
    for (const Range &range : ranges) {
        bytes.resize(range.size);
        // The file may have been opened for writing only.
        const ssize_t got = pread64(file, bytes.data(), range.size, range.from);
        if (got > 0)
            write(copy, bytes.data(), size_t(got), range.from);
    }
    struct stat64 now {};
    if (fstat64(file, &now) == 0) {
        static const auto truncate = original<int (*)(int, off64_t)>("ftruncate64");
        truncate(copy, now.st_size);
    }
    close(copy);
}

} // namespace

extern "C" {

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t from)
{
    static const Pwrite real = original<Pwrite>("pwrite64");
    const ssize_t written = real(file, bytes, size, from);
    if (written > 0)
        noteWrite(file, from, size_t(written));
    return written;
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t from)
{
    return pwrite64(file, bytes, size, from);
}

int fdatasync(int file)
{
    static const auto real = original<int (*)(int)>("fdatasync");
    const int result = real(file);
    if (result == 0)
        keep(file);
    return result;
}

int fsync(int file)
{
    static const auto real = original<int (*)(int)>("fsync");
    const int result = real(file);
    if (result == 0)
        keep(file);
    return result;
}
}
