#include "server/storage/Statement.h"

namespace confab {

Statement::Statement(QString sql)
    : m_sql(std::move(sql))
    , m_concernsMemberships(m_sql.contains(QLatin1StringView("chats")) || m_sql.contains(QLatin1StringView("members"))
                            || m_sql.contains(QLatin1StringView("users")))
{
}

} // namespace confab
