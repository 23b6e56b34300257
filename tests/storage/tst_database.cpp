#include "tests/storage/StorageSuite.h"

#include "server/storage/Migrator.h"
#include "server/storage/UserStore.h"

#include <QCoroTask>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

class DatabaseTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Backend> m_backend;

    void eachBackend()
    {
        QTest::addColumn<int>("backend");
        const auto all = backends();
        for (qsizetype i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << int(i);
    }

    static Result<int> countSettings(Transaction &tx)
    {
        Query row = tx.run(u"SELECT count(*) FROM server_settings");
        row.next();
        return int(row.integer(0));
    }

    static auto put(const QString &name, bool fail = false)
    {
        return [=](Transaction &tx) -> Result<int> {
            tx.run(u"INSERT INTO server_settings (name, value) VALUES (?, '')", name);
            if (fail)
                return Fail(Error::invalid(u"name"_s, u"no"_s));
            return 1;
        };
    }

private Q_SLOTS:
    void init()
    {
        m_backend.reset();
        if (!QTest::currentDataTag())
            return; // a test of SQLite only
        QFETCH(int, backend);
        m_backend = backends()[backend].make();
    }

    void whatIsToldAfterACommitComesInOrderAndOnlyIfItSucceeded_data() { eachBackend(); }
    void whatIsToldAfterACommitComesInOrderAndOnlyIfItSucceeded()
    {
        QStringList told; // on the writer thread, which ends before it is read
        int stored = 0; // times that a job ran: those that share a commit with one that fails halfway run again
        {
            Database database(m_backend->dialect(), m_backend->settings());
            const auto putAndTell = [&](const QString &name, bool fail) {
                return [&told, &stored, name, fail](Transaction &tx) -> Result<int> {
                    tx.afterCommit([&told, name] { told += name; });
                    tx.afterCommit([&told, name] { told += name + u" again"_s; });
                    ++stored;
                    return put(name, fail)(tx);
                };
            };
            auto lock = m_backend->otherProgram(); // so that all meet in one commit
            const auto first = putAndTell(u"first"_s, false);
            const auto failing = putAndTell(u"failing"_s, true);
            const auto last = putAndTell(u"last"_s, false);
            database.write(first).then([](const Result<int> &) {});
            database.write(failing).then([](const Result<int> &) {});
            database.write(last).then([](const Result<int> &) {});
            lock.reset();
        }
        QVERIFY(stored >= 3);
        QCOMPARE(told, (QStringList{u"first"_s, u"first again"_s, u"last"_s, u"last again"_s}));
    }

    void aFailingWriteDoesNotHarmItsNeighbours_data() { eachBackend(); }
    void aFailingWriteDoesNotHarmItsNeighbours()
    {
        Database database(m_backend->dialect(), m_backend->settings());
        QList<std::optional<Result<int>>> answers(3);
        // Locked, so that all three meet in one commit.
        auto lock = m_backend->otherProgram();
        database.write(put(u"before"_s)).then([&](Result<int> r) { answers[0] = std::move(r); });
        database.write(put(u"failing"_s, true)).then([&](Result<int> r) { answers[1] = std::move(r); });
        database.write(put(u"before"_s)).then([&](Result<int> r) { answers[2] = std::move(r); }); // breaks the primary key
        lock->run(u"ROLLBACK");
        QTRY_VERIFY(answers[0] && answers[1] && answers[2]);
        QVERIFY(*answers[0]);
        QCOMPARE(answers[1]->error().field, u"name"_s);
        QCOMPARE(answers[2]->error().code, ErrorCode::Internal);
        QCOMPARE(expect(database.readAndWait(countSettings)), 1);
    }

    void aResultComesInTheAskersThreadAfterItIsOnDisk_data() { eachBackend(); }
    void aResultComesInTheAskersThreadAfterItIsOnDisk()
    {
        Database database(m_backend->dialect(), m_backend->settings());
        Connection second(m_backend->dialect(), m_backend->settings(), Dialect::Use::Read);
        second.open();
        int seen = 0;
        QThread *resumedIn = nullptr;
        const auto flow = [&]() -> QCoro::Task<> {
            const auto job = put(u"x"_s);
            const auto written = co_await database.write(job);
            resumedIn = QThread::currentThread();
            Query row = second.run(u"SELECT count(*) FROM server_settings");
            row.next();
            seen = written ? int(row.integer(0)) : -1;
        };
        QCoro::waitFor(flow());
        QCOMPARE(seen, 1);
        QCOMPARE(resumedIn, QThread::currentThread());
    }

    void aLockedDatabaseIsUnavailableForWritesReadableAndThenWellAgain_data() { eachBackend(); }
    void aLockedDatabaseIsUnavailableForWritesReadableAndThenWellAgain()
    {
        Database database(m_backend->dialect(), m_backend->settings());
        auto lock = m_backend->otherProgram();
        QCOMPARE(database.writeAndWait(put(u"x"_s)).error().code, ErrorCode::Unavailable);
        QCOMPARE(expect(database.readAndWait(countSettings)), 0);
        lock.reset();
        QVERIFY(database.writeAndWait(put(u"x"_s)));
    }

    void aFullQueueAnswersBusyAtOnce_data() { eachBackend(); }
    void aFullQueueAnswersBusyAtOnce()
    {
        DatabaseSettings settings = m_backend->settings();
        settings.writeQueue = 4;
        settings.busyTimeout = std::chrono::seconds(5);
        Database database(m_backend->dialect(), settings);
        auto lock = m_backend->otherProgram();
        int busy = 0;
        int done = 0;
        for (int i = 0; i < 300; ++i) {
            database.write(put(QString::number(i))).then([&](const Result<int> &r) {
                ++done;
                if (!r && r.error().code == ErrorCode::Busy && r.error().retryAfter)
                    ++busy;
            });
        }
        QVERIFY(busy > 250);
        lock.reset();
        QTRY_COMPARE(done, 300);
        QCOMPARE(expect(database.readAndWait(countSettings)), 300 - busy);
    }

    void whoWaitsMayGoAway_data() { eachBackend(); }
    void whoWaitsMayGoAway()
    {
        Database database(m_backend->dialect(), m_backend->settings());
        bool resumed = false;
        struct Waiter {
            struct promise_type {
                Waiter get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
                std::suspend_never initial_suspend() { return {}; }
                std::suspend_always final_suspend() noexcept { return {}; }
                void return_void() {}
                void unhandled_exception() {}
            };
            std::coroutine_handle<promise_type> handle;
        };
        const auto flow = [](Database &db, bool &flag) -> Waiter {
            const auto job = put(u"x"_s);
            co_await db.write(job);
            flag = true;
        };
        flow(database, resumed).handle.destroy();
        QVERIFY(database.writeAndWait(put(u"y"_s)));
        QCoreApplication::processEvents();
        QVERIFY(!resumed);
        QCOMPARE(expect(database.readAndWait(countSettings)), 2);
    }

    void aNewerDatabaseIsRefusedAndLeftAlone_data() { eachBackend(); }
    void aNewerDatabaseIsRefusedAndLeftAlone()
    {
        {
            Connection connection(m_backend->dialect(), m_backend->settings(), Dialect::Use::Write);
            connection.open();
            connection.run(u"UPDATE confab SET schema_version = 999");
        }
        const auto refused = Migrator(m_backend->dialect(), m_backend->settings()).run();
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(refused.error().message.contains(u"999"));
    }

    void aBackupIsADatabaseOfItsOwn_data() { eachBackend(); }
    void aBackupIsADatabaseOfItsOwn()
    {
        DatabaseSettings copy = m_backend->settings();
        copy.path += u".backup"_s;
        {
            Database database(m_backend->dialect(), m_backend->settings());
            QVERIFY(database.writeAndWait(put(u"x"_s)));
            Connection connection(m_backend->dialect(), m_backend->settings(), Dialect::Use::Write);
            connection.open();
            m_backend->dialect().backUp(connection, copy.path);
            QVERIFY(database.writeAndWait(put(u"later"_s)));
        }
        QVERIFY(Migrator(m_backend->dialect(), copy).run());
        Database database(m_backend->dialect(), copy);
        QCOMPARE(expect(database.readAndWait(countSettings)), 1);
    }

    void aCommitIsForcedToDisk()
    {
        const auto backend = backends().first().make();
        Database database(backend->dialect(), backend->settings());
        const auto pragma = [&](QStringView name) {
            return expect(database.writeAndWait([=](Transaction &tx) -> Result<QString> {
                Query row = tx.run(u"PRAGMA "_s + name.toString());
                row.next();
                return row.text(0);
            }));
        };
        QCOMPARE(pragma(u"synchronous"), u"2"_s); // FULL
        QCOMPARE(pragma(u"journal_mode"), u"wal"_s);
        QCOMPARE(pragma(u"foreign_keys"), u"1"_s);
        const auto permissions = QFile::permissions(backend->settings().path);
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void whatIsCommittedReachesTheFileWhileTheDatabaseIsOpen()
    {
        const auto backend = backends().first().make();
        const auto size = [&] { return QFileInfo(backend->settings().path).size(); };
        Database database(backend->dialect(), backend->settings());
        const qint64 before = size();
        constexpr int letters = 80'000;
        constexpr int writes = 300; // 24 MB, a long way from where SQLite would see to it by itself
        for (int i = 0; i < writes; ++i) {
            QVERIFY(database.writeAndWait([i](Transaction &tx) -> Result<void> {
                tx.run(u"INSERT INTO server_settings (name, value) VALUES (?, ?)", QString::number(i), QString(letters, u'x'));
                return {};
            }));
        }
        QTRY_COMPARE_GE(size() - before, letters * writes / 2);
    }

    void aFullDiskRefusesTheWholeCommitAndIsOvercome()
    {
        const auto backend = backends().first().make();
        Database database(backend->dialect(), backend->settings());
        const auto big = [](Transaction &tx) -> Result<int> {
            tx.run(u"INSERT INTO server_settings (name, value) VALUES ('big', ?)", QString(1'000'000, u'x'));
            return 1;
        };
        // SQLite answers as on a full disk when the file would grow beyond this.
        QVERIFY(database.writeAndWait([](Transaction &tx) -> Result<int> { tx.run(u"PRAGMA max_page_count = 1").next(); return 1; }));
        const auto refused = database.writeAndWait(big);
        QCOMPARE(refused.error().code, ErrorCode::Unavailable);
        QVERIFY(refused.error().retryAfter);
        QCOMPARE(expect(database.readAndWait(countSettings)), 0);
        QCOMPARE(database.writerStats().failedCommits, 1ULL);
        QVERIFY(database.writeAndWait(big)); // on a new connection, without the limit: there is space again
        QCOMPARE(expect(database.readAndWait(countSettings)), 1);
    }

    void theEpochStaysOverRestartsAndChangesOnRestore_data() { eachBackend(); }
    void theEpochStaysOverRestartsAndChangesOnRestore()
    {
        Migrator migrator(m_backend->dialect(), m_backend->settings());
        const QString epoch = expect(migrator.run()).epoch;
        QVERIFY(!epoch.isEmpty());
        QCOMPARE(expect(migrator.run()).epoch, epoch);
        QVERIFY(Migrator::renewEpoch(m_backend->dialect(), m_backend->settings()));
        QVERIFY(expect(migrator.run()).epoch != epoch);
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)

#include "tst_database.moc"
