#include "server/app/ConfigLoader.h"
#include "server/app/ConfigParts.h"
#include "server/app/ConfigText.h"
#include "server/app/DataFolder.h"
#include "server/app/SettingTable.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestConfig : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QString &name, const QString &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    static Config load(const QStringList &arguments, const QHash<QString, QString> &environment = {})
    {
        const auto config = loadConfig({arguments, environment});
        if (!config)
            qFatal("%s", qPrintable(config.error().errors));
        return *config;
    }

    static ConfigExit refused(const QStringList &arguments, const QHash<QString, QString> &environment = {})
    {
        const auto config = loadConfig({arguments, environment});
        return config ? ConfigExit{-1, {}, {}} : config.error();
    }

private Q_SLOTS:
    void runsWithoutAnySetting()
    {
        const Config config = load({});
        QCOMPARE(config.listen, (QList<ListenAddress>{{u"127.0.0.1"_s, 7480}}));
        QCOMPARE(config.metricsListen, (QList<ListenAddress>{{u"127.0.0.1"_s, 7481}}));
        QVERIFY(config.limits);
        QCOMPARE(config.registration, RegistrationMode::Open);
        QCOMPARE(config.editWindow, 15min);
        QCOMPARE(config.sendQueue.bytes, 256 * 1024);
        QCOMPARE(config.rate(protocol::RateKind::Message), (Rate{5, 1s, 40}));
        QVERIFY(config.dataDir.endsWith("/.local/share/confab"_L1));
        QCOMPARE(load({}, {{u"STATE_DIRECTORY"_s, u"/var/lib/confab"_s}}).dataDir, u"/var/lib/confab"_s);
    }

    void flagGoesBeforeEnvironmentBeforeFileBeforeDefault()
    {
        const QString path = file(u"precedence.toml"_s, u"io-threads = 1\nmax-connections = 11\n[log]\nformat = \"json\"\n"_s);
        const QHash<QString, QString> environment{{u"CONFAB_IO_THREADS"_s, u"2"_s}, {u"CONFAB_MAX_CONNECTIONS"_s, u"22"_s}};
        const Config config = load({u"--config"_s, path, u"--io-threads=3"_s}, environment);
        QCOMPARE(config.ioThreads, 3);
        QCOMPARE(config.maxConnections, 22);
        QCOMPARE(config.logFormat, LogFormat::Json);
        QCOMPARE(config.listenBacklog, 4096);
        QCOMPARE(load({}, {{u"CONFAB_CONFIG"_s, path}}).ioThreads, 1);
    }

    void listsAreRepeatedOrSeparatedByCommas()
    {
        const QList<ListenAddress> both{{u"127.0.0.1"_s, 0}, {u"::1"_s, 7480}};
        QCOMPARE(load({u"--listen"_s, u"127.0.0.1:0"_s, u"--listen"_s, u"[::1]:7480"_s}).listen, both);
        QCOMPARE(load({}, {{u"CONFAB_LISTEN"_s, u"127.0.0.1:0, [::1]:7480"_s}}).listen, both);
        QCOMPARE(load({u"--config"_s, file(u"list.toml"_s, u"listen = [\"127.0.0.1:0\", \"[::1]:7480\"]\n"_s)}).listen, both);
        QVERIFY(load({}, {{u"CONFAB_METRICS_LISTEN"_s, QString()}}).metricsListen.isEmpty());
        QVERIFY(load({u"--metrics-listen"_s, u"none"_s}).metricsListen.isEmpty());
    }

    void fileTakesTomlsOwnTypes()
    {
        const Config config = load({u"--config"_s, file(u"types.toml"_s, u"limits = false\nio-threads = 4\n[rate]\nmessage = \"100/min:5\"\n"_s)});
        QVERIFY(!config.limits);
        QCOMPARE(config.ioThreads, 4);
        QCOMPARE(config.rate(protocol::RateKind::Message), (Rate{100, 1min, 5}));
    }

    void secretsMayLieInFiles()
    {
        const QString secret = QString::fromLatin1(QByteArray(32, 'k').toBase64());
        const QString path = file(u"secret"_s, secret + u'\n');
        QCOMPARE(load({}, {{u"CONFAB_TOKEN_SECRET_FILE"_s, path}}).tokenSecret, secret);
        QCOMPARE(load({}, {{u"CONFAB_TOKEN_SECRET"_s, secret}}).tokenSecret, secret);
        QVERIFY(refused({}, {{u"CONFAB_TOKEN_SECRET"_s, secret}, {u"CONFAB_TOKEN_SECRET_FILE"_s, path}}).errors.contains("keep one"_L1));
        QVERIFY(refused({}, {{u"CONFAB_TOKEN_SECRET_FILE"_s, u"/nonexistent"_s}}).errors.contains("/nonexistent"_L1));
    }

    void secretsAreNeverPrinted()
    {
        const QString secret = QString::fromLatin1(QByteArray(32, 'k').toBase64());
        const ConfigExit printed = refused({u"--print-config"_s, u"--token-secret"_s, secret});
        QCOMPARE(printed.status, 0);
        QVERIFY(printed.output.contains("token.secret is set"_L1));
        QVERIFY(!printed.output.contains(secret));
        QVERIFY(!refused({u"--token-secret"_s, u"hunter2"_s}).errors.contains("hunter2"_L1));
    }

    void whatIsPrintedReadsBackTheSame()
    {
        const QStringList arguments{u"--listen"_s, u"[::1]:1"_s, u"--rate-message"_s, u"90/min:7"_s, u"--data-dir"_s, u"/a \"b\"\\c"_s, u"--allow-origin"_s,
                                    u"https://a.example,https://b.example:8443"_s, u"--edit-window"_s, u"0"_s, u"--limits"_s, u"off"_s};
        const ConfigExit printed = refused(arguments + QStringList(u"--print-config"_s));
        QCOMPARE(printed.status, 0);
        QCOMPARE(load({u"--config"_s, file(u"printed.toml"_s, printed.output)}), load(arguments));
    }

    void aWrongSettingSaysWhichAndWhatWouldBeRight_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("right");
        const auto row = [](const QStringList &arguments, const QString &which, const QString &right) {
            QTest::newRow(qPrintable(arguments.join(u' '))) << arguments << which << right;
        };
        row({u"--listen"_s, u"localhost"_s}, u"--listen"_s, u"127.0.0.1:7480"_s);
        row({u"--listen"_s, u"::1:7480"_s}, u"--listen"_s, u"[::1]:7480"_s);
        row({u"--listen"_s, u"127.0.0.1:70000"_s}, u"--listen"_s, u"127.0.0.1:7480"_s);
        row({u"--listen"_s, u"chat.example.org:80"_s}, u"--listen"_s, u"IP address"_s);
        row({u"--io-threads"_s, u"many"_s}, u"--io-threads"_s, u"0 to 256"_s);
        row({u"--io-threads=-1"_s}, u"--io-threads"_s, u"0 to 256"_s);
        row({u"--limits"_s, u"maybe"_s}, u"--limits"_s, u"on or off"_s);
        row({u"--log-format"_s, u"xml"_s}, u"--log-format"_s, u"text|json"_s);
        row({u"--registration"_s, u"shut"_s}, u"--registration"_s, u"open|invite|closed"_s);
        row({u"--edit-window"_s, u"15"_s}, u"--edit-window"_s, u"5min"_s);
        row({u"--token-access-lifetime"_s, u"1h"_s}, u"--token-access-lifetime"_s, u"15min"_s);
        row({u"--send-queue"_s, u"256kb"_s}, u"--send-queue"_s, u"64KiB"_s);
        row({u"--send-queue"_s, u"99999999999GiB"_s}, u"--send-queue"_s, u"64MiB"_s);
        row({u"--rate-message"_s, u"10"_s}, u"--rate-message"_s, u"10/s:30"_s);
        row({u"--rate-message"_s, u"0/s:30"_s}, u"--rate-message"_s, u"10/s:30"_s);
        row({u"--allow-origin"_s, u"*"_s}, u"--allow-origin"_s, u"no wildcard"_s);
        row({u"--allow-origin"_s, u"https://a.example/path"_s}, u"--allow-origin"_s, u"https://chat.example.org"_s);
        row({u"--trusted-proxy"_s, u"proxy.example"_s}, u"--trusted-proxy"_s, u"10.0.0.0/8"_s);
        row({u"--public-url"_s, u"chat.example.org"_s}, u"--public-url"_s, u"http or https"_s);
        row({u"--token-secret"_s, u"c2hvcnQ="_s}, u"--token-secret"_s, u"32 bytes"_s);
        row({u"--tls-cert"_s, u"/nonexistent"_s}, u"tls.key"_s, u"both or neither"_s);
        row({u"--tls-cert"_s, u"/nonexistent"_s, u"--tls-key"_s, u"/nonexistent"_s}, u"tls.cert"_s, u"PEM"_s);
        row({u"--lisen"_s, u"127.0.0.1:0"_s}, u"--lisen"_s, u"did you mean \"--listen\"?"_s);
        row({u"serve"_s}, u"serve"_s, u"no argument"_s);
        row({u"--config"_s, u"/nonexistent.toml"_s}, u"/nonexistent.toml"_s, u"cannot be read"_s);
        row({u"--listen"_s}, u"--listen"_s, u"required"_s);
    }

    void aWrongSettingSaysWhichAndWhatWouldBeRight()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, which);
        QFETCH(QString, right);
        const ConfigExit exit = refused(arguments);
        QCOMPARE(exit.status, 2);
        QVERIFY2(exit.errors.contains(which), qPrintable(exit.errors));
        QVERIFY2(exit.errors.contains(right), qPrintable(exit.errors));
    }

    void aWrongVariableIsNamed()
    {
        const ConfigExit exit = refused({}, {{u"CONFAB_LOG_LEVEL"_s, u"loud"_s}});
        QCOMPARE(exit.status, 2);
        QVERIFY2(exit.errors.contains("CONFAB_LOG_LEVEL: \"loud\""_L1), qPrintable(exit.errors));
    }

    void aWrongFileSaysWhere_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("message");
        QTest::newRow("unknown key") << u"\n[tls]\ncrt = \"a\"\n"_s << u"line 3: there is no setting \"tls.crt\", did you mean \"tls.cert\"?"_s;
        QTest::newRow("unknown table") << u"[database]\nreaders = 2\nwriters = 2\n"_s << u"\"database.writers\""_s;
        QTest::newRow("far off") << u"frobnicate = 1\n"_s << u"there is no setting \"frobnicate\"\n"_s;
        QTest::newRow("wrong value") << u"io-threads = \"many\"\n"_s << u"0 to 256"_s;
        QTest::newRow("wrong type") << u"io-threads = 1.5\n"_s << u"must be a text, a number"_s;
        QTest::newRow("not TOML") << u"io-threads = \n"_s << u"line 1"_s;
        QTest::newRow("twice") << u"io-threads = 1\nio-threads = 2\n"_s << u"line 2"_s;
    }

    void aWrongFileSaysWhere()
    {
        QFETCH(QString, content);
        QFETCH(QString, message);
        const ConfigExit exit = refused({u"--config"_s, file(u"wrong.toml"_s, content)});
        QCOMPARE(exit.status, 2);
        QVERIFY2(exit.errors.contains(message), qPrintable(exit.errors));
    }

    void everyErrorIsToldAtOnce()
    {
        const ConfigExit exit = refused({u"--io-threads"_s, u"x"_s, u"--limits"_s, u"y"_s}, {{u"CONFAB_LOG_LEVEL"_s, u"z"_s}});
        QCOMPARE(exit.errors.count(u'\n'), 3);
    }

    void helpAndVersionEndWell()
    {
        const ConfigExit help = refused({u"--help"_s});
        QCOMPARE(help.status, 0);
        for (const Setting &setting : settingTable())
            QVERIFY2(help.output.contains("--"_L1 + setting.flag()), qPrintable(setting.key));
        QVERIFY(refused({u"--version"_s}).output.startsWith("confabd "_L1));
    }

    void everyKindOfActionHasARate()
    {
        const Config config = load({});
        for (const Rate &rate : config.rates)
            QVERIFY(rate.count > 0 && rate.burst > 0 && rate.per > 0ms);
    }

    void everySettingHasADocAndAValidDefault()
    {
        QSet<QString> variables;
        for (const Setting &setting : settingTable()) {
            QVERIFY2(!setting.doc().isEmpty(), qPrintable(setting.key));
            QVERIFY2(!variables.contains(setting.variable()), qPrintable(setting.key));
            variables.insert(setting.variable());
            // A flag of the same name as another's section would make the file ambiguous.
            for (const Setting &other : settingTable())
                QVERIFY2(!other.key.startsWith(setting.key + u'.'), qPrintable(other.key));
        }
    }

    void reloadingChangesOnlyWhatCanChange()
    {
        QStringList ignored;
        const Config next = reloaded(load({}), load({u"--io-threads"_s, u"7"_s, u"--edit-window"_s, u"1h"_s, u"--limits"_s, u"off"_s}), &ignored);
        QCOMPARE(next.ioThreads, 0);
        QCOMPARE(next.editWindow, 1h);
        QVERIFY(!next.limits);
        QCOMPARE(ignored, QStringList(u"io-threads"_s));
    }

    void keysComeFromTheSecretOrTheDataFolder()
    {
        const auto keys = [](const Config &config) { return signingKeys(config).value().first(); };
        const QString secret = QString::fromLatin1(QByteArray(48, 'k').toBase64());
        const Config given = load({u"--token-secret"_s, secret});
        QCOMPARE(keys(given).secret.size(), 32);
        QCOMPARE(keys(given).secret, keys(load({u"--token-secret"_s, secret})).secret);
        QVERIFY(!keys(given).id.isEmpty());
        const Config kept = load({u"--data-dir"_s, m_folder.filePath(u"data/of/confab"_s)});
        const auto folder = DataFolder::open(kept.dataDir);
        QVERIFY(folder);
        QCOMPARE(keys(kept).secret, keys(kept).secret);
        QVERIFY(keys(kept).secret != keys(given).secret);
        QCOMPARE(QFileInfo(kept.dataDir).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aDataFolderThatCannotBeIsNamed()
    {
        const auto wrong = DataFolder::open(file(u"plain-file"_s, QString()));
        QVERIFY(!wrong);
        QVERIFY(wrong.error().message.startsWith("data-dir: "_L1));
        QVERIFY(!DataFolder::open(u"/proc/nowhere"_s));
    }

    void aDataFolderHasOneServer()
    {
        const QString path = m_folder.filePath(u"shared"_s);
        {
            const auto first = DataFolder::open(path);
            QVERIFY(first);
            const auto second = DataFolder::open(path);
            QVERIFY(!second);
            QVERIFY(second.error().message.contains(path));
        }
        QVERIFY(DataFolder::open(path));
    }

    // CONFAB_UPDATE_DOCS=1 writes it anew.
    void theDocumentIsUpToDate()
    {
        QFile file(QStringLiteral(CONFAB_SOURCE_DIR "/docs/configuration.md"));
        if (qEnvironmentVariableIsSet("CONFAB_UPDATE_DOCS")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(configurationDocument().toUtf8());
            file.close();
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), configurationDocument());
    }
};

QTEST_APPLESS_MAIN(TestConfig)
#include "tst_config.moc"
