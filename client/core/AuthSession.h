#pragma once

#include "client/core/RestClient.h"
#include "client/core/SecretStore.h"
#include "client/core/TokenSource.h"

#include <QObject>

namespace confab {

// Who is signed in on which server, and the tokens that prove it. The refresh token lives in the SecretStore, the access token
// in memory only. Lives in the thread that made it.
class AuthSession final : public QObject, public TokenSource
{
    Q_OBJECT

public:
    enum class State { SignedOut, Locked, SignedIn };

    AuthSession(RestClient &rest, SecretStore &secrets, QObject *parent = nullptr);

    State state() const { return m_state; }
    QString accountKey() const { return m_key; }

    // Takes the place of a log-in: the session that the secret store holds for the account. SignedIn at once, on trust; the
    // secret is read when a token is first needed.
    void resume(const QString &accountKey);
    void registerAccount(protocol::Register request, Then<protocol::Account> then);
    void login(protocol::Login request, Then<protocol::Account> then);
    void logout(Then<bool> then);
    void endLocally(const QString &why); // the server has ended the session

    void accessToken(Freshness freshness, Then<QString> then) override;

    static QString accountKeyFor(const QUrl &server, const UserId &user);

Q_SIGNALS:
    void signedIn(const confab::protocol::Account &account);
    void signedOut(const QString &why); // empty: by the person's own wish
    void stateChanged();

private:
    void setState(State state);
    void signIn(const RestRequest &request, Then<protocol::Account> then);
    void refresh();
    void refreshWith(const QByteArray &refreshToken, int attempt);
    void accept(const protocol::SignedIn &tokens);
    void answer(const Reply<QString> &reply);
    void turnOver();

    RestClient &m_rest;
    SecretStore &m_secrets;
    State m_state = State::SignedOut;
    QString m_key;
    QString m_token;
    std::chrono::milliseconds m_tokenEnds{0}; // steady clock: a jump of the wall clock signs no one out
    QList<Then<QString>> m_waiting;           // for the one refresh under way
    quint64 m_session = 0;                    // tells answers for an earlier sign-in apart
};

} // namespace confab
