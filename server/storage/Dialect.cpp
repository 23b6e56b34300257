#include "server/storage/Dialect.h"

#include "server/storage/QtStatement.h"

namespace confab {

std::unique_ptr<Statement> Dialect::prepare(const QSqlDatabase &database, const QString &sql) const
{
    return std::make_unique<QtStatement>(*this, database, sql);
}

} // namespace confab
