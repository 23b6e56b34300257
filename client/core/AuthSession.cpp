#include "client/core/AuthSession.h"

#include "common/base/Clock.h"
#include "common/protocol/JsonReader.h"
#include "common/protocol/JsonWriter.h"

#include <QSysInfo>
#include <QTimer>

namespace confab {

using namespace protocol;

namespace {

// Renewed this long before it ends, so that no request starts with a token that dies on the way.
constexpr std::chrono::seconds margin{30};
// A server gives the same successor only within 10 s: an answer lost on the way is asked for again well within that.
constexpr int refreshAttempts = 3;
constexpr std::chrono::milliseconds refreshPause{1500};
constexpr std::chrono::milliseconds logoutPatience{3000};

QJsonObject objectOf(const auto &request)
{
    return QJsonDocument::fromJson(toJson(request)).object();
}

QString deviceName()
{
    const QString host = QSysInfo::machineHostName();
    const QString system = QSysInfo::prettyProductName();
    return (host.isEmpty() ? system : QStringLiteral("%1 (%2)").arg(host, system)).left(limits::device);
}

} // namespace

AuthSession::AuthSession(RestClient &rest, SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_rest(rest)
    , m_secrets(secrets)
{
}

QString AuthSession::accountKeyFor(const QUrl &server, const UserId &user)
{
    return server.toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash) + u'|' + user.toString();
}

void AuthSession::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

// Another sign-in, or none, takes the place of this one: who still waits for a token gets none, and an answer that is yet to come
// is nobody's.
void AuthSession::turnOver()
{
    ++m_session;
    m_token.clear();
    answer(std::unexpected(Failure::notSent(tr("This device is signed out."))));
}

void AuthSession::resume(const QString &accountKey)
{
    turnOver();
    m_key = accountKey;
    setState(State::SignedIn);
}

void AuthSession::registerAccount(Register request, Then<Account> then)
{
    request.device = deviceName();
    signIn({ops::RegisterAccount::at.route, objectOf(request), {}}, std::move(then));
}

void AuthSession::login(Login request, Then<Account> then)
{
    request.device = deviceName();
    signIn({ops::LogIn::at.route, objectOf(request), {}}, std::move(then));
}

void AuthSession::signIn(const RestRequest &request, Then<Account> then)
{
    m_rest.send(request, this, [this, then = std::move(then)](Reply<QJsonObject> reply) {
        if (!reply)
            return then(std::unexpected(reply.error()));
        const auto tokens = fromJson<SignedIn>(*reply);
        if (!tokens)
            return then(std::unexpected(Failure::noAnswer(tokens.error().message)));
        turnOver();
        m_key = accountKeyFor(m_rest.server(), tokens->user.id);
        accept(*tokens);
        m_secrets.write(m_key, tokens->refreshToken.toLatin1(), [this, then, session = m_session, account = tokens->user](Result<void>) {
            if (session != m_session)
                return;
            setState(State::SignedIn);
            Q_EMIT signedIn(account);
            then(account);
        });
    });
}

void AuthSession::accept(const SignedIn &tokens)
{
    m_token = tokens.accessToken;
    m_tokenEnds = SystemClock().steady() + std::chrono::seconds(tokens.expiresIn);
}

void AuthSession::logout(Then<bool> then)
{
    const QString key = m_key;
    const auto leave = [this, key, then = std::move(then), left = std::make_shared<bool>(false)](const Reply<QString> &token) {
        if (std::exchange(*left, true))
            return;
        if (token) // the answer changes nothing here
            m_rest.send({ops::LogOut::at.route, {}, *token}, this, [](Reply<QJsonObject>) {});
        m_secrets.remove(key);
        setState(State::SignedOut);
        turnOver();
        Q_EMIT signedOut(QString());
        then(true);
    };
    // Signing out works without a network too; the server then ends the session when its refresh token runs out.
    QTimer::singleShot(logoutPatience, this, [leave] { leave(std::unexpected(Failure::notSent(QString()))); });
    accessToken(Freshness::Any, leave);
}

void AuthSession::endLocally(const QString &why)
{
    if (m_state == State::SignedOut)
        return;
    m_secrets.remove(m_key);
    setState(State::SignedOut);
    turnOver();
    Q_EMIT signedOut(why);
}

void AuthSession::accessToken(Freshness freshness, Then<QString> then)
{
    if (m_state == State::SignedOut)
        return then(std::unexpected(Failure::notSent(tr("This device is signed out."))));
    const bool alive = !m_token.isEmpty() && SystemClock().steady() + margin < m_tokenEnds;
    if (freshness == Freshness::Any && alive)
        return then(m_token);
    m_waiting.append(std::move(then));
    if (m_waiting.size() == 1)
        refresh();
}

void AuthSession::answer(const Reply<QString> &reply)
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const Then<QString> &then : waiting)
        then(reply);
}

void AuthSession::refresh()
{
    m_secrets.read(m_key, [this, session = m_session](Result<QByteArray> secret) {
        if (session != m_session)
            return;
        if (secret) {
            setState(State::SignedIn);
            return refreshWith(*secret, 1);
        }
        if (secret.error().code == ErrorCode::Forbidden) {
            setState(State::Locked);
            return answer(std::unexpected(Failure::notSent(secret.error().message)));
        }
        answer(std::unexpected(Failure::refused(Error::of(ErrorCode::Unauthenticated, secret.error().message))));
        endLocally(tr("Please sign in again: no sign-in is kept on this device."));
    });
}

void AuthSession::refreshWith(const QByteArray &refreshToken, int attempt)
{
    const QJsonObject body = objectOf(RefreshToken{QString::fromLatin1(refreshToken)});
    m_rest.send({ops::Refresh::at.route, body, {}}, this, [this, refreshToken, attempt, session = m_session, server = m_rest.server()](Reply<QJsonObject> reply) {
        const auto tokens = reply ? fromJson<SignedIn>(*reply) : Result<SignedIn>(Fail(reply.error().error));
        if (session != m_session) {
            // Signed out meanwhile: what this would go on with is ended too, where it is still known where.
            if (tokens && server == m_rest.server())
                m_rest.send({ops::LogOut::at.route, {}, tokens->accessToken}, this, [](Reply<QJsonObject>) {});
            return;
        }
        if (!reply && reply.error().unknown && attempt < refreshAttempts) {
            QTimer::singleShot(refreshPause, this, [this, refreshToken, attempt, session] {
                if (session == m_session)
                    refreshWith(refreshToken, attempt + 1);
            });
            return;
        }
        if (!reply) {
            answer(std::unexpected(reply.error()));
            if (reply.error().error.code == ErrorCode::Unauthenticated && session == m_session)
                endLocally(tr("Please sign in again: this session has ended."));
            return;
        }
        if (!tokens)
            return answer(std::unexpected(Failure::noAnswer(tokens.error().message)));
        accept(*tokens);
        // Kept before it is used: from its first use on, the old one is worth nothing.
        m_secrets.write(m_key, tokens->refreshToken.toLatin1(), [this, session](Result<void>) {
            if (session == m_session)
                answer(m_token);
        });
    });
}

} // namespace confab
