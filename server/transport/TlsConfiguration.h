#pragma once

#include <QSslConfiguration>
#include <QString>

#include <expected>

namespace confab::transport {

// For a server: TLS 1.2 and newer, with forward secrecy and authenticated encryption only. From PEM: the certificate with those
// that vouch for it, and its private key. Otherwise says what is wrong with which of the two, as "tls.key: …".
std::expected<QSslConfiguration, QString> tlsConfiguration(const QByteArray &chainPem, const QByteArray &keyPem);

} // namespace confab::transport
