#include "server/storage/SqliteStatement.h"

#include "server/storage/SqliteDialect.h"

#include <sqlite3.h>

namespace confab {

SqliteStatement::SqliteStatement(sqlite3 *connection, const QString &sql)
    : Statement(sql)
    , m_connection(connection)
{
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v3(m_connection, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr) != SQLITE_OK)
        fail();
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

void SqliteStatement::bind(int at, const QVariant &value)
{
    const int place = at + 1; // SQLite counts from 1
    int outcome = SQLITE_OK;
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        outcome = sqlite3_bind_null(m_statement, place);
        break;
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        outcome = sqlite3_bind_blob64(m_statement, place, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
        break;
    }
    case QMetaType::Double:
        outcome = sqlite3_bind_double(m_statement, place, value.toDouble());
        break;
    case QMetaType::QString: {
        const QByteArray text = value.toString().toUtf8();
        outcome = sqlite3_bind_text64(m_statement, place, text.constData(), sqlite3_uint64(text.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
        break;
    }
    default:
        outcome = sqlite3_bind_int64(m_statement, place, value.toLongLong());
        break;
    }
    if (outcome != SQLITE_OK)
        fail();
}

void SqliteStatement::execute()
{
    m_hasRow = step();
    m_atFirst = true;
}

bool SqliteStatement::next()
{
    if (m_atFirst)
        m_atFirst = false;
    else if (m_hasRow)
        m_hasRow = step();
    return m_hasRow;
}

void SqliteStatement::finish()
{
    sqlite3_reset(m_statement); // its error, if any, was thrown when it happened
    m_hasRow = false;
    m_atFirst = false;
}

int SqliteStatement::changed() const
{
    return sqlite3_changes(m_connection);
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString SqliteStatement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

QByteArray SqliteStatement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

bool SqliteStatement::step()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        fail();
    }
}

void SqliteStatement::fail() const
{
    const SqlError::Kind kind = SqliteDialect::kindOf(sqlite3_extended_errcode(m_connection));
    throw SqlError(kind, QString::fromUtf8(sqlite3_errmsg(m_connection)) + QLatin1String(" in: ") + sql().simplified().left(120));
}

} // namespace confab
