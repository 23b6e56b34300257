#include "client/core/ClientCore.h"
#include "tests/client/CoreDriver.h"
#include "tests/client/FakeServer.h"
#include "tests/client/Samples.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace confab::protocol;

// A machine without a keychain: the sign-in lies in a vault, which is locked at every start. Nobody who is signed in is kept from
// reading, from writing for later, or from going online, whatever they remember of the passphrase.
class ClientLocked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theCacheIsOpenWhileTheVaultIsLocked();
    void whoForgotThePassphraseSignsInAnewAndLosesNothing();
    void whoGoesOnWithoutSignsInAnew();

private:
    void start();
    void signIn();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<ClientCore> m_core;
};

void ClientLocked::start()
{
    m_core.reset();
    m_core = std::make_unique<ClientCore>(m_dir->path(), SecretStore::Policy::BestAvailable);
    m_core->start();
}

void ClientLocked::signIn()
{
    QVERIFY(test::signIn(*m_core));
}

// Signed in with a vault, then started again, with a message written since.
void ClientLocked::init()
{
    m_core.reset();
    m_server = std::make_unique<FakeServer>();
    m_dir = std::make_unique<QTemporaryDir>();
    start();
    QTRY_COMPARE(m_core->secrets.state(), SecretStore::State::Absent);
    QVERIFY(m_core->secrets.unlockVault(QStringLiteral("passphrase")));
    m_core->rest.setServer(m_server->url());
    m_core->profile.setServer(m_server->url());
    signIn();
    start();
    QTRY_COMPARE(m_core->secrets.state(), SecretStore::State::Locked);
    QVERIFY(m_core->secrets.hasVault());
    QVERIFY(m_core->outbox.send(m_server->chat.id, QStringLiteral("for later")));
}

void ClientLocked::theCacheIsOpenWhileTheVaultIsLocked()
{
    QVERIFY(m_core->isSignedIn());
    QVERIFY(m_core->cache.chat(m_server->chat.id));
    QCOMPARE(m_core->auth.state(), AuthSession::State::Locked);
    QTRY_COMPARE(m_core->connection.state(), Connection::State::Waiting);
    QVERIFY(!m_core->secrets.unlockVault(QStringLiteral("guess")));
    QVERIFY(!m_core->connection.isOnline());
    QVERIFY(m_core->secrets.unlockVault(QStringLiteral("passphrase")));
    QCOMPARE(m_core->connection.state(), Connection::State::Connecting); // at once, not when the pause is over
    QTRY_COMPARE(m_server->log.size(), 1);
    QCOMPARE(m_core->auth.state(), AuthSession::State::SignedIn);
}

void ClientLocked::whoForgotThePassphraseSignsInAnewAndLosesNothing()
{
    m_core->cache.setDraft(m_server->chat.id, QStringLiteral("half a thought"));
    m_core->secrets.forgetVault();
    m_core->auth.endLocally(QStringLiteral("sign in again"));
    QVERIFY(!m_core->isSignedIn());
    QVERIFY(!m_core->secrets.hasVault());
    QCOMPARE(m_core->secrets.state(), SecretStore::State::Absent);
    QVERIFY(m_core->secrets.unlockVault(QStringLiteral("another")));
    signIn();
    QTRY_COMPARE(m_server->log.size(), 1);
    QCOMPARE(m_core->cache.chat(m_server->chat.id)->draft, QStringLiteral("half a thought"));
    start();
    QTRY_COMPARE(m_core->secrets.state(), SecretStore::State::Locked);
    QVERIFY(m_core->secrets.unlockVault(QStringLiteral("another")));
    QTRY_VERIFY(m_core->connection.isOnline());
}

void ClientLocked::whoGoesOnWithoutSignsInAnew()
{
    QTRY_COMPARE(m_core->connection.state(), Connection::State::Waiting);
    QSignalSpy out(m_core.get(), &ClientCore::signedOut);
    m_core->secrets.useMemory();
    QTRY_COMPARE(out.count(), 1);
    QVERIFY(!out.first().first().toString().isEmpty());
    signIn();
    QTRY_COMPARE(m_server->log.size(), 1);
}

int main(int argc, char *argv[])
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // whatever desktop the tests run on
    const QCoreApplication app(argc, argv);
    ClientLocked test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_clientlocked.moc"
