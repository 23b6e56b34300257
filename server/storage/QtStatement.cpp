#include "server/storage/QtStatement.h"

#include <QSqlError>

namespace confab {

QtStatement::QtStatement(const Dialect &dialect, const QSqlDatabase &database, const QString &sql)
    : Statement(sql)
    , m_dialect(dialect)
    , m_query(database)
{
    m_query.setForwardOnly(true); // otherwise every row read is kept
    if (!m_query.prepare(sql))
        fail();
}

void QtStatement::execute()
{
    if (!m_query.exec())
        fail();
}

bool QtStatement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        fail();
    return false;
}

void QtStatement::fail() const
{
    const QSqlError error = m_query.lastError();
    throw SqlError(m_dialect.classify(error), error.text() + QLatin1String(" in: ") + sql().simplified().left(120));
}

} // namespace confab
