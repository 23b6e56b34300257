#include "server/app/ServerParts.h"

#include "server/app/ConfigParts.h"
#include "server/features/accounts/DirectoryFeature.h"
#include "server/features/accounts/LoginFeature.h"
#include "server/features/accounts/PasswordFeature.h"
#include "server/features/accounts/ProfileFeature.h"
#include "server/features/accounts/SessionsFeature.h"
#include "server/features/chats/BansFeature.h"
#include "server/features/chats/ChatsFeature.h"
#include "server/features/chats/InvitesFeature.h"
#include "server/features/chats/Leaving.h"
#include "server/features/chats/ParticipantsFeature.h"
#include "server/features/chats/RolesFeature.h"
#include "server/features/chats/RoomsFeature.h"
#include "server/features/files/ChatFilesFeature.h"
#include "server/features/messages/DeleteFeature.h"
#include "server/features/messages/EditFeature.h"
#include "server/features/messages/HistoryFeature.h"
#include "server/features/messages/PinsFeature.h"
#include "server/features/messages/SendFeature.h"
#include "server/features/reactions/ReactionsFeature.h"
#include "server/features/receipts/ReceiptsFeature.h"
#include "server/features/search/SearchFeature.h"
#include "server/features/sync/SyncFeature.h"
#include "server/storage/Housekeeping.h"
#include "server/transport/TlsConfiguration.h"

#include <QCoreApplication>
#include <QFile>
#include <QThread>
#include <QUrl>

