#pragma once

#include "common/base/Result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace confab {

// The SQLite file behind the cache. A failing statement is logged and makes the transaction it is in fail: the cache can be
// filled again, all but its outbox and drafts, whose callers look at the result. Used from one thread only.
class CacheDatabase
{
public:
    CacheDatabase();
    ~CacheDatabase();
    CacheDatabase(const CacheDatabase &) = delete;
    CacheDatabase &operator=(const CacheDatabase &) = delete;

    // Opens or makes the file and brings its schema up to date. A damaged file is set aside and a new one made; one of a newer
    // program is Unsupported.
    Result<void> open(const QString &path);
    void close();
    bool isOpen() const { return m_database.isOpen(); }

    // A statement ready to step through; kept prepared for the next time.
    QSqlQuery &run(const QString &sql, const QVariantList &values = {});
    bool ok() const { return m_ok; } // no statement failed since the transaction began

private:
    friend class CacheTransaction;

    Result<void> openFile(const QString &path);
    Result<void> migrate();

    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, QSqlQuery> m_prepared;
    bool m_ok = true;
    int m_depth = 0;
};

// Rolls back unless commit() was reached and every statement went well. Nests: only the outermost counts.
class CacheTransaction
{
public:
    enum class Durability {
        Process,   // survives the program's death
        PowerLoss, // survives the machine's too: for what the server does not have
    };

    explicit CacheTransaction(CacheDatabase &database, Durability durability = Durability::Process);
    ~CacheTransaction();

    bool commit();

private:
    CacheDatabase &m_database;
    bool m_done = false;
};

} // namespace confab
