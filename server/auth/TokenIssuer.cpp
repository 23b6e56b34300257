#include "server/auth/TokenIssuer.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <jwt.h>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestToken = 4'096;
constexpr const char *issuer = "confab";
constexpr const char *audience = "confab-api";
constexpr const char *use = "access";
constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors;

struct FreeToken {
    void operator()(jwt_t *token) const { jwt_free(token); }
};
using Token = std::unique_ptr<jwt_t, FreeToken>;

Error refused()
{
    return Error::of(ErrorCode::Unauthenticated, u"This access token is not valid here."_s);
}

bool isTokenCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_' || c == u'.';
}

QString claim(jwt_t *token, const char *name)
{
    return QString::fromUtf8(jwt_get_grant(token, name));
}

} // namespace

TokenIssuer::TokenIssuer(QList<SigningKey> keys, std::chrono::seconds life)
    : m_keys(std::move(keys))
    , m_life(std::min(life, longestLife))
{
    Q_ASSERT(!m_keys.isEmpty());
}

AccessToken TokenIssuer::issue(UserId user, SessionId session, Timestamp now) const
{
    jwt_t *made = nullptr;
    if (jwt_new(&made))
        qFatal("out of memory");
    const Token token(made);
    const SigningKey &key = m_keys.first();
    const qint64 seconds = now.ms / 1'000;
    jwt_set_alg(made, JWT_ALG_HS256, reinterpret_cast<const unsigned char *>(key.secret.constData()), int(key.secret.size()));
    jwt_add_header(made, "kid", key.id.constData());
    jwt_add_grant(made, "iss", issuer);
    jwt_add_grant(made, "aud", audience);
    jwt_add_grant(made, "use", use);
    jwt_add_grant(made, "sub", user.toString().toLatin1().constData());
    jwt_add_grant(made, "sid", session.toString().toLatin1().constData());
    jwt_add_grant_int(made, "iat", seconds);
    jwt_add_grant_int(made, "exp", seconds + m_life.count());
    char *text = jwt_encode_str(made);
    const QString encoded = QString::fromLatin1(text);
    std::free(text);
    return {encoded, int(m_life.count())};
}

Result<AccessClaims> TokenIssuer::verify(const QString &token, Timestamp now) const
{
    // Everything is vetted here before the library sees the token: it must have just the shape that issue() gives.
    if (token.size() > longestToken || token.count(u'.') != 2 || !std::ranges::all_of(token, isTokenCharacter))
        return Fail(refused());
    const QByteArray bytes = token.toLatin1();
    const SigningKey *key = keyOf(bytes.left(bytes.indexOf('.')));
    if (!key)
        return Fail(refused());

    jwt_t *decoded = nullptr;
    if (jwt_decode(&decoded, bytes.constData(), reinterpret_cast<const unsigned char *>(key->secret.constData()), int(key->secret.size())))
        return Fail(refused());
    const Token owner(decoded);
    if (jwt_get_alg(decoded) != JWT_ALG_HS256 || claim(decoded, "iss") != QLatin1String(issuer) || claim(decoded, "aud") != QLatin1String(audience)
        || claim(decoded, "use") != QLatin1String(use))
        return Fail(refused());
    const auto user = UserId::parse(claim(decoded, "sub"));
    const auto session = SessionId::parse(claim(decoded, "sid"));
    const qint64 issued = jwt_get_grant_int(decoded, "iat");
    const qint64 expires = jwt_get_grant_int(decoded, "exp");
    if (!user || !session || issued <= 0 || expires <= issued || expires - issued > longestLife.count())
        return Fail(refused());
    if (now.ms >= expires * 1'000)
        return Fail(Error::of(ErrorCode::TokenExpired, u"The access token has expired."_s));
    return AccessClaims{*user, *session, {issued * 1'000}, {expires * 1'000}};
}

// The key that the header names, if the header says just what ours say: neither another algorithm nor jku, jwk, x5u or crit.
const SigningKey *TokenIssuer::keyOf(const QByteArray &header) const
{
    const auto json = QByteArray::fromBase64Encoding(header, base64);
    if (!json)
        return nullptr;
    const QJsonObject fields = QJsonDocument::fromJson(json.decoded).object();
    if (fields.size() != 3 || fields[u"alg"_s] != u"HS256"_s || fields[u"typ"_s] != u"JWT"_s)
        return nullptr;
    const QByteArray id = fields[u"kid"_s].toString().toUtf8();
    const auto key = std::ranges::find(m_keys, id, &SigningKey::id);
    return key == m_keys.end() ? nullptr : &*key;
}

} // namespace confab
