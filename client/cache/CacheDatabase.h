#pragma once

#include "common/base/Result.h"

#include <QCoreApplication>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>

namespace confab {

// The SQLite file behind the cache. A failing statement is logged and makes the transaction it is in fail: the cache can be
// filled again, all but its outbox and drafts, whose callers look at the result. Used from one thread only.
class CacheDatabase
{
    Q_DECLARE_TR_FUNCTIONS(confab::CacheDatabase)

public:
    CacheDatabase();
    ~CacheDatabase();
    CacheDatabase(const CacheDatabase &) = delete;
    CacheDatabase &operator=(const CacheDatabase &) = delete;

    // Opens or makes the file and brings its schema up to date. Only a damaged file is set aside and a new one made, with what of
    // the outbox and the drafts can still be read. One of a newer program is Unsupported, one that cannot be used now Unavailable:
    // both stay as they are.
    Result<void> open(const QString &path);
    const QString &damage() const { return m_damage; } // what became of a file set aside, in words; empty: none was
    // Called when a transaction could not be kept, with the reason in words, and with none when the next one could.
    void setWatcher(std::function<void(const QString &)> watcher) { m_watcher = std::move(watcher); }
    void close();
    bool isOpen() const { return m_database.isOpen(); }

    // A statement ready to step through; kept prepared for the next time.
    QSqlQuery &run(const QString &sql, const QVariantList &values = {});
    bool ok() const { return m_ok; } // no statement failed since the transaction began

private:
    friend class CacheTransaction;

    Result<void> openFile(const QString &path);
    Result<void> migrate();
    int version();
    bool salvage(const QString &damaged);
    Error problem() const;
    void tell();

    QString m_name;
    QString m_path;
    QSqlDatabase m_database;
    QHash<QString, QSqlQuery> m_prepared;
    QSqlQuery m_none; // what a statement comes to that cannot be prepared
    std::function<void(const QString &)> m_watcher;
    QString m_damage;
    bool m_ok = true;
    bool m_troubled = false;
    int m_failure = 0; // SQLite's code for why a statement failed last
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
