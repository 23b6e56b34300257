#include "server/app/ServerApp.h"

#include "server/api/DocsPage.h"
#include "server/api/OpenApi.h"
#include "server/app/ConfigParts.h"
#include "server/app/Log.h"
#include "server/app/Metrics.h"
#include "server/app/ServerParts.h"

#include <QTimer>

namespace confab {

using namespace Qt::StringLiterals;
using namespace transport;

ServerApp::ServerApp(const Config &config, Log &log)
    : m_config(config)
    , m_log(log)
{
}

ServerApp::~ServerApp() = default;

std::expected<void, QString> ServerApp::start()
{
    m = std::make_unique<Parts>(m_config);
    if (auto opened = openData(); !opened)
        return opened;
    makeFeatures();
    makePages();
    return listen();
}

std::expected<void, QString> ServerApp::openData()
{
    auto folder = DataFolder::open(m_config.dataDir);
    if (!folder)
        return std::unexpected(folder.error().message);
    m->folder = *std::move(folder);
    const auto keys = signingKeys(m_config);
    if (!keys)
        return std::unexpected(keys.error().message);
    const auto migrated = Migrator(m->dialect, databaseSettings(m_config)).run();
    if (!migrated)
        return std::unexpected(migrated.error().message);
    if (const auto history = m->openHistory(); !history)
        return std::unexpected(history.error().message);
    m->openDatabase(*keys, migrated->epoch);
    if (const auto files = m->openFiles(); !files)
        return std::unexpected(files.error().message);
    const auto invitation = AdminInvitation::firstRun(*m->database);
    if (!invitation)
        return std::unexpected(invitation.error().message);
    if (*invitation)
        std::printf("First start. Register with this invitation to become the administrator: %s\n", qPrintable(**invitation)), std::fflush(stdout);
    return {};
}

void ServerApp::makeFeatures()
{
    m->makeFeatures();
    for (const auto &feature : m->features) {
        feature->declare(m->operations);
        m->services.features.push_back(feature.get());
    }
    m->gateway.declare(m->operations);
    m->router.add(m->operations);
    m->sockets.addNamespace("/", [this](std::shared_ptr<SocketIoSocket> socket, QByteArray auth) { m->gateway.connect(std::move(socket), std::move(auth)); });
}

void ServerApp::makePages()
{
    const auto ready = [this] {
        return m->draining ? HttpResponse::problem(503, "unavailable", "The server is going down.") : HttpResponse::text(200, "ready\n");
    };
    m->pages.add("/healthz", [] { return HttpResponse::text(200, "ok\n"); });
    m->pages.add("/readyz", ready);
    m->pages.add("/api/v1/openapi.json", [] { return HttpResponse::json(200, api::openApiDocument()); });
    m->pages.add("/api/v1/docs", [] {
        HttpResponse page;
        page.setBody(api::docsPage(), "text/html; charset=utf-8");
        page.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        return page;
    });
    m->metricsPages.add("/metrics", [this] {
        HttpResponse page;
        page.setBody(m->metrics.text(), Metrics::contentType());
        return page;
    });
    m->metrics.addSource([&passwords = m->passwords]() -> std::vector<Metrics::Sample> {
        return {{"confab_password_hashes_total", "Passwords hashed, right ones and wrong ones", true, double(passwords.hashed())}};
    });
    m->metrics.addSource([&counts = m->fileCounts] { return fileSamples(counts); });
    m->metrics.addSource([&database = *m->database] { return databaseSamples(database); });
    m->paths.mount("/socket.io/", m->engine);
    m->paths.mount("/api/v1/", m->http);
    m->paths.mount("/api/v1/files/", *m->downloads);
    m->paths.mount("/api/v1/files/uploads", *m->uploads);
    m->paths.mount("/api/v1/files/uploads/", *m->uploads);
    for (const char *path : {"/healthz", "/readyz", "/api/v1/openapi.json", "/api/v1/docs"})
        m->paths.mount(path, m->pages);
}

std::expected<void, QString> ServerApp::listen()
{
    const auto context = m->listenerConfig(m_config);
    if (!context)
        return std::unexpected(context.error());
    const auto open = [&](const ListenAddress &at, const ListenerConfig &config, HttpHandler &handler, const char *what) -> std::expected<void, QString> {
        auto listener = std::make_unique<Listener>(config, m->threads, handler);
        const QHostAddress address = at.host == u"*" ? QHostAddress(QHostAddress::Any) : at.host == u"localhost" ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(at.host);
        if (!listener->start(address, at.port))
            return std::unexpected(u"Cannot listen on %1:%2: %3"_s.arg(at.host).arg(at.port).arg(listener->errorString()));
        qInfo("%s on %s port %d", what, qPrintable(at.host), listener->serverPort());
        m->listeners.push_back(std::move(listener));
        return {};
    };
    for (const ListenAddress &at : std::as_const(m_config.metricsListen)) {
        ListenerConfig plain;
        plain.maxConnections = 100;
        if (auto opened = open(at, plain, m->metricsPages, "Metrics"); !opened)
            return opened;
    }
    m->publicListeners = m->listeners.size();
    for (const ListenAddress &at : std::as_const(m_config.listen)) {
        if (auto opened = open(at, *context, m->paths, "Listening"); !opened)
            return opened;
    }
    return {};
}

void ServerApp::reload(const Config &fresh)
{
    QStringList ignored;
    m_config = reloaded(m_config, fresh, &ignored);
    if (!ignored.isEmpty())
        qWarning("Changed with the next start only: %s", qPrintable(ignored.join(u", "_s)));
    m_log.setLevel(m_config.logLevel);
    m->applyReloadable(m_config);
    if (const auto context = m->listenerConfig(m_config)) {
        for (size_t i = m->publicListeners; i < m->listeners.size(); ++i)
            m->listeners[i]->reconfigure(*context);
    } else {
        qWarning("%s", qPrintable(context.error()));
    }
    qInfo("Settings read again");
}

void ServerApp::stop()
{
    m->draining = true;
    for (const auto &listener : m->listeners)
        listener->drain();
    m->hub.sendAllAway();
    const auto half = m->clock.steady() + m_config.drainTimeout / 2;
    const auto end = m->clock.steady() + m_config.drainTimeout;
    auto *look = new QTimer(this);
    connect(look, &QTimer::timeout, this, [this, half, end] {
        const bool busy = std::ranges::any_of(m->listeners, [](const auto &listener) { return listener->connections() > 0; });
        if (m->clock.steady() >= half)
            m->engine.closeAll(); // whoever has not got as far as a session of ours, or is too slow
        if (!busy || m->clock.steady() >= end)
            Q_EMIT stopped();
    });
    look->start(20);
}

} // namespace confab
