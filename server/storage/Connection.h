#pragma once

#include "server/storage/Dialect.h"
#include "server/storage/KeptMemberships.h"
#include "server/storage/Query.h"

#include <QSqlDatabase>

#include <unordered_map>

class QThread;

namespace confab {

// One connection to the database and its prepared statements. Throws SqlError.
// Thread: used only by the thread that opened it, which is asserted: Qt's drivers work from another one by luck.
class Connection
{
public:
    Connection(const Dialect &dialect, DatabaseSettings settings, Dialect::Use use);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    void open(); // no harm if it is open
    void close();
    bool isOpen() const { return m_thread != nullptr; }

    // Runs `sql` with its `?` bound to `parameters` in order. The statement is prepared once per connection.
    template<class... Parameters>
    Query run(QStringView sql, const Parameters &...parameters)
    {
        Query query = prepare(sql);
        int at = 0;
        (query.bind(at++, parameters), ...);
        m_wrote |= !query.readsOnly();
        query.execute();
        return query;
    }

    Query prepare(QStringView sql);

    // A transaction that writes. Only within one that was begun so memberships are kept, and by dialects that notice others' changes.
    void begin();
    void commit();
    void rollback();
    void setSavepoint(); // one at a time
    void releaseSavepoint();
    void undoToSavepoint(); // and releases it
    KeptMemberships *keptMemberships() { return m_keeping ? &m_memberships : nullptr; }

    // Whether anything that may write was run since the last call of this.
    bool takeWrote() { return std::exchange(m_wrote, false); }

    qint64 pagesWritten() const { return m_dialect.pagesWritten(m_database); }

    const Dialect &dialect() const { return m_dialect; }

private:
    struct HashSql {
        // Of the end alone: statements are long, and two that end alike are told apart by comparing them.
        size_t operator()(QStringView sql) const noexcept { return qHash(sql.last(std::min<qsizetype>(sql.size(), 24)), size_t(sql.size())); }
    };

    void aboutToUse(Statement &statement);

    const Dialect &m_dialect;
    const DatabaseSettings m_settings;
    const Dialect::Use m_use;
    QString m_name;
    QSqlDatabase m_database;
    QThread *m_thread = nullptr;
    bool m_wrote = false;
    bool m_keeping = false; // memberships: in the present transaction
    qint64 m_othersChanges = 0; // as the dialect counts them, when the last transaction began
    KeptMemberships m_memberships;
    std::unordered_map<QStringView, std::unique_ptr<Statement>, HashSql> m_statements; // keyed by the statement's own sql
};

} // namespace confab
