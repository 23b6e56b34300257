#include "server/storage/SqliteDialect.h"

#include "server/storage/Connection.h"
#include "server/storage/DatabaseSettings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

constexpr int rows = 300;

// A database of SQLite's with one table, and several connections to it in one thread.
struct Place {
    Place()
    {
        writer.open();
        writer.run(u"CREATE TABLE texts (number INTEGER PRIMARY KEY, text TEXT NOT NULL)");
        reader.open();
    }

    void fill(QChar with)
    {
        for (int i = 0; i < rows; ++i)
            writer.run(u"INSERT INTO texts (number, text) VALUES (?, ?) ON CONFLICT (number) DO UPDATE SET text = excluded.text", i, QString(3000, with));
    }
    static qint64 count(Connection &connection, QChar with)
    {
        Query row = connection.run(u"SELECT count(*) FROM texts WHERE text = ?", QString(3000, with));
        row.next();
        return row.integer(0);
    }

    QTemporaryDir folder;
    DatabaseSettings settings{.path = folder.filePath(u"a.db"_s)};
    SqliteDialect dialect;
    Connection writer{dialect, settings, Dialect::Use::Write};
    Connection reader{dialect, settings, Dialect::Use::Read};
};

} // namespace

class TestGatheringVfs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommitIsWrittenInAFewPieces()
    {
#ifndef Q_OS_LINUX
        QSKIP("Only Linux counts a process's system calls for it.");
#endif
        const auto writes = [] {
            QFile file(u"/proc/self/io"_s);
            if (!file.open(QFile::ReadOnly))
                qFatal("no counters");
            const QByteArray counters = file.readAll();
            return counters.mid(counters.indexOf("syscw: ") + 7).split('\n').first().toLongLong();
        };
        Place place;
        place.writer.run(u"BEGIN IMMEDIATE");
        place.fill(u'a');
        const qint64 before = writes();
        place.writer.run(u"COMMIT");
        QCOMPARE_LT(writes() - before, rows / 3); // pages, each of which took two by itself
        QCOMPARE(Place::count(place.reader, u'a'), rows);
    }

    // Whether or not a commit is synced, it is in the file when others are told of it.
    void othersReadWhatWasCommittedWithoutASync()
    {
        Place place;
        place.writer.run(u"PRAGMA synchronous=OFF");
        place.writer.run(u"BEGIN IMMEDIATE");
        place.fill(u'a');
        QCOMPARE(Place::count(place.reader, u'a'), 0);
        place.writer.run(u"COMMIT");
        QCOMPARE(Place::count(place.reader, u'a'), rows);
    }

    void aTransactionLargerThanTheCacheIsReadBackAndCanBeUndone()
    {
        Place place;
        place.writer.run(u"PRAGMA cache_size=10");
        place.writer.run(u"BEGIN IMMEDIATE");
        place.fill(u'a');
        QCOMPARE(Place::count(place.writer, u'a'), rows);
        place.writer.run(u"COMMIT");
        place.writer.run(u"BEGIN IMMEDIATE");
        place.fill(u'b');
        QCOMPARE(Place::count(place.writer, u'b'), rows);
        QCOMPARE(Place::count(place.reader, u'a'), rows);
        place.writer.run(u"ROLLBACK");
        QCOMPARE(Place::count(place.writer, u'a'), rows);
        place.writer.run(u"BEGIN IMMEDIATE");
        place.fill(u'c');
        place.writer.run(u"COMMIT");
        QCOMPARE(Place::count(place.reader, u'c'), rows);
        Query check = place.reader.run(u"PRAGMA integrity_check");
        QVERIFY(check.next());
        QCOMPARE(check.text(0), u"ok"_s);
    }
};

QTEST_GUILESS_MAIN(TestGatheringVfs)
#include "tst_gatheringvfs.moc"
