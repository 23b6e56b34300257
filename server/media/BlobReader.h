#pragma once

#include "common/base/WorkPool.h"
#include "server/media/DiskFile.h"

#include <QIODevice>

#include <deque>

namespace confab {

// A part of a blob as a stream that is read ahead by a pool, a little at a time: no thread waits for the disk, and memory
// stays flat. Says readyRead() when there is more. The thread it is made in, which must run an event loop.
class BlobReader final : public QIODevice
{
    Q_OBJECT

public:
    // The pool outlives it.
    BlobReader(std::shared_ptr<const DiskFile> file, qint64 from, qint64 length, WorkPool &pool);
    ~BlobReader() override;

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_ready + QIODevice::bytesAvailable(); }
    bool atEnd() const override { return m_failed || (m_left == 0 && m_ready == 0); }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void readAhead();
    void arrived(Result<QByteArray> bytes);

    // Known to what the pool reads for it; forgotten when it goes first.
    struct Link {
        BlobReader *reader;
    };

    const std::shared_ptr<const DiskFile> m_file;
    WorkPool &m_pool;
    const std::shared_ptr<Link> m_link;
    std::deque<QByteArray> m_chunks;
    qint64 m_taken = 0;   // of the first chunk
    qint64 m_ready = 0;   // bytes in the chunks
    qint64 m_next;        // place in the file
    qint64 m_left;        // bytes not yet read from it
    bool m_reading = false;
    bool m_failed = false;
};

} // namespace confab
