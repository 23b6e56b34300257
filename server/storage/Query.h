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

    // How a parameter travels into SQL. Null ids are NULL; a null text is an empty one.
    void bind(int at, std::nullopt_t) { m_statement->bindNull(at); }
    void bind(int at, Timestamp value) { m_statement->bind(at, value.ms); }
    void bind(int at, const QString &value) { m_statement->bind(at, QStringView(value)); }
    void bind(int at, const QByteArray &value) { m_statement->bind(at, QByteArrayView(value)); }
    template<class T>
        requires std::is_enum_v<T> || std::is_integral_v<T>
    void bind(int at, T value) { m_statement->bind(at, qint64(value)); }
    template<class Tag>
    void bind(int at, const Id<Tag> &id)
    {
        if (id.isNull())
            return m_statement->bindNull(at);
        const auto bytes = uuidBytes(id.uuid());
        m_statement->bind(at, QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    }
    template<class T>
    void bind(int at, const std::optional<T> &value)
    {
        if (value)
            bind(at, *value);
        else
            m_statement->bindNull(at);
    }
    void execute() { m_statement->execute(); }
    bool next() { return m_statement->next(); }
    bool readsOnly() const { return m_statement->readsOnly(); }
    int changed() const { return m_statement->changed(); } // rows inserted, updated or deleted

    bool isNull(int column) const { return m_statement->isNull(column); }
    qint64 integer(int column) const { return m_statement->integer(column); }
    bool flag(int column) const { return integer(column) != 0; }
    QString text(int column) const { return m_statement->text(column); }
    QByteArray blob(int column) const { return m_statement->bytes(column).toByteArray(); }
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
        return IdType::fromBytes(m_statement->bytes(column));
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

} // namespace confab
