#include "server/storage/Query.h"

#include "server/storage/Dialect.h"

#include <QSqlError>

namespace confab {

namespace {

[[noreturn]] void fail(const Statement &statement)
{
    const QSqlError error = statement.query.lastError();
    throw SqlError(statement.dialect->classify(error), error.text() + QLatin1String(" in: ") + statement.sql.simplified().left(120));
}

} // namespace

Query::Query(Statement &statement)
    : m_statement(&statement)
{
    m_statement->inUse = true;
}

Query::Query(std::unique_ptr<Statement> statement)
    : m_own(std::move(statement))
    , m_statement(m_own.get())
{
}

Query::Query(Query &&other) noexcept
    : m_own(std::move(other.m_own))
    , m_statement(std::exchange(other.m_statement, nullptr))
{
}

Query::~Query()
{
    if (!m_statement)
        return;
    m_statement->query.finish();
    m_statement->inUse = false;
}

void Query::execute()
{
    if (!m_statement->query.exec())
        fail(*m_statement);
}

bool Query::next()
{
    if (m_statement->query.next())
        return true;
    if (m_statement->query.lastError().isValid())
        fail(*m_statement);
    return false;
}

} // namespace confab
