#pragma once

#include "common/base/Result.h"

#include <QByteArray>
#include <QString>

namespace confab {

// An open file, by its descriptor. Blocking; one thread at a time, save for readAt(). Errors are for whoever uses the
// server: a full disk is `unavailable` and says so; what exactly failed is in the log.
class DiskFile
{
public:
    enum class Mode { Read, Append }; // Append makes the file if there is none, for its owner only

    static Result<DiskFile> open(const QString &path, Mode mode);
    DiskFile() = default;
    DiskFile(DiskFile &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    DiskFile &operator=(DiskFile &&other) noexcept;
    ~DiskFile();

    bool isOpen() const { return m_descriptor >= 0; }
    Result<qint64> size() const;
    // How much was written; less than all of it only with an error, which may come after a part.
    Result<void> append(QByteArrayView bytes, qint64 &written);
    Result<void> truncate(qint64 size);
    Result<void> sync();
    // Has the system begin to write what lies in this part.
    void startWriting(qint64 from, qint64 length);
    // Waits until what lies in this part has been written, though not for good.
    void finishWriting(qint64 from, qint64 length);
    // Up to `most` bytes; none at the end. Any threads at once.
    Result<QByteArray> readAt(qint64 from, qint64 most) const;

private:
    explicit DiskFile(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor = -1;
};

// Makes what was made, renamed or removed in a folder last.
Result<void> syncFolder(const QString &path);

// The error for `errno` as it is now, after logging what failed.
Error diskError(const char *doing, const QString &path);

} // namespace confab
