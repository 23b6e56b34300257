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
    m_keeping = false;
    m_memberships.forget();
    m_statements.clear();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_thread = nullptr;
}

void Connection::begin()
{
    run(m_dialect.beginWrite());
    const QStringView counter = m_dialect.othersChanges();
    if (counter.isEmpty())
        return;
    Query row = run(counter);
    row.next();
    const qint64 before = std::exchange(m_othersChanges, row.integer(0));
    if (m_othersChanges != before)
        m_memberships.forget();
    m_keeping = true;
}

void Connection::commit()
{
    m_memberships.settle(*this);
    m_keeping = false;
    run(u"COMMIT");
}

void Connection::rollback()
{
    m_memberships.forget();
    m_keeping = false;
    run(u"ROLLBACK");
}

void Connection::setSavepoint()
{
    m_memberships.settle(*this);
    run(u"SAVEPOINT job");
}

void Connection::releaseSavepoint()
{
    m_memberships.settle(*this);
    run(u"RELEASE job");
}

void Connection::undoToSavepoint()
{
    m_memberships.forget();
    run(u"ROLLBACK TO job");
    run(u"RELEASE job");
}

void Connection::aboutToUse(Statement &statement)
{
    if (!m_keeping || !statement.concernsMemberships())
        return;
    m_memberships.settle(*this);
    if (!statement.readsOnly())
        m_memberships.forget();
}

Query Connection::prepare(QStringView sql)
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    auto known = m_statements.find(sql);
    if (known == m_statements.end()) {
        auto statement = m_dialect.prepare(m_database, sql.toString());
        const QStringView its = statement->sql();
        known = m_statements.emplace(its, std::move(statement)).first;
    }
    Statement &statement = *known->second;
    aboutToUse(statement);
    if (statement.inUse)
        return Query(m_dialect.prepare(m_database, sql.toString()));
    return Query(statement);
}

} // namespace confab
