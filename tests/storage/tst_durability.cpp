#include "tests/storage/StorageSuite.h"

#include "server/storage/ServerStore.h"

#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

// Stores until it is killed, and tells of each write when it is answered.
int storeUntilKilled(const QString &path, const QString &run)
{
    const auto dialect = backends().first().make();
    DatabaseSettings settings = dialect->settings();
    settings.path = path;
    Database database(dialect->dialect(), settings);
    std::vector<std::thread> askers;
    for (int asker = 0; asker < 4; ++asker) {
        askers.emplace_back([&, asker] {
            for (int i = 0;; ++i) {
                const QString name = u"%1.%2.%3"_s.arg(run).arg(asker).arg(i);
                if (database.writeAndWait([=](Transaction &tx) -> Result<void> { ServerStore(tx).setSetting(name, {}); return {}; }))
                    std::fprintf(stdout, "%s\n", qPrintable(name));
                std::fflush(stdout);
            }
        });
    }
    askers.front().join();
    return 0;
}

} // namespace

class DurabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasAnsweredIsThereAfterAKill()
    {
        const auto backend = backends().first().make();
        QSet<QString> answered;
        for (int run = 0; run < 5; ++run) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"--store"_s, backend->settings().path, QString::number(run)});
            QVERIFY(child.waitForStarted());
            const auto more = answered.size() + 50 + 37 * run;
            while (answered.size() < more) {
                QVERIFY(child.waitForReadyRead());
                while (child.canReadLine())
                    answered += QString::fromLatin1(child.readLine()).trimmed();
            }
            child.kill();
            child.waitForFinished();
            while (child.canReadLine())
                answered += QString::fromLatin1(child.readLine()).trimmed();

            Database database(backend->dialect(), backend->settings());
            const auto missing = expect(database.readAndWait([&](Transaction &tx) -> Result<QStringList> {
                QStringList missing;
                for (const QString &name : std::as_const(answered)) {
                    if (!ServerStore(tx).setting(name))
                        missing += name;
                }
                return missing;
            }));
            QCOMPARE(missing, QStringList());
        }
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--store")
        return storeUntilKilled(arguments.value(2), arguments.value(3));
    DurabilityTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_durability.moc"
