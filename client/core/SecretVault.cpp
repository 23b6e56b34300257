#include "client/core/SecretVault.h"

#include <QDataStream>
#include <QFile>
#include <QSaveFile>

#include <sodium.h>

namespace confab {

namespace {

const QByteArray magic("CONFABV1");

Error unusable(const QString &why)
{
    return Error::of(ErrorCode::Unavailable, why);
}

QByteArray keyFrom(const QString &passphrase, const QByteArray &salt)
{
    QByteArray key(crypto_secretbox_KEYBYTES, Qt::Uninitialized);
    const QByteArray utf8 = passphrase.toUtf8();
    const int failed = crypto_pwhash(reinterpret_cast<unsigned char *>(key.data()), size_t(key.size()), utf8.constData(), size_t(utf8.size()),
                                     reinterpret_cast<const unsigned char *>(salt.constData()), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                     crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13);
    return failed ? QByteArray() : key;
}

} // namespace

SecretVault::SecretVault(QString path)
    : m_path(std::move(path))
{
    if (sodium_init() < 0) // harmless when done before
        qFatal("libsodium finds no source of random numbers");
}

SecretVault::~SecretVault()
{
    sodium_memzero(m_key.data(), size_t(m_key.size()));
}

bool SecretVault::exists() const
{
    return QFile::exists(m_path);
}

Result<void> SecretVault::open(const QString &passphrase)
{
    if (!exists()) {
        m_salt.resize(crypto_pwhash_SALTBYTES);
        randombytes_buf(m_salt.data(), size_t(m_salt.size()));
        m_key = keyFrom(passphrase, m_salt);
        if (m_key.isEmpty())
            return Fail(unusable(QStringLiteral("Not enough memory to make a key.")));
        return save();
    }
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return Fail(unusable(file.errorString()));
    const QByteArray bytes = file.readAll();
    const qsizetype head = magic.size() + crypto_pwhash_SALTBYTES + crypto_secretbox_NONCEBYTES;
    if (bytes.size() < head + qsizetype(crypto_secretbox_MACBYTES) || !bytes.startsWith(magic))
        return Fail(unusable(QStringLiteral("The vault's file is damaged.")));
    const QByteArray salt = bytes.mid(magic.size(), crypto_pwhash_SALTBYTES);
    const QByteArray key = keyFrom(passphrase, salt);
    if (key.isEmpty())
        return Fail(unusable(QStringLiteral("Not enough memory to make a key.")));
    const auto *nonce = reinterpret_cast<const unsigned char *>(bytes.constData()) + magic.size() + crypto_pwhash_SALTBYTES;
    QByteArray plain(bytes.size() - head - qsizetype(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char *>(plain.data()), nonce + crypto_secretbox_NONCEBYTES,
                                   size_t(bytes.size() - head), nonce, reinterpret_cast<const unsigned char *>(key.constData()))
        != 0)
        return Fail(Error::forbidden(QStringLiteral("This is not the passphrase.")));
    m_salt = salt;
    m_key = key;
    QDataStream stream(plain);
    stream >> m_values;
    return {};
}

Result<void> SecretVault::set(const QString &key, const QByteArray &value)
{
    m_values.insert(key, value);
    return save();
}

Result<void> SecretVault::remove(const QString &key)
{
    m_values.remove(key);
    return save();
}

void SecretVault::erase()
{
    sodium_memzero(m_key.data(), size_t(m_key.size()));
    m_key.clear();
    m_salt.clear();
    m_values.clear();
    QFile::remove(m_path);
}

Result<void> SecretVault::save() const
{
    QByteArray plain;
    QDataStream stream(&plain, QIODevice::WriteOnly);
    stream << m_values;
    QByteArray nonce(crypto_secretbox_NONCEBYTES, Qt::Uninitialized);
    randombytes_buf(nonce.data(), size_t(nonce.size()));
    QByteArray box(plain.size() + qsizetype(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    crypto_secretbox_easy(reinterpret_cast<unsigned char *>(box.data()), reinterpret_cast<const unsigned char *>(plain.constData()),
                          size_t(plain.size()), reinterpret_cast<const unsigned char *>(nonce.constData()),
                          reinterpret_cast<const unsigned char *>(m_key.constData()));
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return Fail(unusable(file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(magic + m_salt + nonce + box);
    if (!file.commit())
        return Fail(unusable(file.errorString()));
    return {};
}

} // namespace confab
