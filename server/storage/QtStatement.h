#pragma once

#include "server/storage/Dialect.h"
#include "server/storage/Statement.h"

#include <QSqlQuery>

namespace confab {

// A statement as Qt's SQL module runs it, whatever the database system.
class QtStatement final : public Statement
{
public:
    QtStatement(const Dialect &dialect, const QSqlDatabase &database, const QString &sql);

    void bind(int at, const QVariant &value) override { m_query.bindValue(at, value); }
    void execute() override;
    bool next() override;
    void finish() override { m_query.finish(); }
    int changed() const override { return m_query.numRowsAffected(); }

    bool isNull(int column) const override { return m_query.isNull(column); }
    qint64 integer(int column) const override { return m_query.value(column).toLongLong(); }
    QString text(int column) const override { return m_query.value(column).toString(); }
    QByteArray blob(int column) const override { return m_query.value(column).toByteArray(); }

private:
    [[noreturn]] void fail() const;

    const Dialect &m_dialect;
    QSqlQuery m_query;
};

} // namespace confab
