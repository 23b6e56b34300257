#pragma once

#include <QByteArray>
#include <QString>

namespace confab {

// A prepared statement in the cache of its connection, as its database system runs it. Columns and parameters count from 0.
// Thread: that of its connection. Throws SqlError.
class Statement
{
public:
    explicit Statement(QString sql);
    virtual ~Statement() = default;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    const QString &sql() const { return m_sql; }
    // Whether it reads or writes, or may, what KeptMemberships keeps: told by the tables' names.
    bool concernsMemberships() const { return m_concernsMemberships; }

    // Values are copied: what they were need not outlive the call.
    virtual void bindNull(int at) = 0;
    virtual void bind(int at, qint64 value) = 0;
    virtual void bind(int at, QStringView text) = 0;
    virtual void bind(int at, QByteArrayView bytes) = 0;
    virtual void execute() = 0; // what it changes is changed then; rows come by next()
    virtual bool next() = 0;
    virtual void finish() = 0; // ready to be bound and executed again
    virtual int changed() const = 0;
    virtual bool readsOnly() const = 0;

    virtual bool isNull(int column) const = 0;
    virtual qint64 integer(int column) const = 0;
    virtual QString text(int column) const = 0;
    virtual QByteArrayView bytes(int column) const = 0; // valid until the next call of anything here

    bool inUse = false;

private:
    const QString m_sql;
    const bool m_concernsMemberships;
};

} // namespace confab
