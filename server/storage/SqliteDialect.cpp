#include "server/storage/SqliteDialect.h"

#include "server/storage/Connection.h"
#include "server/storage/GatheringVfs.h"
#include "server/storage/Query.h"
#include "server/storage/SqliteStatement.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <sqlite3.h>

namespace confab {

using namespace Qt::StringLiterals;

QString SqliteDialect::driver() const
{
    return u"QSQLITE"_s;
}

void SqliteDialect::configure(QSqlDatabase &database, const DatabaseSettings &settings) const
{
    // Counting the bytes in use takes a lock of the whole process at each allocation, of which a message has a hundred.
    // Refused, and no harm, where some library has opened a database before.
    static const int countsMemory = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(countsMemory)
    gatherLogWrites(); // no matter if not: it only takes longer
    // People's messages are nobody else's business: the log and its index take over the file's permissions.
    if (QFile file(settings.path); !file.exists() && file.open(QFile::WriteOnly | QFile::NewOnly))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    database.setDatabaseName(settings.path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(settings.busyTimeout.count()));
}

QStringList SqliteDialect::openingStatements(Use use) const
{
    QStringList statements{
        u"PRAGMA journal_mode=WAL"_s,
        u"PRAGMA synchronous=FULL"_s, // the promise that what is acknowledged is on disk
        u"PRAGMA foreign_keys=ON"_s,
        u"PRAGMA temp_store=MEMORY"_s,
        u"PRAGMA secure_delete=FAST"_s,
    };
    if (use == Use::Write) {
        statements += u"PRAGMA cache_size=-65536"_s;           // KiB
        statements += u"PRAGMA wal_autocheckpoint=24000"_s;    // pages, 96 MiB: what the Checkpointer does not keep up with
        statements += u"PRAGMA journal_size_limit=100663296"_s; // bytes kept of a log that had grown
    } else {
        statements += u"PRAGMA cache_size=-16384"_s;
        // Not where it is written: a mapped page is looked for in the log at each visit, one in the cache is just there.
        statements += u"PRAGMA mmap_size=268435456"_s;
        statements += u"PRAGMA query_only=ON"_s;
    }
    return statements;
}

QStringView SqliteDialect::beginWrite() const
{
    // A deferred transaction that finds a lock when it first writes fails at once, busy timeout or not.
    return u"BEGIN IMMEDIATE";
}

QStringView SqliteDialect::beginRead() const
{
    return u"BEGIN";
}

QStringView SqliteDialect::othersChanges() const
{
    return u"PRAGMA data_version";
}

namespace {

// Null where Qt's driver was built with an SQLite of its own: its connections are nothing to ours.
sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    static const bool sameLibrary = [&] {
        QSqlQuery query(u"SELECT sqlite_source_id()"_s, database);
        return query.next() && query.value(0).toString() == QLatin1StringView(sqlite3_sourceid());
    }();
    return sameLibrary ? *static_cast<sqlite3 *const *>(handle.data()) : nullptr;
}

} // namespace

std::unique_ptr<Statement> SqliteDialect::prepare(const QSqlDatabase &database, const QString &sql) const
{
    if (sqlite3 *connection = handleOf(database))
        return std::make_unique<SqliteStatement>(connection, sql);
    return Dialect::prepare(database, sql);
}

qint64 SqliteDialect::pagesWritten(const QSqlDatabase &database) const
{
    int pages = 0;
    int highest = 0;
    if (sqlite3 *connection = handleOf(database))
        sqlite3_db_status(connection, SQLITE_DBSTATUS_CACHE_WRITE, &pages, &highest, false);
    return pages;
}

QStringView SqliteDialect::checkpoint() const
{
    return u"PRAGMA wal_checkpoint(PASSIVE)"; // waits for nobody, and lets nobody wait
}

SqlError::Kind SqliteDialect::classify(const QSqlError &error) const
{
    return kindOf(error.nativeErrorCode().toInt());
}

SqlError::Kind SqliteDialect::kindOf(int resultCode)
{
    // The low byte is the primary result code, see https://sqlite.org/rescode.html
    switch (resultCode & 0xff) {
    case 5:  // SQLITE_BUSY
    case 6:  // SQLITE_LOCKED
    case 15: // SQLITE_PROTOCOL: contention for the log's locks
        return SqlError::Kind::Busy;
    case 8:  // SQLITE_READONLY
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
    case 23: // SQLITE_AUTH
        return SqlError::Kind::Io;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return SqlError::Kind::Corrupt;
    case 13: // SQLITE_FULL
        return SqlError::Kind::Full;
    case 19: // SQLITE_CONSTRAINT
        return SqlError::Kind::Constraint;
    default:
        return SqlError::Kind::Other;
    }
}

QString SqliteDialect::migrationsFolder() const
{
    return u":/confab/storage/migrations"_s;
}

bool SqliteDialect::isEmpty(Connection &connection) const
{
    Query query = connection.run(u"SELECT count(*) FROM sqlite_schema");
    return query.next() && query.integer(0) == 0;
}

void SqliteDialect::backUp(Connection &connection, const QString &target) const
{
    connection.run(u"VACUUM INTO ?", target);
}

} // namespace confab
