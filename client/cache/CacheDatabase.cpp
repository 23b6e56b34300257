#include "client/cache/CacheDatabase.h"

#include <QFile>
#include <QLoggingCategory>
#include <QSqlError>

#include <atomic>

namespace confab {

namespace {

Q_LOGGING_CATEGORY(log, "confab.cache")

// Ids are 16 bytes, times ms since 1970, bodies the JSON of the wire. The rest of a row is what queries need of it.
constexpr const char *migrations[] = {
    R"(
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE chats (
    id BLOB PRIMARY KEY, seq INTEGER NOT NULL, rev INTEGER NOT NULL, readSeq INTEGER NOT NULL, confirmedRead INTEGER NOT NULL,
    confirmedDelivered INTEGER NOT NULL, unread INTEGER NOT NULL, mentions INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE drafts (chatId BLOB PRIMARY KEY, text TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE messages (
    chatId BLOB NOT NULL, seq INTEGER NOT NULL, rev INTEGER NOT NULL, id BLOB NOT NULL, sender BLOB NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (chatId, seq)) WITHOUT ROWID;
CREATE UNIQUE INDEX messagesById ON messages (id);
CREATE TABLE ranges (chatId BLOB NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (chatId, first)) WITHOUT ROWID;
CREATE TABLE people (id BLOB PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE members (
    chatId BLOB NOT NULL, userId BLOB NOT NULL, role INTEGER NOT NULL, deliveredSeq INTEGER NOT NULL, readSeq INTEGER NOT NULL,
    PRIMARY KEY (chatId, userId)) WITHOUT ROWID;
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, chatId BLOB NOT NULL, clientId BLOB, messageId BLOB,
    text TEXT NOT NULL, replyTo BLOB, createdAt INTEGER NOT NULL, notBefore INTEGER NOT NULL, failed INTEGER NOT NULL, failure TEXT NOT NULL);
CREATE UNIQUE INDEX outboxByClientId ON outbox (clientId) WHERE clientId IS NOT NULL;
)",
    // Files: `messages.files` is 1 + the message's type where it carries any, so that a chat's can be listed without reading all.
    R"(
ALTER TABLE outbox ADD COLUMN type INTEGER NOT NULL DEFAULT 0;
ALTER TABLE messages ADD COLUMN files INTEGER NOT NULL DEFAULT 0;
CREATE INDEX messagesWithFiles ON messages (chatId, seq) WHERE files > 0;
CREATE TABLE uploads (
    id INTEGER PRIMARY KEY AUTOINCREMENT, outboxId INTEGER NOT NULL REFERENCES outbox (id) ON DELETE CASCADE, clientId BLOB NOT NULL,
    path TEXT NOT NULL, ours INTEGER NOT NULL, name TEXT NOT NULL, mediaType TEXT NOT NULL, size INTEGER NOT NULL, modifiedAt INTEGER NOT NULL,
    width INTEGER NOT NULL, height INTEGER NOT NULL, durationMs INTEGER NOT NULL, waveform TEXT NOT NULL,
    location TEXT NOT NULL, sent INTEGER NOT NULL, state INTEGER NOT NULL, failure TEXT NOT NULL);
CREATE INDEX uploadsOfOutbox ON uploads (outboxId);
CREATE TABLE downloads (
    fileId BLOB PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL, path TEXT NOT NULL, etag TEXT NOT NULL, state INTEGER NOT NULL,
    failure TEXT NOT NULL) WITHOUT ROWID;
)",
    // Pins, so that a chat's can be listed without reading all.
    R"(
ALTER TABLE messages ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
CREATE INDEX messagesPinned ON messages (chatId, seq) WHERE pinned > 0;
)",
};

} // namespace

CacheDatabase::CacheDatabase()
{
    static std::atomic<int> count{0};
    m_name = QStringLiteral("confab-cache-%1").arg(++count);
}

