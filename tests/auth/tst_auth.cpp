#include "tests/storage/StorageSuite.h"

#include "server/auth/PasswordHasher.h"
#include "server/auth/RefreshTokens.h"
#include "server/auth/TokenIssuer.h"
#include "server/storage/SessionStore.h"

#include <QCoroTask>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
const Timestamp now{1'700'000'000'000};

// 32 bytes 00 01 02 … 1f
QByteArray secret(char first = 0)
{
    QByteArray bytes(32, '\0');
    std::iota(bytes.begin(), bytes.end(), first);
    return bytes;
}

QByteArray sign(const QByteArray &content, const QByteArray &key, QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha256)
{
    return content + '.' + QMessageAuthenticationCode::hash(content, key, algorithm).toBase64(base64);
}

QByteArray token(const QByteArray &header, const QByteArray &payload, const QByteArray &key = secret(), QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha256)
{
    return sign(header.toBase64(base64) + '.' + payload.toBase64(base64), key, algorithm);
}

const UserId user = *UserId::parse(u"0190a1b2-c3d4-7000-8000-000000000001");
const SessionId session = *SessionId::parse(u"0190a1b2-c3d4-7000-8000-000000000002");
const QByteArray goodHeader = R"({"alg":"HS256","kid":"k1","typ":"JWT"})";
const QByteArray goodPayload = R"({"aud":"confab-api","exp":1700000900,"iat":1700000000,"iss":"confab","sid":"0190a1b2-c3d4-7000-8000-000000000002","sub":"0190a1b2-c3d4-7000-8000-000000000001","use":"access"})";

