#pragma once

#include "server/storage/Connection.h"

#include <functional>
#include <vector>

namespace confab {

// What a job gets to work with, and what stores are made on: an open transaction. A write job that fails undoes itself
// only. Throws SqlError, which a job lets pass.
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

    // Of a write: `call` runs on the writer thread once the commit is on disk and its results are handed out, in the order of
    // the jobs; not at all if the job or the commit fails.
    void afterCommit(std::function<void()> call) { m_afterCommit.push_back(std::move(call)); }
    std::vector<std::function<void()>> takeAfterCommit() { return std::exchange(m_afterCommit, {}); }

    Connection &connection() { return m_connection; }

private:
    Connection &m_connection;
    std::vector<std::function<void()>> m_afterCommit;
};

} // namespace confab