CacheDatabase::~CacheDatabase()
{
    close();
}

void CacheDatabase::close()
{
    m_prepared.clear();
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> CacheDatabase::open(const QString &path)
{
    auto opened = openFile(path);
    if (opened || opened.error().code == ErrorCode::Unsupported)
        return opened;
    qCWarning(log) << "setting a damaged cache aside:" << opened.error().message;
    close();
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        QFile::remove(path + suffix + QStringLiteral(".damaged"));
        QFile::rename(path + suffix, path + suffix + QStringLiteral(".damaged"));
    }
    return openFile(path);
}

Result<void> CacheDatabase::openFile(const QString &path)
{
    close();
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!m_database.open())
        return Fail(Error::of(ErrorCode::Unavailable, m_database.lastError().text()));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    m_ok = true;
    for (const QString &sql : {QStringLiteral("SELECT count(*) FROM sqlite_master"), // reads the header and the schema
                               QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=NORMAL"),
                               QStringLiteral("PRAGMA foreign_keys=ON"), QStringLiteral("PRAGMA cache_size=-4096")}) { // KiB
        run(sql).finish();
        if (!m_ok)
            return Fail(Error::of(ErrorCode::Internal, QStringLiteral("the file is damaged")));
    }
    return migrate();
}

Result<void> CacheDatabase::migrate()
{
    QSqlQuery &query = run(QStringLiteral("PRAGMA user_version"));
    const int version = query.next() ? query.value(0).toInt() : 0;
    query.finish();
    const int newest = int(std::size(migrations));
    if (version > newest)
        return Fail(Error::of(ErrorCode::Unsupported, QStringLiteral("This data was written by a newer version of Confab.")));
    for (int next = version; next < newest; ++next) {
        CacheTransaction transaction(*this);
        const QStringList statements = QString::fromLatin1(migrations[next]).split(u';', Qt::SkipEmptyParts);
        for (const QString &statement : statements) {
            if (!statement.trimmed().isEmpty())
                run(statement.trimmed());
        }
        run(QStringLiteral("PRAGMA user_version=%1").arg(next + 1));
        if (!transaction.commit())
            return Fail(Error::of(ErrorCode::Internal, QStringLiteral("the schema cannot be brought up to date")));
    }
    m_prepared.clear();
    return {};
}

QSqlQuery &CacheDatabase::run(const QString &sql, const QVariantList &values)
{
    auto it = m_prepared.find(sql);
    if (it == m_prepared.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(sql)) {
            qCWarning(log) << query.lastError().text() << "in" << sql;
            m_ok = false;
        }
        it = m_prepared.emplace(sql, std::move(query));
    }
    QSqlQuery &query = *it;
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values[i]);
    if (!query.exec()) {
        qCWarning(log) << query.lastError().text() << "in" << sql;
        m_ok = false;
    }
    return query;
}

CacheTransaction::CacheTransaction(CacheDatabase &database, Durability durability)
    : m_database(database)
{
    if (m_database.m_depth++ > 0)
        return;
    m_database.m_ok = true;
    m_database.run(durability == Durability::PowerLoss ? QStringLiteral("PRAGMA synchronous=FULL") : QStringLiteral("PRAGMA synchronous=NORMAL"));
    m_database.run(QStringLiteral("BEGIN IMMEDIATE"));
}

CacheTransaction::~CacheTransaction()
{
    if (m_done)
        return;
    m_database.m_ok = false;
    if (--m_database.m_depth == 0)
        m_database.run(QStringLiteral("ROLLBACK"));
}

bool CacheTransaction::commit()
{
    m_done = true;
    if (--m_database.m_depth > 0)
        return m_database.m_ok;
    if (m_database.m_ok)
        m_database.run(QStringLiteral("COMMIT"));
    if (!m_database.m_ok)
        m_database.run(QStringLiteral("ROLLBACK"));
    return m_database.m_ok;
}

} // namespace confab
