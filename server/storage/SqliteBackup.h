#pragma once

#include "common/base/Result.h"
#include "server/storage/DatabaseSettings.h"

namespace confab {

// Copies of the database: made while a server runs, put back while none does. Whenever the process is killed, there is a whole
// copy or none, and the whole old database or the whole restored one. Blocks.
class SqliteBackup
{
public:
    explicit SqliteBackup(DatabaseSettings settings) : m_settings(std::move(settings)) {}

    // Whole, checked and on disk once this returns. `conflict` if there is such a file.
    Result<void> make(const QString &target) const;

    // Checks the copy, gives it an epoch of its own, so that clients start over, and puts it in the place of the database, which
    // is kept beside it (see replaced()). The caller has the data folder to itself.
    Result<void> restore(const QString &source) const;

    QString replaced() const; // where the database that was replaced lies

private:
    void prepare(const QString &copy) const;
    void setAside() const;

    const DatabaseSettings m_settings;
};

} // namespace confab
