#include "server/auth/PasswordHasher.h"

#include <sodium.h>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

// The same password typed on different systems may come composed or decomposed (RFC 8265, 4.2).
QByteArray bytesOf(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

} // namespace

PasswordHasher::PasswordHasher(PasswordSettings settings)
    : m_settings(settings)
    , m_pool(settings.threads, settings.queue, u"Too many are signing in just now."_s)
{
    if (sodium_init() < 0)
        qFatal("libsodium does not work on this machine");
    char nobodys[32];
    randombytes_buf(nobodys, sizeof nobodys);
    m_nobodys = hashNow(QString::fromLatin1(QByteArray(nobodys, sizeof nobodys).toBase64())).value_or(QString());
}

PendingWork<QString> PasswordHasher::hash(const QString &password)
{
    return {m_pool, [this, password] { return hashNow(password); }};
}

PendingWork<PasswordVerdict> PasswordHasher::verify(const QString &password, const QString &encoded)
{
    return {m_pool, [this, password, encoded]() -> Result<PasswordVerdict> { return verifyNow(password, encoded); }};
}

Result<QString> PasswordHasher::hashNow(const QString &password) const
{
    m_hashed.fetch_add(1, std::memory_order_relaxed);
    QByteArray bytes = bytesOf(password);
    char encoded[crypto_pwhash_STRBYTES];
    const int failed = crypto_pwhash_str_alg(encoded, bytes.constData(), quint64(bytes.size()), quint64(m_settings.passes), m_settings.memoryBytes,
        crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    if (failed)
        return Fail(Error::of(ErrorCode::Unavailable, u"The server has no memory left to check passwords."_s));
    return QString::fromLatin1(encoded);
}

PasswordVerdict PasswordHasher::verifyNow(const QString &password, const QString &encoded) const
{
    m_hashed.fetch_add(1, std::memory_order_relaxed);
    const bool nobody = encoded.isEmpty();
    const QByteArray hash = (nobody ? m_nobodys : encoded).toLatin1();
    QByteArray bytes = bytesOf(password);
    const bool matches = crypto_pwhash_str_verify(hash.constData(), bytes.constData(), quint64(bytes.size())) == 0;
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    if (nobody || !matches)
        return {};
    return {true, crypto_pwhash_str_needs_rehash(hash.constData(), quint64(m_settings.passes), m_settings.memoryBytes) != 0};
}

} // namespace confab
