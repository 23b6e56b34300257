#include "client/core/ClientCore.h"

#include <QLoggingCategory>

namespace confab {

using namespace protocol;

namespace {

Q_LOGGING_CATEGORY(log, "confab.core")

const QString accountKey = QStringLiteral("account");

} // namespace

ClientCore::ClientCore(const QString &dataDir, SecretStore::Policy secretPolicy, QObject *parent)
    : QObject(parent)
    , profile(dataDir)
    , settings(profile.store())
    , secrets(profile.vaultPath(), secretPolicy)
    , auth(rest, secrets)
    , connection(rest, auth)
    , api(rest, auth, connection)
    , sync(cache, api, connection)
    , files(rest, auth)
    , uploader(cache, files, connection)
    , downloader(cache, files, connection)
    , outbox(cache, api, connection, uploader, [this](const Message &message) { sync.apply(message); })
    , receipts(cache, api, connection, settings)
    , typing(api)
    , history(cache, api)
{
    connect(&auth, &AuthSession::signedIn, this, [this](const Account &account) {
        if (!openAccount(account.id.toString()))
            return;
        setAccount(account);
        connection.start(server());
    });
    connect(&auth, &AuthSession::signedOut, this, &ClientCore::endSession);
    connect(&secrets, &SecretStore::stateChanged, this, [this] {
        if (secrets.state() != SecretStore::State::Locked && isSignedIn())
            connection.retryNow(); // with what is in there, or to find out that nothing is
    });
    connect(&connection, &Connection::rejected, &auth, &AuthSession::endLocally);
    connect(&connection, &Connection::stateChanged, this, [this] {
        if (!connection.isOnline())
            typing.clear();
    });
    connect(&sync, &SyncEngine::accountKnown, this, &ClientCore::setAccount);
    connect(&sync, &SyncEngine::serverVersionKnown, this, [this](const QString &version) { m_serverVersion = version; });
    connect(&sync, &SyncEngine::sessionRevoked, this, &ClientCore::sessionRevoked);
    connect(&sync, &SyncEngine::typingChanged, this, [this](ChatId chat, const TypingEvent &who, bool typing) {
        if (who.userId != cache.me())
            this->typing.noted(chat, who.userId, typing);
    });
    connect(&sync, &SyncEngine::caughtUp, this, [this] {
        receipts.markAll();
        history.prefetch();
    });
    connect(&uploader, &Uploader::finished, this, [this](const UploadRecord &upload) {
        if (!upload.ours) // one's own file need not come back to be opened
            downloader.know(upload.fileId(), upload.name, upload.size, upload.path);
    });
    connect(&cache, &Cache::writingFailed, this, &ClientCore::storageTroubled);
    connect(&cache, &Cache::messageArrived, this, [this](const Message &message) {
        typing.noted(message.chatId, message.sender.id, false);
    });
}

ClientCore::~ClientCore()
{
    connection.disconnect(this);
    auth.disconnect(this);
}

QString ClientCore::cachePath(UserId user) const
{
    return profile.cachePath(AuthSession::accountKeyFor(profile.server(), user));
}

void ClientCore::start(Line line)
{
    const QUrl server = profile.server();
    const QString user = profile.userId();
    if (!server.isValid() || user.isEmpty())
        secrets.probe(); // who signs in first is told where that will be kept
    if (!server.isValid())
        return;
    rest.setServer(server);
    if (user.isEmpty())
        return;
    if (!openAccount(user))
        return;
    const QByteArray remembered = profile.store().value(accountKey + u'/' + user).toByteArray();
    if (const auto account = fromJson<Account>(remembered)) {
        m_account = *account;
        Q_EMIT accountChanged();
    }
    auth.resume(AuthSession::accountKeyFor(server, cache.me()));
    if (line == Line::AtOnce)
        goOnline();
}

void ClientCore::goOnline()
{
    if (isSignedIn() && connection.state() == Connection::State::Stopped)
        connection.start(server());
}

bool ClientCore::openAccount(const QString &userId)
{
    const auto id = UserId::parse(userId);
    if (!id)
        return false;
    if (cache.isOpen() && cache.me() == *id)
        return true;
    const auto opened = cache.open(cachePath(*id), *id);
    if (!opened) {
        qCWarning(log) << "the cache does not open:" << opened.error().message;
        Q_EMIT storageTroubled(opened.error().message);
        return false;
    }
    profile.setUserId(userId);
    Q_EMIT signedInChanged();
    Q_EMIT storageTroubled(cache.damage());
    return true;
}

void ClientCore::setAccount(const Account &account)
{
    m_account = account;
    if (cache.isOpen())
        cache.putPerson(account);
    profile.store().setValue(accountKey + u'/' + account.id.toString(), toJson(account));
    Q_EMIT accountChanged();
}

void ClientCore::useServer(const QUrl &server, QObject *context, Then<bool> then)
{
    rest.probe(server, context, [this, server, then = std::move(then)](const Reply<bool> &reply) {
        if (reply) {
            rest.setServer(server);
            profile.setServer(server);
        }
        then(reply);
    });
}

void ClientCore::forgetServer()
{
    rest.setServer({});
    profile.setServer({});
}

void ClientCore::endSession(const QString &why)
{
    connection.stop();
    // By one's own wish nothing of the account stays on the device. Where the server ended the session the cache stays, with
    // what is still to be sent, for the next sign-in of the same person.
    const bool nothingStays = why.isEmpty() || std::exchange(m_accountGone, false);
    if (nothingStays) {
        profile.store().remove(accountKey + u'/' + profile.userId());
        settings.setListLetters({});
        cache.erase();
    } else {
        cache.close();
    }
    profile.setUserId({});
    m_account = {};
    Q_EMIT signedInChanged();
    Q_EMIT signedOut(why, nothingStays);
}

void ClientCore::sessionRevoked(const QString &reason)
{
    m_accountGone = reason == u"account_deleted";
    if (m_accountGone)
        return auth.endLocally(tr("This account was deleted, and with it what was on this device."));
    auth.endLocally(reason == u"password_changed" ? tr("Your password was changed. Please sign in again.")
                    : reason == u"suspended"      ? tr("This account is suspended.")
                                                  : tr("This device was signed out. Please sign in again."));
}

} // namespace confab
