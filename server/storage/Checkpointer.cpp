#include "server/storage/Checkpointer.h"

#include "server/storage/Connection.h"
#include "server/storage/Log.h"

namespace confab {

Checkpointer::Checkpointer(const Dialect &dialect, const DatabaseSettings &settings)
    : m_dialect(dialect)
    , m_settings(settings)
    , m_thread(1, 1, {}, WorkPool::Priority::Background)
{
}

void Checkpointer::committed(const Connection &writer)
{
    const qint64 pages = writer.pagesWritten();
    if (pages < m_pages) // a new connection counts anew
        m_pages = 0;
    if (pages - m_pages < every)
        return;
    m_pages = pages;
    m_thread.submit([this] { run(); }); // refused: one waits already
}

void Checkpointer::run() const
{
    try {
        Connection connection(m_dialect, m_settings, Dialect::Use::Write);
        connection.open();
        connection.run(m_dialect.checkpoint());
    } catch (const SqlError &error) {
        qCWarning(storageLog) << "checkpoint failed:" << error.what(); // the log grows meanwhile, and nothing is lost
    }
}

} // namespace confab
