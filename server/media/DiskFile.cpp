#include "server/media/DiskFile.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace confab {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Error diskError(const char *doing, const QString &path)
{
    const int code = errno;
    qWarning("cannot %s %s: %s", doing, qPrintable(path), std::strerror(code));
    if (code == ENOSPC || code == EDQUOT)
        return Error::later(ErrorCode::Unavailable, u"The server's disk is full."_s, 30s);
    return Error::later(ErrorCode::Unavailable, u"The server's disk does not work as it should."_s, 30s);
}

Result<DiskFile> DiskFile::open(const QString &path, Mode mode)
{
    const int flags = mode == Mode::Read ? O_RDONLY : O_RDWR | O_CREAT | O_APPEND;
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return Fail(diskError("open", path));
    return DiskFile(descriptor);
}

DiskFile &DiskFile::operator=(DiskFile &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

DiskFile::~DiskFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<qint64> DiskFile::size() const
{
    struct stat facts{};
    if (::fstat(m_descriptor, &facts) != 0)
        return Fail(diskError("look at", u"an open file"_s));
    return qint64(facts.st_size);
}

Result<void> DiskFile::append(QByteArrayView bytes, qint64 &written)
{
    written = 0;
    while (written < bytes.size()) {
        const ssize_t taken = ::write(m_descriptor, bytes.data() + written, size_t(bytes.size() - written));
        if (taken < 0 && errno == EINTR)
            continue;
        if (taken < 0)
            return Fail(diskError("write to", u"an upload"_s));
        written += taken;
    }
    return {};
}

Result<void> DiskFile::truncate(qint64 size)
{
    if (::ftruncate(m_descriptor, size) != 0)
        return Fail(diskError("shorten", u"an upload"_s));
    return {};
}

Result<void> DiskFile::sync()
{
    if (::fdatasync(m_descriptor) != 0)
        return Fail(diskError("sync", u"a file"_s));
    return {};
}

void DiskFile::startWriting(qint64 from, qint64 length)
{
#ifdef Q_OS_LINUX
    ::sync_file_range(m_descriptor, from, length, SYNC_FILE_RANGE_WRITE);
#else
    Q_UNUSED(from)
    Q_UNUSED(length)
#endif
}

void DiskFile::finishWriting(qint64 from, qint64 length)
{
#ifdef Q_OS_LINUX
    ::sync_file_range(m_descriptor, from, length, SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER);
#else
    Q_UNUSED(from)
    Q_UNUSED(length)
#endif
}

Result<QByteArray> DiskFile::readAt(qint64 from, qint64 most) const
{
    QByteArray bytes(most, Qt::Uninitialized);
    ssize_t got = 0;
    do {
        got = ::pread(m_descriptor, bytes.data(), size_t(most), from);
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        return Fail(diskError("read", u"a file"_s));
    bytes.truncate(got);
    return bytes;
}

Result<void> syncFolder(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    Result<void> result;
    if (!done)
        result = Fail(diskError("sync", path));
    if (descriptor >= 0)
        ::close(descriptor);
    return result;
}

} // namespace confab
