#pragma once

#include "common/base/Result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace confab {

// Secrets in one file under a passphrase: Argon2id makes the key, XSalsa20-Poly1305 (libsodium's secretbox) keeps the
// contents. The file is replaced whole, so a crash leaves the old one or the new one.
class SecretVault
{
public:
    explicit SecretVault(QString path);
    ~SecretVault();

    bool exists() const;
    bool isOpen() const { return !m_key.isEmpty(); }

    // Opens the vault, or makes an empty one. A wrong passphrase is Forbidden. Takes about a quarter of a second.
    Result<void> open(const QString &passphrase);
    QByteArray value(const QString &key) const { return m_values.value(key); }
    Result<void> set(const QString &key, const QByteArray &value);
    Result<void> remove(const QString &key);
    void erase(); // with all it holds, for whom no passphrase opens it any more

private:
    Result<void> save() const;

    QString m_path;
    QByteArray m_salt;
    QByteArray m_key;
    QMap<QString, QByteArray> m_values;
};

} // namespace confab
