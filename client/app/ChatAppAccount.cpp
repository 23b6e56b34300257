#include "client/app/ChatApp.h"

#include "client/app/DeepLink.h"

// Server and account.

namespace confab {

using namespace protocol;

namespace {

QUrl serverFrom(const QString &typed)
{
    QString text = typed.trimmed();
    if (!text.contains(QStringLiteral("://"))) {
        // A machine of one's own has no certificate; any other is expected to.
        const bool local = text.startsWith(u"localhost") || text.startsWith(u"127.") || text.startsWith(u"[::1]");
        text.prepend(local ? QStringLiteral("http://") : QStringLiteral("https://"));
    }
    return QUrl(text, QUrl::StrictMode);
}

std::optional<QString> given(const QVariantMap &fields, const QString &name)
{
    const auto it = fields.constFind(name);
    if (it == fields.constEnd() || it->isNull())
        return std::nullopt;
    return it->toString();
}

} // namespace

int ChatApp::useServer(const QString &url)
{
    const QUrl server = serverFrom(url);
    if (!server.isValid() || server.host().isEmpty() || (server.scheme() != u"https" && server.scheme() != u"http"))
        return refused(Error::invalid(QStringLiteral("url"), tr("This is not the address of a server.")));
    const int request = begin();
    m_core.useServer(server, this, [this, request](const Reply<bool> &reply) {
        if (!reply)
            return refuse(request, Failure{Error{reply.error().error.code, reply.error().error.message, QStringLiteral("url"), {}}, reply.error().unknown});
        Q_EMIT stateChanged();
        succeed(request);
    });
    return request;
}

void ChatApp::forgetServer()
{
    m_core.forgetServer();
    Q_EMIT stateChanged();
}

int ChatApp::registerAccount(const QVariantMap &fields)
{
    const int request = begin();
    Register form;
    form.email = fields.value(QStringLiteral("email")).toString().trimmed();
    form.username = fields.value(QStringLiteral("username")).toString().trimmed();
    form.password = fields.value(QStringLiteral("password")).toString();
    form.displayName = given(fields, QStringLiteral("displayName"));
    if (form.displayName && form.displayName->trimmed().isEmpty())
        form.displayName.reset();
    if (const auto pasted = given(fields, QStringLiteral("invitation")))
        form.invitation = Invitation::parse(*pasted).code;
    m_core.auth.registerAccount(form, answer<Account>(request));
    return request;
}

int ChatApp::login(const QVariantMap &fields)
{
    const int request = begin();
    Login form;
    form.login = fields.value(QStringLiteral("login")).toString().trimmed();
    form.password = fields.value(QStringLiteral("password")).toString();
    m_core.auth.login(form, answer<Account>(request));
    return request;
}

int ChatApp::logout()
{
    const int request = begin();
    m_core.auth.logout(answer<bool>(request));
    return request;
}

int ChatApp::unlockVault(const QString &passphrase)
{
    if (passphrase.isEmpty())
        return refused(Error::invalid(QStringLiteral("passphrase"), tr("Please enter a passphrase.")));
    const auto opened = m_core.secrets.unlockVault(passphrase);
    if (!opened) {
        Error error = opened.error();
        if (error.code == ErrorCode::Forbidden) {
            error.message = tr("This is not the passphrase.");
            error.field = QStringLiteral("passphrase");
        }
        return refused(error);
    }
    const int request = begin();
    succeed(request);
    return request;
}

int ChatApp::useMemoryForSecrets()
{
    m_core.secrets.useMemory();
    const int request = begin();
    succeed(request);
    return request;
}

void ChatApp::askKeychain()
{
    m_core.secrets.probe();
}

int ChatApp::forgetVault()
{
    m_core.secrets.forgetVault();
    m_core.auth.endLocally(tr("Please sign in again. What is on this device is still here."));
    const int request = begin();
    succeed(request);
    return request;
}

int ChatApp::updateProfile(const QVariantMap &changes)
{
    const int request = begin();
    UpdateAccount form;
    form.displayName = given(changes, QStringLiteral("displayName"));
    form.statusText = given(changes, QStringLiteral("statusText"));
    form.avatarUrl = given(changes, QStringLiteral("avatarUrl"));
    form.username = given(changes, QStringLiteral("username"));
    form.email = given(changes, QStringLiteral("email"));
    m_core.api.call<ops::ChangeAccount>(form, this, [this, request](const Reply<Account> &reply) {
        if (!reply)
            return refuse(request, reply.error());
        m_core.setAccount(*reply);
        succeed(request);
    });
    return request;
}

int ChatApp::changePassword(const QString &current, const QString &fresh)
{
    const int request = begin();
    m_core.api.call<ops::SetPassword>({current, fresh}, this, answer<Empty>(request));
    return request;
}

int ChatApp::loadSessions()
{
    const int request = begin();
    m_sessions.load(answer<bool>(request));
    return request;
}

int ChatApp::revokeSession(const QString &sessionId)
{
    const auto id = SessionId::parse(sessionId);
    if (!id)
        return refused(Error::notFound(tr("There is no such device.")));
    const int request = begin();
    m_core.api.call<ops::RevokeSession>({*id}, this, [this, request](const Reply<Empty> &reply) {
        answer<Empty>(request)(reply);
        m_sessions.load([](const Reply<bool> &) {});
    });
    return request;
}

int ChatApp::revokeOtherSessions()
{
    const int request = begin();
    m_core.api.call<ops::RevokeOtherSessions>({}, this, [this, request](const Reply<Empty> &reply) {
        answer<Empty>(request)(reply);
        m_sessions.load([](const Reply<bool> &) {});
    });
    return request;
}

int ChatApp::deleteAccount(const QString &password)
{
    const int request = begin();
    m_core.api.call<ops::RemoveAccount>({password}, this, [this, request](const Reply<Empty> &reply) {
        answer<Empty>(request)(reply);
        if (!reply)
            return;
        m_core.auth.endLocally({});
        setLastError(tr("Your account is deleted."));
    });
    return request;
}

int ChatApp::setPresence(const QString &status)
{
    const auto wanted = enumFromName<PresenceStatus>(status);
    if (!wanted)
        return refused(Error::invalid(QStringLiteral("status"), tr("There is no such status.")));
    const int request = begin();
    m_core.api.call<ops::UpdatePresence>({*wanted}, this, [this, request, wanted](const Reply<Empty> &reply) {
        if (reply) {
            Account account = m_core.account();
            account.status = *wanted;
            m_core.setAccount(account);
        }
        answer<Empty>(request)(reply);
    });
    return request;
}

void ChatApp::retryNow()
{
    m_core.connection.retryNow();
}

} // namespace confab
