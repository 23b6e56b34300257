#include "client/core/SecretStore.h"

namespace confab {

SecretStore::SecretStore(const QString &vaultPath, Policy policy, QObject *parent)
    : QObject(parent)
    , m_vault(vaultPath)
{
    if (policy == Policy::MemoryOnly)
        m_state = State::Memory;
}

const char *SecretStore::stateName(State state)
{
    switch (state) {
    case State::Unknown: return "unknown";
    case State::Keychain: return "keychain";
    case State::Vault: return "vault";
    case State::Memory: return "memory";
    case State::Locked: return "locked";
    case State::Absent: break;
    }
    return "absent";
}

QString SecretStore::stateText() const
{
    switch (m_state) {
    case State::Unknown: return {};
    case State::Keychain: return tr("Your sign-in is kept in the system's keychain.");
    case State::Vault: return tr("Your sign-in is kept in a file that your passphrase protects.");
    case State::Memory: return tr("Your sign-in is kept only until Confab is closed.");
    case State::Locked:
        return m_vault.exists() ? tr("Enter your passphrase to unlock your sign-in.")
                                : tr("The system's keychain is locked. Unlock it, then try again.");
    case State::Absent: break;
    }
    return tr("This system has no keychain. Choose a passphrase to protect your sign-in, or sign in each time.");
}

void SecretStore::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

// Neither has the keychain what is asked for nor will it say so.
void SecretStore::fallBack()
{
    if (m_state != State::Memory && m_state != State::Vault)
        setState(m_vault.exists() ? State::Locked : State::Absent);
}

// What an answer of the keychain says of it. One that was there and does not answer now is as good as locked: it may come back,
// and who is signed in stays so.
void SecretStore::answered(keychain::Outcome outcome)
{
    const bool there = m_state == State::Keychain || (m_state == State::Locked && !m_vault.exists());
    if (outcome == keychain::Outcome::Missing && !there)
        return fallBack();
    const bool open = outcome == keychain::Outcome::Done || outcome == keychain::Outcome::NotFound;
    const bool opened = open && m_state != State::Keychain;
    setState(open ? State::Keychain : State::Locked);
    if (!opened)
        return;
    const auto waiting = m_memory; // what could not be written before
    for (auto it = waiting.cbegin(); it != waiting.cend(); ++it)
        writeToKeychain(it.key(), it.value(), [] {});
}

void SecretStore::probe()
{
    read(QStringLiteral("probe"), [](const Result<QByteArray> &) {});
}

void SecretStore::read(const QString &key, const std::function<void(Result<QByteArray>)> &then)
{
    const auto found = [then](const QByteArray &value) {
        if (value.isEmpty())
            return then(Fail(Error::notFound(tr("No sign-in is kept here."))));
        then(value);
    };
    if (m_memory.contains(key))
        return found(m_memory.value(key));
    if (m_state == State::Vault)
        return found(m_vault.value(key));
    if (m_state == State::Memory)
        return found({});
    keychain::read(key, this, [this, then, found](keychain::Outcome outcome, const QByteArray &value) {
        if (m_state != State::Vault && m_state != State::Memory) // chosen meanwhile
            answered(outcome);
        if (m_state == State::Locked)
            return then(Fail(Error::forbidden(stateText())));
        found(outcome == keychain::Outcome::Done ? value : QByteArray());
    });
}

void SecretStore::write(const QString &key, const QByteArray &value, const std::function<void(Result<void>)> &then)
{
    if (m_state == State::Vault)
        return then(m_vault.set(key, value));
    m_memory.insert(key, value); // the truth for this run, whatever becomes of the keychain
    if (m_state == State::Memory || m_state == State::Absent || (m_state == State::Locked && m_vault.exists()))
        return then({});
    writeToKeychain(key, value, [then] { then({}); });
}

void SecretStore::writeToKeychain(const QString &key, const QByteArray &value, const std::function<void()> &then)
{
    keychain::write(key, value, this, [this, key, value, then](keychain::Outcome outcome) {
        if (outcome == keychain::Outcome::Done && m_memory.value(key) == value)
            m_memory.remove(key);
        if (m_state != State::Vault && m_state != State::Memory)
            answered(outcome);
        then();
    });
}

void SecretStore::remove(const QString &key)
{
    m_memory.remove(key);
    if (m_vault.isOpen())
        (void)m_vault.remove(key); // a token left behind is one the server no longer takes
    if (m_state == State::Keychain)
        keychain::remove(key, this, [](keychain::Outcome) {});
}

Result<void> SecretStore::unlockVault(const QString &passphrase)
{
    CONFAB_TRY(m_vault.open(passphrase));
    for (auto it = m_memory.cbegin(); it != m_memory.cend(); ++it)
        CONFAB_TRY(m_vault.set(it.key(), it.value()));
    m_memory.clear();
    setState(State::Vault);
    return {};
}

void SecretStore::useMemory()
{
    setState(State::Memory);
}

void SecretStore::forgetVault()
{
    m_vault.erase();
    if (m_state == State::Locked || m_state == State::Vault)
        setState(State::Absent);
}

} // namespace confab
