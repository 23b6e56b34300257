#include "server/storage/SqliteStatement.h"

#include "server/storage/SqliteDialect.h"

#include <QStringEncoder>

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

// SQLite counts parameters from 1.

void SqliteStatement::bindNull(int at)
{
    check(sqlite3_bind_null(m_statement, at + 1));
}

void SqliteStatement::bind(int at, qint64 value)
{
    check(sqlite3_bind_int64(m_statement, at + 1, value));
}

void SqliteStatement::bind(int at, QStringView text)
{
    QStringEncoder utf8(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    if (size_t(utf8.requiredSpace(text.size())) <= m_values.size() - m_valuesUsed) {
        char *const from = m_values.data() + m_valuesUsed;
        const char *const end = utf8.appendToBuffer(from, text);
        m_valuesUsed += size_t(end - from);
        check(sqlite3_bind_text64(m_statement, at + 1, from, sqlite3_uint64(end - from), SQLITE_STATIC, SQLITE_UTF8));
    } else {
        const QByteArray bytes = text.toUtf8();
        check(sqlite3_bind_text64(m_statement, at + 1, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
    }
}

void SqliteStatement::bind(int at, QByteArrayView bytes)
{
    const auto size = size_t(bytes.size());
    if (size <= m_values.size() - m_valuesUsed) {
        char *const from = m_values.data() + m_valuesUsed;
        std::ranges::copy(bytes, from);
        m_valuesUsed += size;
        check(sqlite3_bind_blob64(m_statement, at + 1, from, size, SQLITE_STATIC));
    } else {
        check(sqlite3_bind_blob64(m_statement, at + 1, bytes.data(), size, SQLITE_TRANSIENT));
    }
}

void SqliteStatement::check(int outcome) const
{
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
    m_valuesUsed = 0;
}

int SqliteStatement::changed() const
{
    return sqlite3_changes(m_connection);
}

bool SqliteStatement::readsOnly() const
{
    return sqlite3_stmt_readonly(m_statement) != 0;
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

QByteArrayView SqliteStatement::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
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
