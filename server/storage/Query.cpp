#include "server/storage/Query.h"

namespace confab {

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
    m_statement->finish();
    m_statement->inUse = false;
}

} // namespace confab
