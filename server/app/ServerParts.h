#pragma once

#include "server/app/ConfigLoader.h"
#include "server/app/DataFolder.h"
#include "server/app/HistoryFile.h"
#include "server/app/NetMetrics.h"
#include "server/app/ServerApp.h"
#include "server/bus/LocalBus.h"
#include "server/features/accounts/AccountGate.h"
#include "server/features/accounts/AdminInvitation.h"
#include "server/features/accounts/RegistrationFeature.h"
#include "server/features/chats/ChatContext.h"
#include "server/features/files/FileService.h"
#include "server/features/idempotency/KeptAnswers.h"
#include "server/features/messages/EditFeature.h"
#include "server/features/presence/PresenceFeature.h"
#include "server/features/receipts/MarkQueue.h"
#include "server/features/typing/TypingFeature.h"
#include "server/media/images/ImageInspector.h"
#include "server/net/FixedPages.h"
#include "server/net/DownloadApi.h"
#include "server/net/HttpApi.h"
#include "server/net/Hub.h"
#include "server/net/SocketGateway.h"
#include "server/net/UploadApi.h"
#include "server/media/DiskBlobStore.h"
#include "server/storage/Migrator.h"
#include "server/storage/SqliteDialect.h"
#include "server/transport/Listener.h"

#include <QTimer>

namespace confab {

// Everything a server is made of, in the order it is made; what comes later uses what comes before.
struct ServerApp::Parts {
    explicit Parts(const Config &config);
    ~Parts();

    void openDatabase(const QList<SigningKey> &keys, const QString &epoch);
    Result<void> openHistory();
    Result<void> openFiles();
    void makeFeatures();
    void applyReloadable(const Config &config);
    std::expected<transport::ListenerConfig, QString> listenerConfig(const Config &config);

    const Config &config;
    SystemClock clock;
    Metrics metrics;
    NetMetrics counting{metrics};
    std::unique_ptr<HistoryFile> history;
    LocalBus bus;
    Publisher publisher{bus};
    SqliteDialect dialect;
    std::unique_ptr<DataFolder> folder;
    std::unique_ptr<BlobStore> blobs; // outlives the database, whose writes move contents away
    std::unique_ptr<Database> database;

    PasswordHasher passwords;
    GuessingLimits guessing;
    std::unique_ptr<TokenIssuer> tokens;
    std::unique_ptr<RefreshTokens> refreshTokens;
    std::unique_ptr<AccountGate> gate;
    std::unique_ptr<AccountContext> accounts;
    std::unique_ptr<KeptAnswers> keptAnswers;

    ImageInspector inspector;
    std::unique_ptr<WorkPool> disk;
    std::unique_ptr<WorkPool> reading;
    FileCounts fileCounts;
    FileRulesInForce fileRulesInForce;
    std::unique_ptr<FileContext> fileContext;
    std::unique_ptr<FileService> files;
    std::unique_ptr<QTimer> collecting;

    transport::IoThreadPool threads;
    Hub hub;
    RateLimiter limiter;
    Router router;

    std::unique_ptr<AuthorNotices> notices;
    std::unique_ptr<MarkQueue> marks;
    std::vector<std::unique_ptr<Feature>> features;
    PresenceFeature *presence = nullptr;
    RegistrationFeature *registration = nullptr;
    EditFeature *editing = nullptr;
    OperationTable operations;

    // The gate is made with the database: this stands in for it until then.
    struct LateGate final : Gate {
        std::unique_ptr<AccountGate> &gate;
        explicit LateGate(std::unique_ptr<AccountGate> &g) : gate(g) {}
        Task<Result<Identity>> identify(QString token) override { return gate->identify(std::move(token)); }
        Task<Result<QList<ChatId>>> chatsOf(UserId user) override { return gate->chatsOf(user); }
        Task<Result<protocol::Ready>> ready(Identity identity) override { return gate->ready(identity); }
    } lateGate{gate};

    SessionServices services;
    SocketGateway gateway;
    HttpEntrance entrance;
    HttpApi http;
    std::unique_ptr<UploadApi> uploads;
    std::unique_ptr<DownloadApi> downloads;
    FixedPages pages;
    FixedPages metricsPages;
    transport::SocketIoServer sockets;
    transport::EngineIoServer engine;
    transport::PathDispatcher paths;
    std::vector<std::unique_ptr<transport::Listener>> listeners;
    size_t publicListeners = 0; // from this one on
    std::atomic<bool> draining{false};
};

} // namespace confab
