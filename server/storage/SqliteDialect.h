#pragma once

#include "server/storage/Dialect.h"

namespace confab {

class SqliteDialect final : public Dialect
{
public:
    QString driver() const override;
    void configure(QSqlDatabase &database, const DatabaseSettings &settings) const override;
    QStringList openingStatements(Use use) const override;
    QStringView beginWrite() const override;
    QStringView beginRead() const override;
    QStringView othersChanges() const override;
    qint64 pagesWritten(const QSqlDatabase &database) const override;
    QStringView checkpoint() const override;
    std::unique_ptr<Statement> prepare(const QSqlDatabase &database, const QString &sql) const override;
    SqlError::Kind classify(const QSqlError &error) const override;
    QString migrationsFolder() const override;
    bool isEmpty(Connection &connection) const override;
    void backUp(Connection &connection, const QString &target) const override;

    static SqlError::Kind kindOf(int resultCode);
};

} // namespace confab
