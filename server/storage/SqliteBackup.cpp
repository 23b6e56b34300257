#include "server/storage/SqliteBackup.h"

#include "server/storage/Connection.h"
#include "server/storage/Log.h"
#include "server/storage/Migrator.h"
#include "server/storage/SqliteDialect.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

[[noreturn]] void failed(const QString &what)
{
    throw SqlError(SqlError::Kind::Io, what);
}

void removeAll(const QString &database)
{
    for (const auto &suffix : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(database + suffix);
}

void sync(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!done)
        failed(u"cannot sync %1"_s.arg(path));
}

// Takes the place of what there is; the folder knows it for good afterwards.
void renameTo(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        failed(u"cannot rename %1 to %2"_s.arg(from, to));
    sync(QFileInfo(to).absolutePath());
}

// That it is a whole database of ours, which this version can read.
void check(Connection &connection, const QString &name)
{
    Query found = connection.run(u"PRAGMA integrity_check(1)");
    if (!found.next() || found.text(0) != u"ok")
        throw SqlError(SqlError::Kind::Corrupt, u"%1 is damaged: %2"_s.arg(name, found.text(0)));
    Query version = connection.run(u"SELECT schema_version FROM confab");
    const int newest = Migrator(connection.dialect(), {}).newest();
    if (!version.next() || version.integer(0) > newest)
        throw SqlError(SqlError::Kind::Other, u"%1 was written by a newer version of Confab"_s.arg(name));
}

Error told(const SqlError &error)
{
    return Error::of(ErrorCode::Unavailable, QString::fromUtf8(error.what()));
}

} // namespace

QString SqliteBackup::replaced() const
{
    return m_settings.path + u".replaced"_s;
}

Result<void> SqliteBackup::make(const QString &target) const
{
    if (!QFile::exists(m_settings.path))
        return Fail(Error::notFound(u"There is no database %1."_s.arg(m_settings.path)));
    if (QFile::exists(target))
        return Fail(Error::conflict({}, u"There is a file %1 already."_s.arg(target)));
    const QString part = target + u".part"_s;
    removeAll(part); // left by one that was killed
    const SqliteDialect dialect;
    try {
        {
            Connection connection(dialect, m_settings, Dialect::Use::Write);
            connection.open();
            dialect.backUp(connection, part);
        }
        QFile::setPermissions(part, ownerOnly);
        {
            Connection copy(dialect, {.path = part}, Dialect::Use::Write);
            copy.open();
            check(copy, part);
        }
        sync(part);
        renameTo(part, target);
        return {};
    } catch (const SqlError &error) {
        removeAll(part);
        return Fail(told(error));
    }
}

Result<void> SqliteBackup::restore(const QString &source) const
{
    if (!QFile::exists(source))
        return Fail(Error::notFound(u"There is no file %1."_s.arg(source)));
    if (QFileInfo(source + u"-wal"_s).size() > 0)
        return Fail(Error::conflict({}, u"%1 is a database in use, not a backup: part of it is in its log."_s.arg(source)));
    const QString copy = m_settings.path + u".restoring"_s;
    removeAll(copy);
    try {
        if (!QFile::copy(source, copy))
            failed(u"cannot copy %1 to %2"_s.arg(source, copy));
        prepare(copy);
        setAside();
        renameTo(copy, m_settings.path);
        return {};
    } catch (const SqlError &error) {
        removeAll(copy);
        return Fail(told(error));
    }
}

// From the moment it has its place, it is another one.
void SqliteBackup::prepare(const QString &copy) const
{
    QFile::setPermissions(copy, ownerOnly);
    const SqliteDialect dialect;
    {
        Connection connection(dialect, {.path = copy}, Dialect::Use::Write);
        connection.open();
        check(connection, copy);
    }
    if (const auto renewed = Migrator::renewEpoch(dialect, {.path = copy}); !renewed)
        failed(renewed.error().message);
    sync(copy);
}

// The old one stays where it is until it is replaced, and whole: its log is folded into it, for a log beside the restored one
// would be taken for that one's.
void SqliteBackup::setAside() const
{
    const QString &path = m_settings.path;
    if (!QFile::exists(path))
        return;
    const SqliteDialect dialect;
    try {
        Connection connection(dialect, m_settings, Dialect::Use::Write);
        connection.open();
        connection.run(u"PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (const SqlError &error) { // perhaps this is why it is replaced
        qCWarning(storageLog) << "the old database cannot be read:" << error.what();
    }
    removeAll(replaced());
    if (::link(QFile::encodeName(path).constData(), QFile::encodeName(replaced()).constData()) != 0)
        failed(u"cannot keep the old database as %1"_s.arg(replaced()));
    if (QFileInfo(path + u"-wal"_s).size() > 0)
        renameTo(path + u"-wal"_s, replaced() + u"-wal"_s);
    QFile::remove(path + u"-wal"_s);
    QFile::remove(path + u"-shm"_s);
}

} // namespace confab
