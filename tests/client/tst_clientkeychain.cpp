#include "client/core/SecretStore.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace confab;

// The store on a desktop's real keychain, and where there is none. Runs itself once more inside a session bus of its own.
class ClientKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAKeychainSecretsWaitInMemory();
    void aVaultFromBeforeIsLockedUntilThePassphrase();
    void keepsSecretsInTheKeychain();

private:
    static std::optional<Result<QByteArray>> read(SecretStore &store)
    {
        std::optional<Result<QByteArray>> answer;
        store.read(QStringLiteral("test"), [&](Result<QByteArray> value) { answer = std::move(value); });
        (void)QTest::qWaitFor([&] { return answer.has_value(); }, 20000);
        return answer;
    }
    static bool write(SecretStore &store, const QByteArray &value)
    {
        std::optional<bool> written;
        store.write(QStringLiteral("test"), value, [&](Result<void> result) { written = result.has_value(); });
        return QTest::qWaitFor([&] { return written.has_value(); }, 20000) && *written;
    }
};

void ClientKeychain::withoutAKeychainSecretsWaitInMemory()
{
    if (qEnvironmentVariableIsSet("CONFAB_TEST_KEYRING"))
        QSKIP("there is a keychain in this session");
    const QTemporaryDir dir;
    SecretStore store(dir.filePath(QStringLiteral("vault")), SecretStore::Policy::BestAvailable);
    const auto answer = read(store);
    QVERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().code, ErrorCode::NotFound);
    QCOMPARE(store.state(), SecretStore::State::Absent);
    QVERIFY(write(store, "token"));
    QCOMPARE(read(store)->value(), QByteArray("token")); // so that one can go on
    QVERIFY(store.unlockVault(QStringLiteral("passphrase")));
    QCOMPARE(store.state(), SecretStore::State::Vault);
}

void ClientKeychain::aVaultFromBeforeIsLockedUntilThePassphrase()
{
    if (qEnvironmentVariableIsSet("CONFAB_TEST_KEYRING"))
        QSKIP("there is a keychain in this session");
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("vault"));
    {
        SecretVault vault(path);
        QVERIFY(vault.open(QStringLiteral("passphrase")));
        QVERIFY(vault.set(QStringLiteral("test"), "token"));
    }
    SecretStore store(path, SecretStore::Policy::BestAvailable);
    QCOMPARE(read(store)->error().code, ErrorCode::Forbidden);
    QCOMPARE(store.state(), SecretStore::State::Locked);
    QVERIFY(!store.unlockVault(QStringLiteral("no")));
    QCOMPARE(store.state(), SecretStore::State::Locked);
    QVERIFY(store.unlockVault(QStringLiteral("passphrase")));
    QCOMPARE(read(store)->value(), QByteArray("token"));
}

void ClientKeychain::keepsSecretsInTheKeychain()
{
    if (qEnvironmentVariableIsSet("CONFAB_TEST_KEYRING")) {
        const QTemporaryDir dir;
        SecretStore store(dir.filePath(QStringLiteral("vault")), SecretStore::Policy::BestAvailable);
        QVERIFY(write(store, "token"));
        QCOMPARE(store.state(), SecretStore::State::Keychain);
        SecretStore again(dir.filePath(QStringLiteral("vault")), SecretStore::Policy::BestAvailable);
        QCOMPARE(read(again)->value(), QByteArray("token"));
        again.remove(QStringLiteral("test"));
        SecretStore last(dir.filePath(QStringLiteral("vault")), SecretStore::Policy::BestAvailable);
        QTRY_COMPARE(read(last)->error().code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(dir.filePath(QStringLiteral("vault"))));
        return;
    }
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty()
        || QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty())
        QSKIP("no session bus or keyring to be had here");
    const QTemporaryDir home;
    QProcess session;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CONFAB_TEST_KEYRING"), QStringLiteral("1"));
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home.path());
    session.setProcessEnvironment(environment);
    session.setProcessChannelMode(QProcess::MergedChannels);
    session.start(QStringLiteral("dbus-run-session"),
                  {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                   QStringLiteral("printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec \"$0\" keepsSecretsInTheKeychain"),
                   QCoreApplication::applicationFilePath()});
    QVERIFY(session.waitForFinished(60000));
    QVERIFY2(session.exitCode() == 0, session.readAll().constData());
}

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("CONFAB_TEST_KEYRING"))
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // whatever desktop the tests run on
    const QCoreApplication app(argc, argv);
    ClientKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_clientkeychain.moc"
