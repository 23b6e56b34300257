#include "client/cache/CacheDatabase.h"

#include <QFile>
#include <QLoggingCategory>
#include <QSqlError>

#include <atomic>

namespace confab {

namespace {

Q_LOGGING_CATEGORY(log, "confab.cache")

const QString found = QStringLiteral(".broken"); // beside a file that was found damaged while it was used

// SQLite's primary result codes; see https://www.sqlite.org/rescode.html
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteIoError = 10;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteNotADatabase = 26;

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
    R"(
ALTER TABLE outbox ADD COLUMN rewritten INTEGER NOT NULL DEFAULT 0;
)",
};

const QString driver = QStringLiteral("QSQLITE");

QString newName()
{
    static std::atomic<int> count{0};
    return QStringLiteral("confab-cache-%1").arg(++count);
}

} // namespace

CacheDatabase::CacheDatabase()
    : m_name(newName())
{
}

CacheDatabase::~CacheDatabase()
{
    close();
}

void CacheDatabase::close()
{
    m_prepared.clear();
    m_none = QSqlQuery(QSqlDatabase());
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

// In words, and whether it is the file itself that is at fault: Internal.
Error CacheDatabase::problem() const
{
    switch (m_failure) {
    case sqliteCorrupt:
    case sqliteNotADatabase: return Error::of(ErrorCode::Internal, tr("The data on this device is damaged. Start Confab again: it will be fetched anew."));
    case sqliteFull:
    case sqliteIoError: return Error::of(ErrorCode::Unavailable, tr("The disk of this device is full or does not work: nothing new can be kept. Make room on it."));
    case sqliteBusy:
    case sqliteLocked: return Error::of(ErrorCode::Unavailable, tr("Another program holds the data of Confab on this device. Close it."));
    default: return Error::of(ErrorCode::Unavailable, tr("The data on this device cannot be opened or written. May Confab write to its folder?"));
    }
}

Result<void> CacheDatabase::open(const QString &path)
{
    m_damage.clear();
    m_path = path;
    if (!QFile::remove(path + found)) {
        const auto opened = openFile(path);
        if (!opened)
            close();
        if (opened || opened.error().code != ErrorCode::Internal)
            return opened;
    }
    qCWarning(log) << "setting a damaged cache aside";
    const QString aside = QStringLiteral(".damaged");
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        QFile::remove(path + aside + suffix);
        QFile::rename(path + suffix, path + aside + suffix);
    }
    const auto opened = openFile(path);
    if (!opened)
        close();
    else
        m_damage = salvage(path + aside) ? tr("The data on this device was damaged and is fetched anew. Drafts and what waits to be sent were saved.")
                                         : tr("The data on this device was damaged and is fetched anew. Drafts and messages that waited to be sent may be lost.");
    return opened;
}

// Takes over what only this device has. Where the damage is elsewhere in the file, that can still be read.
bool CacheDatabase::salvage(const QString &damaged)
{
    m_ok = true;
    run(QStringLiteral("ATTACH DATABASE ? AS damaged"), {damaged}).finish();
    if (!m_ok)
        return false;
    bool saved = true;
    for (const char *table : {"outbox", "uploads", "drafts"}) { // each for itself: one may be whole where another is not
        CacheTransaction transaction(*this, CacheTransaction::Durability::PowerLoss);
        // By name: the damaged file may be of an older program.
        QSqlQuery &names = run(QStringLiteral("SELECT group_concat(name) FROM pragma_table_info(?, 'damaged')"), {QLatin1StringView(table)});
        const QString columns = names.next() ? names.value(0).toString() : QString();
        names.finish();
        if (!columns.isEmpty())
            run(QStringLiteral("INSERT INTO main.%1 (%2) SELECT %2 FROM damaged.%1").arg(QLatin1StringView(table), columns)).finish();
        saved &= transaction.commit();
    }
    m_prepared.clear(); // a statement kept open would keep the file
    run(QStringLiteral("DETACH DATABASE damaged")).finish();
    m_prepared.clear();
    return saved;
}

Result<void> CacheDatabase::openFile(const QString &path)
{
    close();
    m_failure = 0;
    m_database = QSqlDatabase::addDatabase(driver, m_name);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!m_database.open()) {
        qCWarning(log) << m_database.lastError().text() << "opening" << path;
        return Fail(problem());
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    m_ok = true;
    for (const QString &sql : {QStringLiteral("SELECT count(*) FROM sqlite_master"), // reads the header and the schema
                               QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=NORMAL"),
                               QStringLiteral("PRAGMA foreign_keys=ON"), QStringLiteral("PRAGMA cache_size=-4096"), // KiB
                               QStringLiteral("BEGIN IMMEDIATE"), QStringLiteral("ROLLBACK")}) { // may it be written?
        run(sql).finish();
        if (!m_ok)
            return Fail(problem());
    }
    return migrate();
}

// Of the schema; 0 in a file that has none yet.
int CacheDatabase::version()
{
    QSqlQuery &query = run(QStringLiteral("PRAGMA user_version"));
    const int version = query.next() ? query.value(0).toInt() : 0;
    query.finish();
    return version;
}

Result<void> CacheDatabase::migrate()
{
    const int version = this->version();
    const int newest = int(std::size(migrations));
    if (version > newest)
        return Fail(Error::of(ErrorCode::Unsupported, tr("The data on this device was written by a newer version of Confab. Update Confab to go on.")));
    for (int next = version; next < newest; ++next) {
        CacheTransaction transaction(*this);
        const QStringList statements = QString::fromLatin1(migrations[next]).split(u';', Qt::SkipEmptyParts);
        for (const QString &statement : statements) {
            if (!statement.trimmed().isEmpty())
                run(statement.trimmed());
        }
        run(QStringLiteral("PRAGMA user_version=%1").arg(next + 1));
        if (!transaction.commit())
            return Fail(problem());
    }
    m_prepared.clear();
    return {};
}

QSqlQuery &CacheDatabase::run(const QString &sql, const QVariantList &values)
{
    const auto failed = [&](const QSqlQuery &query) {
        const QSqlError error = query.lastError();
        qCWarning(log) << error.text() << "in" << sql;
        m_ok = false;
        m_failure = error.nativeErrorCode().toInt() & 0xff;
    };
    auto it = m_prepared.find(sql);
    if (it == m_prepared.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(sql)) {
            failed(query);
            return m_none = QSqlQuery(m_database);
        }
        it = m_prepared.emplace(sql, std::move(query));
    }
    QSqlQuery &query = *it;
    // SQLite may have ended a transaction in which something failed: what follows would then be kept by itself.
    if (m_depth > 0 && !m_ok && !sql.startsWith(u"SELECT")) {
        query.finish();
        return query;
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values[i]);
    if (!query.exec())
        failed(query);
    return query;
}

void CacheDatabase::tell()
{
    if (!m_ok && problem().code == ErrorCode::Internal)
        (void)QFile(m_path + found).open(QIODevice::WriteOnly); // opening alone would not notice
    if (m_watcher && (!m_ok || m_troubled))
        m_watcher(m_ok ? QString() : problem().message);
    m_troubled = !m_ok;
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
    const int failure = m_database.m_failure;
    if (!m_database.m_ok)
        m_database.run(QStringLiteral("ROLLBACK")); // which may be refused, for SQLite has done so itself
    m_database.m_failure = failure;
    m_database.tell();
    return m_database.m_ok;
}

} // namespace confab
