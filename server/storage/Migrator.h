#pragma once

#include "common/base/Result.h"
#include "server/storage/Dialect.h"

namespace confab {

struct MigrationOutcome {
    int from = 0; // schema version found; 0: a new database
    int to = 0;
    QString backup; // file the old state was copied to; empty if nothing was migrated
    QString epoch;  // changes when the database is restored from a backup: clients then start over
};

// Brings the database to the schema this program knows: forward only, by the numbered files in migrations/. Blocks; for
// start-up, before a Database is made.
class Migrator
{
public:
    Migrator(const Dialect &dialect, DatabaseSettings settings);

    // Refuses with `conflict` a database that a newer version has migrated, leaving it untouched.
    Result<MigrationOutcome> run();

    int newest() const; // the version that run() leads to

    // Run on a restored database, so that clients notice.
    static Result<void> renewEpoch(const Dialect &dialect, const DatabaseSettings &settings);

private:
    struct Step {
        int version;
        QString file;
    };

    MigrationOutcome migrate(Connection &connection);
    void apply(Connection &connection, const Step &step);
    Result<void> vet(int found) const;

    const Dialect &m_dialect;
    const DatabaseSettings m_settings;
    QList<Step> m_steps; // by version, without gaps from 1
};

} // namespace confab
