#pragma once

#include "common/base/Clock.h"
#include "common/base/Id.h"
#include "server/storage/Statement.h"

#include <memory>
#include <optional>

namespace confab {

// One execution of a prepared statement and its rows. Resets the statement when it goes out of scope. Columns count from 0.
// Thread: that of its connection. Throws SqlError.
class Query
{
public:
    explicit Query(Statement &statement);                 // a cached one
    explicit Query(std::unique_ptr<Statement> statement); // one of its own, because the cached one is in use
    Query(Query &&other) noexcept;
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;
    Query &operator=(Query &&) = delete;
    ~Query();

    void bind(int at, const QVariant &value) { m_statement->bind(at, value); }
    void execute() { m_statement->execute(); }
    bool next() { return m_statement->next(); }
    int changed() const { return m_statement->changed(); } // rows inserted, updated or deleted

    bool isNull(int column) const { return m_statement->isNull(column); }
    qint64 integer(int column) const { return m_statement->integer(column); }
    bool flag(int column) const { return integer(column) != 0; }
    QString text(int column) const { return m_statement->text(column); }
    QByteArray blob(int column) const { return m_statement->blob(column); }
    Timestamp time(int column) const { return {integer(column)}; }
    std::optional<Timestamp> maybeTime(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(time(column));
    }
    std::optional<qint64> maybeInteger(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }
    template<class IdType>
    IdType id(int column) const // null id for NULL
    {
        return IdType::fromBytes(blob(column));
    }
    template<class IdType>
    std::optional<IdType> maybeId(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(id<IdType>(column));
    }
    template<class Enum>
    Enum as(int column) const
    {
        return Enum(integer(column));
    }

private:
    std::unique_ptr<Statement> m_own;
    Statement *m_statement;
};

// How a parameter travels into SQL.
template<class T>
QVariant sqlValue(const T &value)
{
    if constexpr (std::is_enum_v<T>)
        return QVariant(qlonglong(value));
    else if constexpr (std::is_integral_v<T>)
        return QVariant(qlonglong(value));
    else
        return QVariant(value);
}
inline QVariant sqlValue(Timestamp value) { return QVariant(qlonglong(value.ms)); }
// A null QString is an empty text to us, but NULL to Qt's drivers.
inline QVariant sqlValue(const QString &value) { return QVariant(value.isNull() ? QString(QLatin1String("")) : value); }
inline QVariant sqlValue(const QByteArray &value) { return QVariant(value.isNull() ? QByteArray("") : value); }
inline QVariant sqlValue(std::nullopt_t) { return QVariant(); }
template<class Tag>
QVariant sqlValue(const Id<Tag> &id)
{
    return id.isNull() ? QVariant() : QVariant(id.toBytes());
}
template<class T>
QVariant sqlValue(const std::optional<T> &value)
{
    return value ? sqlValue(*value) : QVariant();
}

} // namespace confab
