#pragma once

#include "server/storage/DatabaseSettings.h"
#include "server/storage/SqlError.h"
#include "server/storage/Statement.h"

#include <QStringList>

#include <memory>

class QSqlDatabase;
class QSqlError;

namespace confab {

class Connection;

// What differs between database systems. Stores keep to the SQL that all of them understand; where they cannot (full-text
// search), there is a store per dialect. Has no state: safe from any thread.
class Dialect
{
public:
    enum class Use { Write, Read };

    virtual ~Dialect() = default;

    virtual QString driver() const = 0;                                                    // as QSqlDatabase names it
    virtual void configure(QSqlDatabase &database, const DatabaseSettings &settings) const = 0; // before open()
    virtual QStringList openingStatements(Use use) const = 0;                               // after open()
    virtual QStringView beginWrite() const = 0;
    virtual QStringView beginRead() const = 0;
    // For systems where a transaction that writes shuts out all others: asked within one, answers another number than in the
    // connection's last if somebody else has changed anything since. Empty: nothing read may be kept for the next.
    virtual QStringView othersChanges() const { return {}; }
    // For systems whose log is brought to the database now and then: the pages a connection has logged so far, and how it is done.
    virtual qint64 pagesWritten(const QSqlDatabase &) const { return 0; }
    virtual QStringView checkpoint() const { return {}; }
    virtual std::unique_ptr<Statement> prepare(const QSqlDatabase &database, const QString &sql) const; // as Qt does it
    virtual SqlError::Kind classify(const QSqlError &error) const = 0;

    virtual QString migrationsFolder() const = 0;                                // in the resources
    virtual bool isEmpty(Connection &connection) const = 0;                      // no table at all
    virtual void backUp(Connection &connection, const QString &target) const = 0; // outside of a transaction
};

} // namespace confab
