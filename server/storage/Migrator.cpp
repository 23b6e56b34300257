#include "server/storage/Migrator.h"

#include "server/storage/Connection.h"
#include "server/storage/Log.h"

#include <QDir>
#include <QFile>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

// Statements end with a semicolon at the end of a line; `--` starts a comment.
QStringList statementsOf(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        throw SqlError(SqlError::Kind::Other, u"cannot read "_s + file);
    QStringList statements;
    QString current;
    const QStringList lines = QString::fromUtf8(source.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QString code = line.section(u"--"_s, 0, 0).trimmed();
        current += code + u'\n';
        if (code.endsWith(u';')) {
            statements += current.trimmed().chopped(1);
            current.clear();
        }
    }
    return statements;
}

int versionOf(Connection &connection)
{
    if (connection.dialect().isEmpty(connection))
        return 0;
    Query query = connection.run(u"SELECT schema_version FROM confab");
    if (!query.next())
        throw SqlError(SqlError::Kind::Corrupt, u"the table confab is empty"_s);
    return int(query.integer(0));
}

QString newEpoch()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

Migrator::Migrator(const Dialect &dialect, DatabaseSettings settings)
    : m_dialect(dialect)
    , m_settings(std::move(settings))
{
    const QDir folder(m_dialect.migrationsFolder());
    const QStringList files = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        m_steps += {file.section(u'_', 0, 0).toInt(), folder.filePath(file)};
    for (qsizetype i = 0; i < m_steps.size(); ++i)
        Q_ASSERT_X(m_steps[i].version == i + 1, "Migrator", "migrations are numbered from 001 without gaps");
}

int Migrator::newest() const
{
    return m_steps.isEmpty() ? 0 : m_steps.last().version;
}

Result<void> Migrator::vet(int found) const
{
    if (found <= newest())
        return {};
    return Fail(Error::conflict(u"schema"_s,
        u"The database %1 has schema version %2, this program knows up to %3. Start the newer version of Confab that wrote it, "
        "or put back the backup that it made beside the database before migrating."_s.arg(m_settings.path).arg(found).arg(newest())));
}

Result<MigrationOutcome> Migrator::run()
{
    try {
        Connection connection(m_dialect, m_settings, Dialect::Use::Write);
        connection.open();
        CONFAB_TRY(vet(versionOf(connection)));
        return migrate(connection);
    } catch (const SqlError &error) {
        qCCritical(storageLog) << "cannot migrate:" << error.what();
        return Fail(Error::of(ErrorCode::Unavailable, u"Cannot open the database %1: %2"_s.arg(m_settings.path, QString::fromUtf8(error.what()))));
    }
}

MigrationOutcome Migrator::migrate(Connection &connection)
{
    MigrationOutcome outcome;
    outcome.from = versionOf(connection);
    if (outcome.from > 0 && outcome.from < newest()) {
        outcome.backup = u"%1.backup-schema-%2"_s.arg(m_settings.path).arg(outcome.from);
        QFile::remove(outcome.backup); // left from an attempt that did not finish
        m_dialect.backUp(connection, outcome.backup);
        QFile::setPermissions(outcome.backup, QFile::ReadOwner | QFile::WriteOwner);
    }
    for (const Step &step : std::as_const(m_steps)) {
        if (step.version > outcome.from)
            apply(connection, step);
    }
    outcome.to = newest();
    Query query = connection.run(u"SELECT epoch FROM confab");
    if (query.next())
        outcome.epoch = query.text(0);
    return outcome;
}

// One transaction a step: what fails half-way leaves the version before it.
void Migrator::apply(Connection &connection, const Step &step)
{
    connection.run(m_dialect.beginWrite());
    // Another process may have been faster.
    if (versionOf(connection) >= step.version) {
        connection.run(u"ROLLBACK");
        return;
    }
    for (const QString &statement : statementsOf(step.file))
        connection.run(statement);
    if (step.version == 1)
        connection.run(u"INSERT INTO confab (schema_version, epoch) VALUES (1, ?)", newEpoch());
    connection.run(u"UPDATE confab SET schema_version = ?", step.version);
    connection.run(u"COMMIT");
}

Result<void> Migrator::renewEpoch(const Dialect &dialect, const DatabaseSettings &settings)
{
    try {
        Connection connection(dialect, settings, Dialect::Use::Write);
        connection.open();
        connection.run(u"UPDATE confab SET epoch = ?", newEpoch());
        return {};
    } catch (const SqlError &error) {
        return Fail(error.toError());
    }
}

} // namespace confab
