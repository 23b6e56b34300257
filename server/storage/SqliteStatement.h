#pragma once

#include "server/storage/Statement.h"

#include <array>

struct sqlite3;
struct sqlite3_stmt;

namespace confab {

// A statement run by SQLite itself, on a connection that Qt's driver opened. Qt's own describes every column anew at each
// execution, in objects: two thirds of what storing a message cost.
class SqliteStatement final : public Statement
{
public:
    SqliteStatement(sqlite3 *connection, const QString &sql);
    ~SqliteStatement() override;

    void bindNull(int at) override;
    void bind(int at, qint64 value) override;
    void bind(int at, QStringView text) override;
    void bind(int at, QByteArrayView bytes) override;
    void execute() override;
    bool next() override;
    void finish() override;
    int changed() const override;
    bool readsOnly() const override;

    bool isNull(int column) const override;
    qint64 integer(int column) const override;
    QString text(int column) const override;
    QByteArrayView bytes(int column) const override;

private:
    bool step();
    void check(int outcome) const;
    [[noreturn]] void fail() const;

    sqlite3 *m_connection;
    sqlite3_stmt *m_statement = nullptr;
    // Where short values stay while they are bound, so that SQLite need not copy each into memory of its own.
    std::array<char, 1024> m_values;
    size_t m_valuesUsed = 0;
    bool m_hasRow = false;
    bool m_atFirst = false; // the row that execute() met is still to be handed out
};

} // namespace confab
