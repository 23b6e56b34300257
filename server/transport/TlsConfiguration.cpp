#include "server/transport/TlsConfiguration.h"

#include <QSslCertificate>
#include <QSslCipher>
#include <QSslKey>
#include <QSslSocket>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace confab::transport {

using namespace Qt::StringLiterals;

namespace {

template<auto Free>
struct FreeBy {
    void operator()(auto *object) const { Free(object); }
};
using Bio = std::unique_ptr<BIO, FreeBy<&BIO_free_all>>;
using Certificate = std::unique_ptr<X509, FreeBy<&X509_free>>;
using PrivateKey = std::unique_ptr<EVP_PKEY, FreeBy<&EVP_PKEY_free>>;

Bio reader(const QByteArray &pem)
{
    return Bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
}

int noPassphrase(char *, int, int, void *)
{
    return -1;
}

// Qt takes a key for the certificate's without a look, and then every handshake fails.
std::optional<QString> mismatch(const QByteArray &chainPem, const QByteArray &keyPem)
{
    const Certificate certificate(PEM_read_bio_X509(reader(chainPem).get(), nullptr, &noPassphrase, nullptr));
    const PrivateKey key(PEM_read_bio_PrivateKey(reader(keyPem).get(), nullptr, &noPassphrase, nullptr));
    const bool fits = certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
    ERR_clear_error();
    if (!certificate)
        return u"tls.cert: this is no certificate in PEM."_s;
    if (!key)
        return keyPem.contains("ENCRYPTED") ? u"tls.key: this key wants a passphrase; take it off."_s : u"tls.key: this is no private key in PEM."_s;
    if (!fits)
        return u"tls.key: this key is not that of the certificate in tls.cert, which must come first in its file."_s;
    return std::nullopt;
}

QSslKey readKey(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        if (QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey); !key.isNull())
            return key;
    }
    return {};
}

// All of TLS 1.3, and of 1.2 what keeps recorded traffic secret when the key is stolen (RFC 9325, 4.2).
QList<QSslCipher> goodCiphers()
{
    QList<QSslCipher> good;
    const QList<QSslCipher> supported = QSslConfiguration::supportedCiphers();
    for (const QSslCipher &cipher : supported) {
        const QString name = cipher.name();
        const bool authenticated = name.contains("-GCM-"_L1) || name.contains("-CHACHA20-"_L1);
        if (cipher.protocol() == QSsl::TlsV1_3 || (name.startsWith("ECDHE-"_L1) && authenticated))
            good += cipher;
    }
    return good;
}

} // namespace

std::expected<QSslConfiguration, QString> tlsConfiguration(const QByteArray &chainPem, const QByteArray &keyPem)
{
    if (const auto wrong = mismatch(chainPem, keyPem))
        return std::unexpected(*wrong);
    const QList<QSslCertificate> chain = QSslCertificate::fromData(chainPem, QSsl::Pem);
    const QSslKey key = readKey(keyPem);
    if (chain.isEmpty() || key.isNull())
        return std::unexpected(u"tls.key: only RSA and ECDSA keys are supported."_s);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setCiphers(goodCiphers());
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show no certificates
    return tls;
}

} // namespace confab::transport
