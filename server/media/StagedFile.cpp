#include "server/media/StagedFile.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace confab {

namespace {

constexpr qint64 readAtOnce = 1 << 20;
constexpr qint64 writeStartedEvery = 1 << 20; // bytes

} // namespace

// An appended piece whose digest is not yet known has its beginning in a file beside it.
std::optional<qint64> StagedFile::heldSize(const QString &path)
{
    QFile mark(markOf(path));
    if (!mark.open(QFile::ReadOnly))
        return std::nullopt;
    return mark.readAll().toLongLong();
}

qint64 StagedFile::sizeOnDisk(const QString &path)
{
    const qint64 size = QFileInfo(path).size(); // 0 if it is not there
    return std::min(size, heldSize(path).value_or(size));
}

void StagedFile::remove(const QString &path)
{
    QFile::remove(path);
    QFile::remove(markOf(path));
    QFile::remove(newMarkOf(path));
}

Result<void> StagedFile::open()
{
    auto file = DiskFile::open(m_path, DiskFile::Mode::Append);
    if (!file)
        return Fail(file.error());
    m_file = *std::move(file);
    m_held.reset(); // had it been settled, there would be no mark either
    if (const auto held = heldSize(m_path)) {
        CONFAB_TRY(m_file.truncate(*held));
        QFile::remove(markOf(m_path));
    }
    const auto size = m_file.size();
    if (!size)
        return Fail(size.error());
    m_writingStarted = *size;
    return *size == m_size ? Result<void>() : readAgain();
}

Result<void> StagedFile::readAgain()
{
    m_hash = ContentHash();
    m_size = 0;
    for (;;) {
        const auto bytes = m_file.readAt(m_size, readAtOnce);
        if (!bytes)
            return Fail(bytes.error());
        if (bytes->isEmpty())
            return {};
        m_hash.add(*bytes);
        m_size += bytes->size();
    }
}

void StagedFile::close()
{
    m_file = DiskFile();
}

Result<void> StagedFile::append(QByteArrayView bytes)
{
    qint64 written = 0;
    const Result<void> appended = m_file.append(bytes, written);
    m_hash.add(bytes.first(written));
    if (m_held)
        m_held->piece.add(bytes.first(written));
    m_size += written;
    if (m_size - m_writingStarted >= writeStartedEvery)
        writeBehind();
    return appended;
}

// The part before goes to the disk while the next comes, and not more is on its way: what waits there would otherwise stand
// in the way of the database's syncs, and the sync in the end would find all of it left to do.
void StagedFile::writeBehind()
{
    m_file.finishWriting(std::max<qint64>(0, m_writingStarted - writeStartedEvery), writeStartedEvery);
    m_file.startWriting(m_writingStarted, m_size - m_writingStarted);
    m_writingStarted = m_size;
}

Result<void> StagedFile::hold(ContentHash::Algorithm algorithm)
{
    // By a rename: a mark that is there says where, even if the server is killed just now.
    const QString fresh = newMarkOf(m_path);
    QFile::remove(fresh);
    auto mark = DiskFile::open(fresh, DiskFile::Mode::Append);
    if (!mark)
        return Fail(mark.error());
    qint64 written = 0;
    CONFAB_TRY(mark->append(QByteArray::number(m_size), written));
    CONFAB_TRY(mark->sync());
    if (std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(markOf(m_path)).constData()) != 0)
        return Fail(diskError("move into place", markOf(m_path)));
    m_held = Held{m_size, m_hash, ContentHash(algorithm)};
    return {};
}

Result<bool> StagedFile::release(const QByteArray &digest)
{
    if (m_held->piece.result() != digest) {
        CONFAB_TRY(takeBack());
        return false;
    }
    m_held.reset();
    QFile::remove(markOf(m_path));
    return true;
}

Result<void> StagedFile::takeBack()
{
    CONFAB_TRY(m_file.truncate(m_held->size));
    m_size = m_held->size;
    m_writingStarted = m_size;
    m_hash = std::move(m_held->before);
    m_held.reset();
    QFile::remove(markOf(m_path));
    return {};
}

Result<QByteArray> StagedFile::seal()
{
    CONFAB_TRY(m_file.sync());
    return m_hash.result();
}

} // namespace confab
