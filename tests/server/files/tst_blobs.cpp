#include "server/media/BlobReader.h"
#include "server/media/DiskBlobStore.h"
#include "server/media/StagedFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace confab;

namespace {

QByteArray someBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &c : bytes)
        c = char(QRandomGenerator::global()->bounded(256));
    return bytes;
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace

class TestBlobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHashIsThatOfWhatIsThere()
    {
        const QString path = m_dir.filePath("hash");
        const QByteArray bytes = someBytes(3'000'000);
        {
            StagedFile file(path);
            QVERIFY(file.open());
            QVERIFY(file.append(QByteArrayView(bytes).first(1'000'000)));
            file.close();
            QVERIFY(file.open());
            QVERIFY(file.append(QByteArrayView(bytes).sliced(1'000'000, 7)));
        }
        // Another life, which knows nothing but the file.
        StagedFile file(path);
        QCOMPARE(StagedFile::sizeOnDisk(path), 1'000'007);
        QVERIFY(file.open());
        QCOMPARE(file.size(), 1'000'007);
        QVERIFY(file.append(QByteArrayView(bytes).sliced(1'000'007)));
        QCOMPARE(file.seal().value_or(QByteArray()), sha256(bytes));
        QCOMPARE(contentOf(path), bytes);
    }

    void whatChangedBehindItsBackIsReadAgain()
    {
        const QString path = m_dir.filePath("changed");
        StagedFile file(path);
        QVERIFY(file.open());
        QVERIFY(file.append("what was not on disk when the power went"));
        file.close();
        QVERIFY(QFile::resize(path, 8));
        QVERIFY(file.open());
        QCOMPARE(file.size(), 8);
        QVERIFY(file.append("!"));
        QCOMPARE(file.seal().value_or(QByteArray()), sha256("what was!"));
    }

    void aHeldPieceCountsWholeOrNotAtAll()
    {
        const QString path = m_dir.filePath("held");
        const QByteArray sha1 = QCryptographicHash::hash("second", QCryptographicHash::Sha1);
        StagedFile file(path);
        QVERIFY(file.open());
        QVERIFY(file.append("first "));
        QVERIFY(file.hold(ContentHash::Algorithm::Sha1));
        QVERIFY(file.append("wrong!"));
        QCOMPARE(StagedFile::sizeOnDisk(path), 6);
        QCOMPARE(file.release(sha1).value_or(true), false);
        QCOMPARE(contentOf(path), QByteArray("first "));
        QVERIFY(file.hold(ContentHash::Algorithm::Sha1));
        QVERIFY(file.append("second"));
        QCOMPARE(file.release(sha1).value_or(false), true);
        QCOMPARE(StagedFile::sizeOnDisk(path), 12);
        QCOMPARE(file.seal().value_or(QByteArray()), sha256("first second"));

        // Killed in the middle of a third.
        QVERIFY(file.hold(ContentHash::Algorithm::Sha256));
        QVERIFY(file.append(" third"));
        StagedFile next(path);
        QCOMPARE(StagedFile::sizeOnDisk(path), 12);
        QVERIFY(next.open());
        QCOMPARE(next.size(), 12);
        QCOMPARE(next.seal().value_or(QByteArray()), sha256("first second"));
        QCOMPARE(contentOf(path), QByteArray("first second"));
    }

    void aMarkThatWasNotFinishedIsNone()
    {
        // Killed while the mark was being made: nothing of the piece is there yet.
        const QString path = m_dir.filePath("unmarked");
        {
            StagedFile file(path);
            QVERIFY(file.open());
            QVERIFY(file.append("what was acknowledged"));
        }
        written("unmarked.held.new", {});
        QCOMPARE(StagedFile::sizeOnDisk(path), 21);
        StagedFile file(path);
        QVERIFY(file.open());
        QCOMPARE(file.size(), 21);
        QVERIFY(file.hold(ContentHash::Algorithm::Sha1));
        QVERIFY(file.append("!"));
        QCOMPARE(StagedFile::sizeOnDisk(path), 21);
        StagedFile::remove(path);
        QCOMPARE(QDir(m_dir.path()).entryList({QStringLiteral("unmarked*")}, QDir::Files), QStringList());
    }

    void contentsLieOnceAndComeBackAfterTheyWent()
    {
        const auto store = DiskBlobStore::open(m_dir.filePath("store"));
        QVERIFY(store);
        BlobStore &blobs = **store;
        const QByteArray bytes = someBytes(5000);
        const QByteArray hash = sha256(bytes);
        const auto stage = [&] {
            const FileId id = FileId::create({1});
            StagedFile file(blobs.stagingPath(id));
            return file.open() && file.append(bytes) ? id : FileId();
        };
        const FileId first = stage();
        const FileId second = stage();
        QCOMPARE(blobs.staged().size(), 2);
        QVERIFY(blobs.keep(blobs.stagingPath(first), hash, bytes.size()));
        QVERIFY(blobs.keep(blobs.stagingPath(second), hash, bytes.size()));
        QCOMPARE(blobs.staged().size(), 0);
        const auto open = blobs.open(hash);
        QVERIFY(open);
        blobs.discard(hash);
        QVERIFY(!blobs.open(hash));
        blobs.emptyTrash();
        // Who is reading it reads on.
        QCOMPARE((*open)->readAt(0, 10'000).value_or(QByteArray()), bytes);
        QVERIFY(blobs.keep(blobs.stagingPath(stage()), hash, bytes.size()));
        QVERIFY(blobs.open(hash));
        blobs.discard(sha256("nothing")); // no harm
    }

    void aReaderHandsOutItsPartAndSaysWhenThereIsMore_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("length");
        QTest::newRow("whole") << qint64(0) << qint64(1'000'000);
        QTest::newRow("middle") << qint64(123'457) << qint64(500'001);
        QTest::newRow("last byte") << qint64(999'999) << qint64(1);
        QTest::newRow("nothing") << qint64(5) << qint64(0);
    }

    void aReaderHandsOutItsPartAndSaysWhenThereIsMore()
    {
        QFETCH(qint64, from);
        QFETCH(qint64, length);
        const QByteArray bytes = someBytes(1'000'000);
        WorkPool pool(2, 100, QStringLiteral("busy"));
        BlobReader reader(written("read", bytes), from, length, pool);
        QByteArray read;
        QTRY_VERIFY_WITH_TIMEOUT((read += reader.read(70'001), reader.atEnd()), 30'000);
        QCOMPARE(read, bytes.mid(from, length));
    }

    void aReaderOfWhatIsTooShortEnds()
    {
        WorkPool pool(1, 100, QStringLiteral("busy"));
        BlobReader reader(written("short", "12345"), 0, 10, pool);
        QByteArray read;
        QTRY_VERIFY_WITH_TIMEOUT((read += reader.read(100), read.size() == 5 && reader.atEnd()), 30'000);
    }

    void aReaderMayGoWhileItIsReadFor()
    {
        WorkPool pool(1, 100, QStringLiteral("busy"));
        const auto file = written("gone", someBytes(1'000'000));
        for (int i = 0; i < 50; ++i)
            BlobReader(file, 0, 1'000'000, pool).read(10);
        QTest::qWait(0);
    }

private:
    std::shared_ptr<const DiskFile> written(const char *name, const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(QLatin1StringView(name));
        QFile file(path);
        if (file.open(QFile::WriteOnly))
            file.write(bytes);
        file.close();
        return std::make_shared<const DiskFile>(DiskFile::open(path, DiskFile::Mode::Read).value());
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestBlobs)
#include "tst_blobs.moc"
