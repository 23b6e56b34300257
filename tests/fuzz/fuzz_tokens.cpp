#include "server/auth/TokenIssuer.h"
#include "tests/fuzz/Check.h"

#include <QMessageAuthenticationCode>

using namespace confab;

// A forger without the key gets nothing; with the key (so that the fuzzer gets behind the signature), only claims like ours.
namespace {

const QByteArray secret(32, 'k');
constexpr Timestamp now{1'800'000'000'000};

QByteArray signedToken(const QByteArray &header, const QByteArray &claims)
{
    constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QByteArray content = header.toBase64(base64) + '.' + claims.toBase64(base64);
    return content + '.' + QMessageAuthenticationCode::hash(content, secret, QCryptographicHash::Sha256).toBase64(base64);
}

void checkClaims(const AccessClaims &claims)
{
    FUZZ_CHECK(claims.expiresAt.ms > now.ms);
    FUZZ_CHECK(claims.issuedAt.ms > 0);
    FUZZ_CHECK(claims.expiresAt.ms - claims.issuedAt.ms > 0);
    FUZZ_CHECK(claims.expiresAt.ms - claims.issuedAt.ms <= 15 * 60 * 1'000);
}

} // namespace

// The first byte chooses: 0 the text is a token; 1 it is the claims under our header; else header, line break, claims.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const TokenIssuer issuer({{"k1", secret}});
    if (size < 1)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    if (data[0] == '0') {
        FUZZ_CHECK(!issuer.verify(QString::fromUtf8(bytes), now).has_value());
        return 0;
    }
    const QByteArray ours = R"({"alg":"HS256","kid":"k1","typ":"JWT"})";
    const qsizetype end = bytes.indexOf('\n');
    const QByteArray token = data[0] == '1' || end < 0 ? signedToken(ours, bytes) : signedToken(bytes.left(end), bytes.mid(end + 1));
    if (const auto claims = issuer.verify(QString::fromLatin1(token), now))
        checkClaims(*claims);
    // Another key's, or with anything changed in the signature, it is nothing.
    static const TokenIssuer other({{"k1", QByteArray(32, 'x')}});
    FUZZ_CHECK(!other.verify(QString::fromLatin1(token), now).has_value());
    return 0;
}
