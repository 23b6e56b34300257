#include "server/auth/KeyFile.h"

#include <QFile>
#include <QSaveFile>

#include <sodium.h>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr int secretBytes = 32;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Error cannot(const QString &what, const QString &path, const QString &why)
{
    return Error::of(ErrorCode::Unavailable, u"Cannot %1 the key file %2: %3"_s.arg(what, path, why));
}

Result<void> create(const QString &path)
{
    QSaveFile file(path);
    const SigningKey key = KeyFile::newKey();
    const bool written = file.open(QFile::WriteOnly) && file.setPermissions(ownerOnly)
        && file.write(key.id + ' ' + key.secret.toBase64(base64) + '\n') > 0 && file.commit();
    if (!written)
        return Fail(cannot(u"write"_s, path, file.errorString()));
    return {};
}

} // namespace

SigningKey KeyFile::newKey()
{
    if (sodium_init() < 0)
        qFatal("libsodium does not work on this machine");
    SigningKey key{QByteArray(6, '\0'), QByteArray(secretBytes, '\0')};
    randombytes_buf(key.id.data(), size_t(key.id.size()));
    randombytes_buf(key.secret.data(), size_t(key.secret.size()));
    key.id = key.id.toHex();
    return key;
}

Result<QList<SigningKey>> KeyFile::open(const QString &path)
{
    if (!QFile::exists(path))
        CONFAB_TRY(create(path));
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return Fail(cannot(u"read"_s, path, file.errorString()));
    if (file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther))
        file.setPermissions(ownerOnly);

    QList<SigningKey> keys;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        const QList<QByteArray> parts = line.simplified().split(' ');
        const auto secret = QByteArray::fromBase64Encoding(parts.value(1), base64 | QByteArray::AbortOnBase64DecodingErrors);
        if (parts.size() != 2 || !secret || secret.decoded.size() != secretBytes)
            return Fail(cannot(u"use"_s, path, u"every line must be a key's id and its 32 bytes in base64url"_s));
        keys += {parts[0], secret.decoded};
    }
    if (keys.isEmpty())
        return Fail(cannot(u"use"_s, path, u"it holds no key; remove it to have one made, which signs everybody out"_s));
    return keys;
}

} // namespace confab
