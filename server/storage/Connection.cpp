#include "server/storage/Connection.h"

#include <QSqlError>
#include <QThread>

#include <atomic>

namespace confab {

using namespace Qt::StringLiterals;

Connection::Connection(const Dialect &dialect, DatabaseSettings settings, Dialect::Use use)
    : m_dialect(dialect)
    , m_settings(std::move(settings))
    , m_use(use)
{
}

Connection::~Connection()
{
    close();
}

void Connection::open()
{
    if (m_thread)
        return;
    static std::atomic<int> counter{0};
    m_name = u"confab-%1"_s.arg(++counter);
    m_thread = QThread::currentThread();
    m_database = QSqlDatabase::addDatabase(m_dialect.driver(), m_name);
    m_dialect.configure(m_database, m_settings);
    try {
        if (!m_database.open())
            throw SqlError(m_dialect.classify(m_database.lastError()), m_database.lastError().text());
        for (const QString &statement : m_dialect.openingStatements(m_use))
            run(statement);
    } catch (...) {
        close();
        throw;
    }
}

void Connection::close()
{
    if (!m_thread)
        return;
    Q_ASSERT(QThread::currentThread() == m_thread);
    m_statements.clear();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_thread = nullptr;
}

Query Connection::prepare(QStringView sql)
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    const auto known = m_statements.find(sql);
    if (known == m_statements.end()) {
        auto statement = m_dialect.prepare(m_database, sql.toString());
        Statement &cached = *statement;
        m_statements.emplace(QStringView(cached.sql()), std::move(statement));
        return Query(cached);
    }
    if (known->second->inUse)
        return Query(m_dialect.prepare(m_database, sql.toString()));
    return Query(*known->second);
}

} // namespace confab