namespace confab {

using namespace Qt::StringLiterals;
using namespace transport;

namespace {

QByteArrayList origins(const Config &config)
{
    QByteArrayList origins;
    for (const QString &origin : config.allowOrigin)
        origins += origin.toLatin1();
    if (!config.publicUrl.isEmpty()) // its own always may
        origins += QUrl(config.publicUrl).adjusted(QUrl::RemovePath).toEncoded();
    return origins;
}

EngineIoConfig engineConfig(const Config &config, TransportObserver &observer)
{
    EngineIoConfig engine;
    engine.observer = &observer;
    engine.pingInterval = config.pingInterval;
    engine.pingTimeout = config.pingTimeout;
    engine.maxPayload = int(config.messageSize.bytes);
    engine.maxUnsentBytes = config.sendQueue.bytes;
    engine.allowedOrigins = origins(config);
    engine.maxSessions = config.limits ? config.maxConnections : 0;
    engine.maxSessionsPerAddress = config.limits ? config.maxConnectionsPerAddress : 0;
    return engine;
}

RateLimiter::Rules rules(const Config &config)
{
    RateLimiter::Rules rules = RateLimiter::defaults();
    for (size_t i = 0; i < config.rates.size(); ++i)
        rules[i] = {config.rates[i].burst, config.rates[i].per / std::max(config.rates[i].count, 1)};
    return rules;
}

int ioThreads(const Config &config)
{
    return config.ioThreads > 0 ? config.ioThreads : std::max(1, QThread::idealThreadCount());
}

ImageInspectorSettings imageSettings()
{
    return {.program = QCoreApplication::applicationDirPath() + u"/confab-media"_s, .atOnce = std::clamp(QThread::idealThreadCount() / 2, 1, 4)};
}

std::expected<QSslConfiguration, QString> readTls(const Config &config)
{
    QFile cert(config.tlsCert);
    if (!cert.open(QFile::ReadOnly))
        return std::unexpected(u"tls.cert: \"%1\" cannot be read."_s.arg(config.tlsCert));
    QFile key(config.tlsKey);
    if (!key.open(QFile::ReadOnly))
        return std::unexpected(u"tls.key: \"%1\" cannot be read."_s.arg(config.tlsKey));
    auto tls = tlsConfiguration(cert.readAll(), key.readAll());
    if (tls && tls->localCertificate().expiryDate() <= QDateTime::currentDateTimeUtc())
        qWarning("tls.cert: the certificate has expired.");
    return tls;
}

} // namespace

ServerApp::Parts::Parts(const Config &c)
    : config(c)
    , passwords(passwordSettings(c))
    , guessing(clock, guessingSettings(c))
    , inspector(imageSettings())
    , disk(std::make_unique<WorkPool>(6, 20'000, u"Too much is being written just now."_s, WorkPool::Priority::Background))
    , reading(std::make_unique<WorkPool>(4, 20'000, u"Too much is being read just now."_s, WorkPool::Priority::Background))
    , threads(ioThreads(c), (ioThreads(c) + 1) / 2)
    , hub(threads, counting)
    , limiter(clock, rules(c))
    , services{router, lateGate, limiter, hub, clock, counting, {}}
    , gateway(services)
    , entrance(lateGate, limiter, counting)
    , http(router, entrance, counting, quint64(c.httpBodySize.bytes))
    , sockets({.connectTimeout = c.connectTimeout})
    , engine(engineConfig(c, counting), threads, sockets)
{
    limiter.setEnabled(c.limits);
    entrance.setAllowedOrigins(origins(c));
    bus.addListener(counting);
}

ServerApp::Parts::~Parts()
{
    // Without I/O threads nobody asks any more. What was written meanwhile is still told to the features and the hub, so
    // they stay until the database has nothing left to tell; the database ends before what its callbacks hold.
    collecting.reset();
    listeners.clear();
    threads.stop();
    disk.reset();
    reading.reset();
    marks.reset();
    notices.reset();
    if (database)
        database->drain();
    features.clear();
    database.reset();
}

// Noted before it is told.
Result<void> ServerApp::Parts::openHistory()
{
    if (!config.historyFile.isEmpty()) {
        auto opened = HistoryFile::open(config.historyFile);
        if (!opened)
            return Fail(opened.error());
        history = *std::move(opened);
        bus.addListener(*history);
    }
    bus.addListener(hub);
    return {};
}

void ServerApp::Parts::openDatabase(const QList<SigningKey> &keys, const QString &epoch)
{
    database = std::make_unique<Database>(dialect, databaseSettings(config), housekeeping(clock));
    tokens = std::make_unique<TokenIssuer>(keys, std::chrono::duration_cast<std::chrono::seconds>(config.accessTokenLifetime));
    refreshTokens = std::make_unique<RefreshTokens>(keys, config.refreshTokenLifetime);
    keptAnswers = std::make_unique<KeptAnswers>(*database, clock);
    http.setIdempotencyBook(*keptAnswers);
    gate = std::make_unique<AccountGate>(*database, *tokens, clock, epoch);
    accounts = std::make_unique<AccountContext>(AccountContext{*database, publisher, passwords, *tokens, *refreshTokens, guessing, clock});
}

Result<void> ServerApp::Parts::openFiles()
{
    auto store = DiskBlobStore::open(filesFolder(config));
    if (!store)
        return Fail(store.error());
    blobs = *std::move(store);
    fileContext = std::make_unique<FileContext>(FileContext{*database, *blobs, inspector, *disk, *reading, fileRulesInForce, clock, config.filesExpiry, fileCounts});
    fileRulesInForce.set(fileRules(config));
    files = std::make_unique<FileService>(*fileContext);
    CONFAB_TRY(files->sweep());
    uploads = std::make_unique<UploadApi>(*files, entrance, counting);
    downloads = std::make_unique<DownloadApi>(*files, entrance, counting);
    collecting = std::make_unique<QTimer>();
    collecting->setInterval(std::clamp(config.filesExpiry / 10, Config::Duration(200), Config::Duration(5'000)));
    QObject::connect(collecting.get(), &QTimer::timeout, collecting.get(), [this] { files->collect(); });
    collecting->start();
    return {};
}

void ServerApp::Parts::makeFeatures()
{
    const auto add = [this]<class F>(std::unique_ptr<F> feature) {
        F *made = feature.get();
        features.push_back(std::move(feature));
        return made;
    };
    presence = add(std::make_unique<PresenceFeature>(*database, publisher, hub, clock));
    bus.addListener(*presence);
    const ChatContext chats{*database, publisher, *presence, clock, (config.publicUrl.isEmpty() ? u"confab://join/"_s : config.publicUrl + "/join/"_L1)};

    registration = add(std::make_unique<RegistrationFeature>(*accounts, RegistrationMode(config.registration)));
    add(std::make_unique<LoginFeature>(*accounts));
    add(std::make_unique<PasswordFeature>(*accounts, [chats](Transaction &tx, UserId user, Timestamp now) { Leaving(tx, chats).leaveAll(user, now); }));
    add(std::make_unique<ProfileFeature>(*accounts));
    add(std::make_unique<SessionsFeature>(*accounts));
    add(std::make_unique<DirectoryFeature>(*database, *presence));

    add(std::make_unique<ChatsFeature>(chats));
    add(std::make_unique<RoomsFeature>(chats));
    add(std::make_unique<InvitesFeature>(chats));
    add(std::make_unique<ParticipantsFeature>(chats));
    add(std::make_unique<RolesFeature>(chats));
    add(std::make_unique<BansFeature>(chats));

    add(std::make_unique<SendFeature>(*database, publisher, clock));
    editing = add(std::make_unique<EditFeature>(*database, publisher, clock, config.editWindow));
    add(std::make_unique<DeleteFeature>(*database, publisher, clock));
    add(std::make_unique<PinsFeature>(*database, publisher, clock));
    add(std::make_unique<HistoryFeature>(*database));
    add(std::make_unique<ReactionsFeature>(*database, publisher, clock));
    notices = std::make_unique<AuthorNotices>(*database, publisher);
    marks = std::make_unique<MarkQueue>(*database, publisher, *notices);
    add(std::make_unique<ReceiptsFeature>(*database, *marks));
    add(std::make_unique<ChatFilesFeature>(*database));
    add(std::make_unique<SearchFeature>(*database));
    add(std::make_unique<SyncFeature>(*database));
    bus.addListener(*add(std::make_unique<TypingFeature>(*database, publisher, clock)));
}

void ServerApp::Parts::applyReloadable(const Config &fresh)
{
    registration->setMode(RegistrationMode(fresh.registration));
    guessing.setSettings(guessingSettings(fresh));
    limiter.setRules(rules(fresh));
    limiter.setEnabled(fresh.limits);
    entrance.setAllowedOrigins(origins(fresh));
    engine.setAllowedOrigins(origins(fresh));
    engine.setLimits(fresh.limits ? fresh.maxConnections : 0, fresh.limits ? fresh.maxConnectionsPerAddress : 0);
    editing->setWindow(fresh.editWindow);
    fileRulesInForce.set(fileRules(fresh));
}

std::expected<ListenerConfig, QString> ServerApp::Parts::listenerConfig(const Config &from)
{
    ListenerConfig context;
    context.observer = &counting;
    context.http.headerBytes = qsizetype(from.httpHeaderSize.bytes);
    context.tlsHandshake = from.tlsHandshakeTimeout;
    context.header = from.httpHeaderTimeout;
    context.body = from.httpBodyTimeout;
    context.idle = from.httpIdleTimeout;
    context.webSocketUnsent = from.sendTimeout;
    context.webSocketUnsentBytes = from.sendQueue.bytes;
    context.maxConnections = from.limits ? from.maxConnections : 0;
    context.maxPerAddress = from.limits ? from.maxConnectionsPerAddress : 0;
    context.backlog = from.listenBacklog;
    for (const QString &proxy : from.trustedProxy) {
        if (const auto range = AddressRange::parse(proxy))
            context.trustedProxies += *range;
    }
    if (!from.tlsCert.isEmpty()) {
        const auto tls = readTls(from);
        if (!tls)
            return std::unexpected(tls.error());
        context.tls = *tls;
    }
    return context;
}

} // namespace confab
