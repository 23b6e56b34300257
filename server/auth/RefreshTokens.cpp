#include "server/auth/RefreshTokens.h"

#include "server/storage/SessionStore.h"

#include <sodium.h>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr int tokenBytes = 32;
constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

// Of 256 random bits a plain hash is enough: there is nothing to guess.
QByteArray hashOf(const QByteArray &token)
{
    QByteArray hash(crypto_generichash_BYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), size_t(hash.size()), reinterpret_cast<const unsigned char *>(token.constData()),
        quint64(token.size()), nullptr, 0);
    return hash;
}

QByteArray bytesOf(const QString &token)
{
    const auto decoded = QByteArray::fromBase64Encoding(token.toLatin1(), base64 | QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == tokenBytes ? decoded.decoded : QByteArray();
}

QString textOf(const QByteArray &token)
{
    return QString::fromLatin1(token.toBase64(base64));
}

Error refused()
{
    return Error::of(ErrorCode::Unauthenticated, u"This refresh token is not valid: sign in again."_s);
}

} // namespace

// Tokens outlive a change of keys: only retries that straddle it are not recognised.
RefreshTokens::RefreshTokens(const QList<SigningKey> &keys, std::chrono::milliseconds life)
    : m_key(crypto_generichash_BYTES, '\0')
    , m_life(life)
{
    constexpr std::string_view purpose = "confab refresh successor";
    const QByteArray &secret = keys.first().secret;
    crypto_generichash(reinterpret_cast<unsigned char *>(m_key.data()), size_t(m_key.size()), reinterpret_cast<const unsigned char *>(purpose.data()),
        purpose.size(), reinterpret_cast<const unsigned char *>(secret.constData()), size_t(secret.size()));
}

QString RefreshTokens::issue(Transaction &tx, SessionId session, Timestamp now) const
{
    QByteArray token(tokenBytes, '\0');
    randombytes_buf(token.data(), tokenBytes);
    SessionStore(tx).insertRefresh(hashOf(token), session, now, now + m_life);
    return textOf(token);
}

Result<Rotation> RefreshTokens::rotate(Transaction &tx, const QString &token, const QString &address, Timestamp now) const
{
    SessionStore sessions(tx);
    const QByteArray bytes = bytesOf(token);
    const QByteArray hash = hashOf(bytes);
    const auto record = bytes.isEmpty() ? std::nullopt : sessions.findRefresh(hash);
    if (!record || record->expiresAt <= now || !sessions.isLive(record->sessionId))
        return Fail(refused());

    Rotation rotation{sessions.find(record->sessionId)->userId, record->sessionId, {}, false};
    const QByteArray successor = successorOf(bytes);
    // Who has used the successor got the answer that a retry would be about.
    const auto next = record->spentAt ? sessions.findRefresh(hashOf(successor)) : std::nullopt;
    if (record->spentAt && (now - *record->spentAt > grace || !next || next->spentAt)) {
        sessions.revoke(record->sessionId, u"token_reused"_s, now);
        rotation.reused = true;
        return rotation;
    }
    if (!record->spentAt) {
        sessions.spendRefresh(hash, now);
        sessions.insertRefresh(hashOf(successor), record->sessionId, now, now + m_life);
        sessions.touch(record->sessionId, now, address);
    }
    rotation.token = textOf(successor);
    return rotation;
}

std::optional<SessionId> RefreshTokens::sessionOf(Transaction &tx, const QString &token) const
{
    SessionStore sessions(tx);
    const QByteArray bytes = bytesOf(token);
    const auto record = bytes.isEmpty() ? std::nullopt : sessions.findRefresh(hashOf(bytes));
    if (!record || !sessions.isLive(record->sessionId))
        return std::nullopt;
    return record->sessionId;
}

QByteArray RefreshTokens::successorOf(const QByteArray &token) const
{
    QByteArray successor(tokenBytes, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(successor.data()), tokenBytes, reinterpret_cast<const unsigned char *>(token.constData()),
        quint64(token.size()), reinterpret_cast<const unsigned char *>(m_key.constData()), size_t(m_key.size()));
    return successor;
}

} // namespace confab
