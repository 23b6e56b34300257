#pragma once

#include "client/core/SecretVault.h"
#include "client/core/SystemKeychain.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace confab {

// Where the refresh token lives: the platform's keychain; where there is none, a vault under a passphrase; or, if the person
// prefers, only in memory until the program ends. Lives in the thread that made it.
class SecretStore final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unknown, // not asked yet
        Keychain,
        Vault,
        Memory, // chosen: nothing outlives the program
        Locked, // a keychain or vault is there but not open
        Absent, // no keychain, and the person has not chosen yet; secrets are in memory meanwhile
    };

    enum class Policy { BestAvailable, MemoryOnly };

    SecretStore(const QString &vaultPath, Policy policy, QObject *parent = nullptr);

    State state() const { return m_state; }
    bool hasVault() const { return m_vault.exists(); } // which a passphrase opens
    static const char *stateName(State state);
    QString stateText() const;

    void probe(); // finds out what there is, and whether it is open by now
    // Finds out as well; a secret asked for is found by the way. `then` gets NotFound where there is none, Forbidden
    // where the store is locked.
    void read(const QString &key, const std::function<void(Result<QByteArray>)> &then);
    // Answers once the secret is as safe as the state says.
    void write(const QString &key, const QByteArray &value, const std::function<void(Result<void>)> &then);
    void remove(const QString &key);

    // Opens the vault, or makes it and moves into it what memory holds.
    Result<void> unlockVault(const QString &passphrase);
    void useMemory();
    void forgetVault(); // the way on for who forgot its passphrase: what it held is lost

Q_SIGNALS:
    void stateChanged();

private:
    void setState(State state);
    void fallBack();
    void answered(keychain::Outcome outcome);
    void writeToKeychain(const QString &key, const QByteArray &value, const std::function<void()> &then);

    SecretVault m_vault;
    QHash<QString, QByteArray> m_memory;
    State m_state = State::Unknown;
};

} // namespace confab