QByteArray changed(QByteArray json, const char *key, const QJsonValue &value)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    if (value.isUndefined())
        object.remove(QLatin1String(key));
    else
        object[QLatin1String(key)] = value;
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class AuthTest : public QObject
{
    Q_OBJECT

    const TokenIssuer m_issuer{QList<SigningKey>{{"k1", secret()}, {"k0", secret(7)}}};

private Q_SLOTS:
    void anAccessTokenIsTheKnownOne()
    {
        const QString issued = m_issuer.issue(user, session, now).token;
        const QList<QByteArray> parts = issued.toLatin1().split('.');
        QCOMPARE(parts.size(), 3);
        const auto object = [](const QByteArray &part) { return QJsonDocument::fromJson(QByteArray::fromBase64(part, base64)).object(); };
        QCOMPARE(object(parts[0]), QJsonDocument::fromJson(goodHeader).object());
        QCOMPARE(object(parts[1]), QJsonDocument::fromJson(goodPayload).object());
        QCOMPARE(issued.toLatin1(), sign(parts[0] + '.' + parts[1], secret()));

        const auto claims = m_issuer.verify(QString::fromLatin1(token(goodHeader, goodPayload)), now);
        QVERIFY(claims);
        QCOMPARE(claims->user, user);
        QCOMPARE(claims->session, session);
        QCOMPARE(claims->expiresAt, now + std::chrono::minutes(15));
    }

    void anOlderKeyStillVerifies()
    {
        QVERIFY(m_issuer.verify(QString::fromLatin1(token(changed(goodHeader, "kid", u"k0"_s), goodPayload, secret(7))), now));
    }

    void anOldTokenIsExpired()
    {
        const QString issued = m_issuer.issue(user, session, now).token;
        QVERIFY(m_issuer.verify(issued, now + std::chrono::milliseconds(15 * 60'000 - 1)));
        QCOMPARE(m_issuer.verify(issued, now + std::chrono::minutes(15)).error().code, ErrorCode::TokenExpired);
        QVERIFY(m_issuer.verify(issued, now - std::chrono::hours(1))); // a clock set back signs nobody out
    }

    void aForgedTokenIsRefused_data()
    {
        QTest::addColumn<QByteArray>("forged");
        const QByteArray good = token(goodHeader, goodPayload);
        const QList<QByteArray> parts = good.split('.');
        const auto header = [](const char *key, const QJsonValue &value) { return token(changed(goodHeader, key, value), goodPayload); };
        const auto payload = [](const char *key, const QJsonValue &value) { return token(goodHeader, changed(goodPayload, key, value)); };
        QByteArray flipped = parts[2];
        flipped[3] = flipped[3] == 'A' ? 'B' : 'A';
        const QJsonValue none(QJsonValue::Undefined);

        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no dots") << QByteArray("token");
        QTest::newRow("dots only") << QByteArray("..");
        QTest::newRow("no signature") << parts[0] + '.' + parts[1] + '.';
        QTest::newRow("signature left out") << parts[0] + '.' + parts[1];
        QTest::newRow("fourth part") << good + ".x";
        QTest::newRow("signature changed") << parts[0] + '.' + parts[1] + '.' + flipped;
        QTest::newRow("signature cut") << good.chopped(1);
        QTest::newRow("signature longer") << good + "AA";
        QTest::newRow("signature padded") << good + "=";
        QTest::newRow("payload changed") << parts[0] + '.' + changed(goodPayload, "sub", u"0190a1b2-c3d4-7000-8000-000000000009"_s).toBase64(base64) + '.' + parts[2];
        QTest::newRow("alg none") << changed(goodHeader, "alg", u"none"_s).toBase64(base64) + '.' + parts[1] + '.';
        QTest::newRow("alg none, signed") << header("alg", u"none"_s);
        QTest::newRow("alg None") << changed(goodHeader, "alg", u"None"_s).toBase64(base64) + '.' + parts[1] + '.';
        QTest::newRow("alg missing") << header("alg", none);
        QTest::newRow("alg null") << header("alg", QJsonValue::Null);
        QTest::newRow("alg lower case") << header("alg", u"hs256"_s);
        QTest::newRow("alg HS512") << token(changed(goodHeader, "alg", u"HS512"_s), goodPayload, secret(), QCryptographicHash::Sha512);
        QTest::newRow("alg HS384") << token(changed(goodHeader, "alg", u"HS384"_s), goodPayload, secret(), QCryptographicHash::Sha384);
        QTest::newRow("alg RS256") << header("alg", u"RS256"_s);
        QTest::newRow("alg ES256") << header("alg", u"ES256"_s);
        QTest::newRow("alg EdDSA") << header("alg", u"EdDSA"_s);
        QTest::newRow("alg a list") << header("alg", QJsonArray{u"HS256"_s});
        QTest::newRow("jku") << header("jku", u"https://evil.example/keys"_s);
        QTest::newRow("jwk") << header("jwk", QJsonObject{{u"kty"_s, u"oct"_s}, {u"k"_s, u"AAAA"_s}});
        QTest::newRow("x5u") << header("x5u", u"https://evil.example/cert"_s);
        QTest::newRow("x5c") << header("x5c", QJsonArray{u"AAAA"_s});
        QTest::newRow("crit") << header("crit", QJsonArray{u"exp"_s});
        QTest::newRow("b64 false") << header("b64", false);
        QTest::newRow("cty JWT") << header("cty", u"JWT"_s);
        QTest::newRow("kid missing") << header("kid", none);
        QTest::newRow("kid unknown") << header("kid", u"k9"_s);
        QTest::newRow("kid a path") << header("kid", u"../../../../dev/null"_s);
        QTest::newRow("kid of another key") << header("kid", u"k0"_s);
        QTest::newRow("typ missing") << header("typ", none);
        QTest::newRow("typ other") << header("typ", u"refresh+jwt"_s);
        QTest::newRow("empty key") << token(goodHeader, goodPayload, QByteArray());
        QTest::newRow("another key") << token(goodHeader, goodPayload, secret(1));
        QTest::newRow("key in hexadecimal") << token(goodHeader, goodPayload, secret().toHex());
        QTest::newRow("issuer other") << payload("iss", u"evil"_s);
        QTest::newRow("issuer missing") << payload("iss", none);
        QTest::newRow("audience other") << payload("aud", u"other"_s);
        QTest::newRow("audience missing") << payload("aud", none);
        QTest::newRow("audience a list") << payload("aud", QJsonArray{u"confab-api"_s});
        QTest::newRow("use other") << payload("use", u"refresh"_s);
        QTest::newRow("use missing") << payload("use", none);
        QTest::newRow("expiry missing") << payload("exp", none);
        QTest::newRow("expiry text") << payload("exp", u"1700000900"_s);
        QTest::newRow("expiry null") << payload("exp", QJsonValue::Null);
        QTest::newRow("expiry before issue") << payload("exp", 1600000000);
        QTest::newRow("lives too long") << payload("exp", 1800000000);
        QTest::newRow("issue time missing") << payload("iat", none);
        QTest::newRow("subject missing") << payload("sub", none);
        QTest::newRow("subject no id") << payload("sub", u"' OR 1=1 --"_s);
        QTest::newRow("session missing") << payload("sid", none);
        QTest::newRow("session no id") << payload("sid", 1);
        QTest::newRow("header no JSON") << sign(QByteArray("nonsense").toBase64(base64) + '.' + parts[1], secret());
        QTest::newRow("header a list") << token("[]", goodPayload);
        QTest::newRow("payload no JSON") << token(goodHeader, "nonsense");
        QTest::newRow("payload a list") << token(goodHeader, "[]");
        QTest::newRow("payload empty") << token(goodHeader, "");
        QTest::newRow("header in plain base64") << sign("!!" + parts[0] + '.' + parts[1], secret());
        QTest::newRow("white space around") << ' ' + good + ' ';
        QTest::newRow("line break inside") << parts[0] + "\n." + parts[1] + '.' + parts[2];
        QTest::newRow("zero byte inside") << good + QByteArray(1, '\0');
        QTest::newRow("too long") << good + QByteArray(5'000, 'A');
        QTest::newRow("Bearer before") << "Bearer " + good;
    }

    void aForgedTokenIsRefused()
    {
        QFETCH(QByteArray, forged);
        const auto claims = m_issuer.verify(QString::fromLatin1(forged), now);
        QVERIFY(!claims);
        QCOMPARE(claims.error().code, ErrorCode::Unauthenticated);
    }

    void theKeyFileIsMadeOnceForItsOwnerOnly()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"token.keys"_s);
        const auto first = expect(KeyFile::open(path));
        QCOMPARE(first.size(), 1);
        QCOMPARE(first[0].secret.size(), 32);
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        QCOMPARE(expect(KeyFile::open(path))[0].secret, first[0].secret);
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("k1 short\n");
        file.close();
        QVERIFY(!KeyFile::open(path));
        QVERIFY(!KeyFile::open(folder.filePath(u"no/such/folder"_s)));
    }

    void aPasswordMatchesItselfOnly()
    {
        PasswordHasher hasher;
        const QString hash = expect(QCoro::waitFor([&]() -> QCoro::Task<Result<QString>> { co_return co_await hasher.hash(u"correct horse"_s); }()));
        QVERIFY(hash.startsWith(u"$argon2id$v=19$m=47104,t=1,p=1$"));
        QVERIFY(hasher.verifyNow(u"correct horse"_s, hash).matches);
        QVERIFY(!hasher.verifyNow(u"correct horse"_s, hash).needsRehash);
        QVERIFY(!hasher.verifyNow(u"Correct horse"_s, hash).matches);
        QVERIFY(!hasher.verifyNow(u"correct horse"_s, {}).matches);
        QVERIFY(!hasher.verifyNow(u"correct horse"_s, u"not a hash"_s).matches);
        // composed and decomposed
        QVERIFY(hasher.verifyNow(u"cafe\u0301"_s, expect(hasher.hashNow(u"caf\u00e9"_s))).matches);
    }

    void aKnownHashOfWeakerSettingsMatchesAndIsToBeRenewed()
    {
        // Made with the reference implementation: argon2 somesalt -id -t 2 -k 65536 -p 1 <<< password
        const QString known = u"$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"_s;
        const PasswordVerdict verdict = PasswordHasher().verifyNow(u"password"_s, known);
        QVERIFY(verdict.matches);
        QVERIFY(verdict.needsRehash);
    }

    void tooManyAtOnceAreToldSo()
    {
        PasswordHasher hasher({.threads = 1, .queue = 2});
        int busy = 0;
        int done = 0;
        for (int i = 0; i < 10; ++i) {
            hasher.hash(u"x"_s).then([&](const Result<QString> &r) {
                ++done;
                busy += !r && r.error().code == ErrorCode::Busy && r.error().retryAfter;
            });
        }
        QVERIFY(busy >= 7);
        QTRY_COMPARE(done, 10);
    }

    void aRefreshTokenIsGoodOnceAndItsReuseEndsTheSession()
    {
        const auto backend = backends().first().make();
        World world(*backend);
        const UserId ada = world.user(u"ada"_s);
        const RefreshTokens tokens({{"k1", secret()}});
        const QString first = expect(world.write([&](Transaction &tx) -> Result<QString> {
            SessionStore(tx).insert({session, ada, u"phone"_s, u"::1"_s, now, now, {}});
            return tokens.issue(tx, session, now);
        }));
        const auto rotate = [&](const QString &token, std::chrono::milliseconds after) {
            return world.write([&, token, after](Transaction &tx) { return tokens.rotate(tx, token, u"::1"_s, now + after); });
        };
        using namespace std::chrono_literals;
        const Rotation second = expect(rotate(first, 1s));
        QCOMPARE(second.user, ada);
        QVERIFY(second.token != first);
        QCOMPARE(expect(rotate(first, 10s)).token, second.token); // a retry
        const Rotation third = expect(rotate(second.token, 60s));
        QVERIFY(!third.reused);

        const Rotation reused = expect(rotate(first, 61s));
        QVERIFY(reused.reused && reused.token.isEmpty());
        QCOMPARE(reused.session, session);
        QCOMPARE(rotate(third.token, 62s).error().code, ErrorCode::Unauthenticated); // the whole family
        QVERIFY(!expect(world.read([&](Transaction &tx) -> Result<bool> { return SessionStore(tx).isLive(session); })));
        for (const QString &nonsense : {QString(), u"x"_s, u"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s, first + u'A'})
            QCOMPARE(rotate(nonsense, 1s).error().code, ErrorCode::Unauthenticated);
    }

    void refreshingAtOnceManyTimesGivesOneSuccessor()
    {
        const auto backend = backends().first().make();
        World world(*backend);
        const UserId ada = world.user(u"ada"_s);
        const RefreshTokens tokens({{"k1", secret()}});
        const QString first = expect(world.write([&](Transaction &tx) -> Result<QString> {
            SessionStore(tx).insert({session, ada, u"phone"_s, u"::1"_s, now, now, {}});
            return tokens.issue(tx, session, now);
        }));
        QSet<QString> successors;
        int done = 0;
        for (int i = 0; i < 100; ++i) {
            world.database().write([=, &tokens](Transaction &tx) { return tokens.rotate(tx, first, u"::1"_s, now); }).then([&](const Result<Rotation> &r) {
                ++done;
                successors += r ? r->token : QString();
            });
        }
        QTRY_COMPARE(done, 100);
        QCOMPARE(successors.size(), 1);
    }

    void anUnusedRefreshTokenExpires()
    {
        const auto backend = backends().first().make();
        World world(*backend);
        const UserId ada = world.user(u"ada"_s);
        const RefreshTokens tokens({{"k1", secret()}});
        const auto refused = world.write([&](Transaction &tx) {
            SessionStore(tx).insert({session, ada, u"phone"_s, u"::1"_s, now, now, {}});
            return tokens.rotate(tx, tokens.issue(tx, session, now), u"::1"_s, now + RefreshTokens::usualLife);
        });
        QCOMPARE(refused.error().code, ErrorCode::Unauthenticated);
    }
};

QTEST_GUILESS_MAIN(AuthTest)

#include "tst_auth.moc"
