#include "client/core/Backoff.h"
#include "client/core/SecretStore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace confab;

class ClientVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSecretsUnderThePassphrase();
    void noticesAnyChangeToItsFile();
    void fileIsForItsOwnerOnly();
    void storeMovesWhatMemoryHeldIntoTheVault();
    void memoryStoreLeavesNothingBehind();
    void aForgottenPassphraseIsNoDeadEnd();
    void backoffStaysInItsBoundsAndGrows();

private:
    QTemporaryDir m_dir;
    QString path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }
};

void ClientVault::keepsSecretsUnderThePassphrase()
{
    SecretVault vault(path("a"));
    QVERIFY(!vault.exists());
    QVERIFY(vault.open(QStringLiteral("correct horse")));
    QVERIFY(vault.set(QStringLiteral("k"), "token"));
    SecretVault again(path("a"));
    const auto wrong = again.open(QStringLiteral("battery staple"));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::Forbidden);
    QVERIFY(!again.isOpen());
    QVERIFY(again.open(QStringLiteral("correct horse")));
    QCOMPARE(again.value(QStringLiteral("k")), QByteArray("token"));
    QFile file(path("a"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("token"));
}

void ClientVault::noticesAnyChangeToItsFile()
{
    SecretVault vault(path("b"));
    QVERIFY(vault.open(QStringLiteral("p")));
    QVERIFY(vault.set(QStringLiteral("k"), "v"));
    QFile file(path("b"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    bytes[bytes.size() - 3] = char(bytes[bytes.size() - 3] ^ 1);
    file.seek(0);
    file.write(bytes);
    file.close();
    QVERIFY(!SecretVault(path("b")).open(QStringLiteral("p")));
    file.resize(10);
    QVERIFY(!SecretVault(path("b")).open(QStringLiteral("p")));
}

void ClientVault::fileIsForItsOwnerOnly()
{
    SecretVault vault(path("c"));
    QVERIFY(vault.open(QStringLiteral("p")));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path("c")) & others));
}

void ClientVault::storeMovesWhatMemoryHeldIntoTheVault()
{
    {
        SecretStore store(path("d"), SecretStore::Policy::MemoryOnly);
        QCOMPARE(store.state(), SecretStore::State::Memory);
        store.write(QStringLiteral("k"), "v", [](Result<void> written) { QVERIFY(written); });
        QVERIFY(!QFile::exists(path("d")));
        QVERIFY(store.unlockVault(QStringLiteral("p")));
        QCOMPARE(store.state(), SecretStore::State::Vault);
        QVERIFY(!store.stateText().isEmpty());
    }
    SecretStore store(path("d"), SecretStore::Policy::MemoryOnly);
    QVERIFY(!store.unlockVault(QStringLiteral("not it")));
    QVERIFY(store.unlockVault(QStringLiteral("p")));
    QByteArray found;
    store.read(QStringLiteral("k"), [&](Result<QByteArray> value) { found = value.value_or(QByteArray()); });
    QCOMPARE(found, QByteArray("v"));
}

void ClientVault::memoryStoreLeavesNothingBehind()
{
    SecretStore(path("e"), SecretStore::Policy::MemoryOnly).write(QStringLiteral("k"), "v", [](Result<void>) {});
    SecretStore store(path("e"), SecretStore::Policy::MemoryOnly);
    std::optional<ErrorCode> code;
    store.read(QStringLiteral("k"), [&](Result<QByteArray> value) {
        if (!value)
            code = value.error().code;
    });
    QCOMPARE(code, ErrorCode::NotFound);
}

void ClientVault::aForgottenPassphraseIsNoDeadEnd()
{
    QVERIFY(SecretVault(path("f")).open(QStringLiteral("forgotten")));
    SecretStore store(path("f"), SecretStore::Policy::MemoryOnly);
    QVERIFY(store.hasVault());
    QVERIFY(!store.unlockVault(QStringLiteral("guess")));
    store.forgetVault();
    QVERIFY(!store.hasVault());
    QVERIFY(store.unlockVault(QStringLiteral("another")));
    store.write(QStringLiteral("k"), "v", [](Result<void> written) { QVERIFY(written); });
    SecretStore again(path("f"), SecretStore::Policy::MemoryOnly);
    QVERIFY(!again.unlockVault(QStringLiteral("forgotten")));
    QVERIFY(again.unlockVault(QStringLiteral("another")));
}

void ClientVault::backoffStaysInItsBoundsAndGrows()
{
    using namespace std::chrono_literals;
    std::chrono::milliseconds most = 0ms;
    for (int run = 0; run < 200; ++run) {
        Backoff backoff;
        QVERIFY(backoff.next() <= 1s);
        for (int attempt = 0; attempt < 2; ++attempt)
            QVERIFY(backoff.next() <= 2s);
        for (int attempt = 0; attempt < 20; ++attempt) {
            const auto wait = backoff.next();
            QVERIFY(wait >= 500ms && wait <= 30s);
            most = std::max(most, wait);
        }
    }
    QVERIFY(most > 20s);
}

QTEST_GUILESS_MAIN(ClientVault)
#include "tst_clientvault.moc"
