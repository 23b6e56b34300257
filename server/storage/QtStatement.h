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

    void bindNull(int at) override { m_query.bindValue(at, QVariant()); }
    void bind(int at, qint64 value) override { m_query.bindValue(at, QVariant(value)); }
    // What is null to Qt's drivers is NULL to the database, not empty.
    void bind(int at, QStringView text) override { m_query.bindValue(at, text.isNull() ? QStringLiteral("") : text.toString()); }
    void bind(int at, QByteArrayView bytes) override { m_query.bindValue(at, bytes.isNull() ? QByteArray("") : bytes.toByteArray()); }
    void execute() override;
    bool next() override;
    void finish() override { m_query.finish(); }
    int changed() const override { return m_query.numRowsAffected(); }
    bool readsOnly() const override { return sql().startsWith(QLatin1String("SELECT")); }

    bool isNull(int column) const override { return m_query.isNull(column); }
    qint64 integer(int column) const override { return m_query.value(column).toLongLong(); }
    QString text(int column) const override { return m_query.value(column).toString(); }
    QByteArrayView bytes(int column) const override { return m_bytes = m_query.value(column).toByteArray(); }

private:
    [[noreturn]] void fail() const;

    const Dialect &m_dialect;
    QSqlQuery m_query;
    mutable QByteArray m_bytes;
};

} // namespace confab
