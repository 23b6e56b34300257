#pragma once

#include "server/storage/Connection.h"

namespace confab {

// What a job gets to work with, and what stores are made on: an open transaction. A write job has a savepoint of its own,
// so that its failure undoes itself only. Throws SqlError, which a job lets pass.
// Thread: the storage thread that runs the job; not to be kept.
class Transaction
{
public:
    explicit Transaction(Connection &connection) : m_connection(connection) {}
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    template<class... Parameters>
    Query run(QStringView sql, const Parameters &...parameters)
    {
        return m_connection.run(sql, parameters...);
    }

    Query prepare(QStringView sql) { return m_connection.prepare(sql); }

    Connection &connection() { return m_connection; }

private:
    Connection &m_connection;
};

} // namespace confab
