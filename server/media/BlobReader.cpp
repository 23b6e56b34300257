#include "server/media/BlobReader.h"

#include <cstring>

namespace confab {

namespace {

constexpr qint64 chunkBytes = 128 * 1024;
constexpr qint64 aheadBytes = 2 * chunkBytes;

} // namespace

BlobReader::BlobReader(std::shared_ptr<const DiskFile> file, qint64 from, qint64 length, WorkPool &pool)
    : m_file(std::move(file))
    , m_pool(pool)
    , m_link(std::make_shared<Link>(this))
    , m_next(from)
    , m_left(length)
{
    open(ReadOnly | Unbuffered);
    readAhead();
}

BlobReader::~BlobReader()
{
    m_link->reader = nullptr;
}

void BlobReader::readAhead()
{
    if (m_reading || m_failed || m_left == 0 || m_ready >= aheadBytes)
        return;
    m_reading = true;
    const auto read = [file = m_file, from = m_next, most = std::min(m_left, chunkBytes)] { return file->readAt(from, most); };
    PendingWork<QByteArray>(m_pool, read).then([link = m_link](Result<QByteArray> bytes) {
        if (link->reader)
            link->reader->arrived(std::move(bytes));
    });
}

void BlobReader::arrived(Result<QByteArray> bytes)
{
    m_reading = false;
    if (!bytes || bytes->isEmpty()) {
        m_failed = true; // its length was promised: whoever reads sees that it ends early
    } else {
        m_next += bytes->size();
        m_left -= bytes->size();
        m_ready += bytes->size();
        m_chunks.push_back(*std::move(bytes));
        readAhead();
    }
    Q_EMIT readyRead();
}

qint64 BlobReader::readData(char *data, qint64 most)
{
    qint64 copied = 0;
    while (copied < most && !m_chunks.empty()) {
        const QByteArray &chunk = m_chunks.front();
        const qint64 part = std::min<qint64>(most - copied, chunk.size() - m_taken);
        std::memcpy(data + copied, chunk.constData() + m_taken, size_t(part));
        copied += part;
        m_taken += part;
        if (m_taken == chunk.size()) {
            m_chunks.pop_front();
            m_taken = 0;
        }
    }
    m_ready -= copied;
    readAhead();
    return copied > 0 || !m_failed ? copied : -1;
}

} // namespace confab
