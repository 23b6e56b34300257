#include "client/app/ChatApp.h"

#include "client/app/DeepLink.h"
#include "client/models/Attachments.h"
#include "client/models/Look.h"
#include "client/models/Markdown.h"

#include <QQmlEngine>

namespace confab {

using namespace protocol;

namespace {

ChatApp *theApp = nullptr; // what QML_SINGLETON's factory, which gets no argument of ours, hands out

} // namespace

ChatApp::ChatApp(ClientCore &core, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_chats(core)
    , m_timeline(core)
    , m_participants(core)
    , m_rooms(core)
    , m_users(core)
    , m_sessions(core)
    , m_switcher(core, m_chats)
    , m_emoji(core.settings)
    , m_images(core.files, core.uploader, core.downloader)
    , m_staged(this)
    , m_pins(core)
    , m_shared(core)
    , m_recorder(this)
    , m_player(this)
    , m_folder(this)
{
    theApp = this;
    QJSEngine::setObjectOwnership(this, QJSEngine::CppOwnership); // registerFunction() hands it to newQObject(), which else takes it
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &ChatApp::retryInChanged);
    connect(&core.connection, &Connection::stateChanged, this, &ChatApp::connectionTurned);
    connect(&core, &ClientCore::signedInChanged, this, [this] {
        if (!m_core.isSignedIn())
            setCurrentChatId({});
        openFileStores();
        Q_EMIT stateChanged();
        Q_EMIT meChanged();
        if (m_core.isSignedIn() && !m_pendingLink.isEmpty())
            openDeepLink(std::exchange(m_pendingLink, {}));
    });
    connect(&core.sync, &SyncEngine::serverVersionKnown, this, &ChatApp::diagnosticsChanged);
    connect(&core, &ClientCore::signedOut, this, &ChatApp::setLastError);
    connect(&core, &ClientCore::signedOut, this, [this](const QString &, bool nothingStays) {
        if (nothingStays)
            m_images.erase();
        else
            m_images.setFolder({});
    });
    connect(&core.uploader, &Uploader::finished, this, [this](const UploadRecord &upload) {
        if (upload.width > 0)
            m_images.adopt(upload.fileId(), upload.path);
    });
    connect(&core.cache, &Cache::messageArrived, this, &ChatApp::fetchWished);
    connect(&m_picker, &FilePicker::wanted, this, &ChatApp::pathsWanted);
    connect(&core, &ClientCore::storageTroubled, this, &ChatApp::setStorageProblem);
    connect(&core, &ClientCore::accountChanged, this, &ChatApp::meChanged);
    connect(&core.secrets, &SecretStore::stateChanged, this, &ChatApp::secretStateChanged);
    connect(&core.outbox, &Outbox::changed, this, &ChatApp::pendingCountChanged);
    connect(&core.outbox, &Outbox::dropped, this, [this](ChatId, int messages) { m_dropped = messages; });
    connect(&core.outbox, &Outbox::attemptFailed, this, [this](const OutboxEntry &, const Failure &failure) {
        // A shorter wait passes before it is read.
        const auto wait = std::chrono::ceil<std::chrono::seconds>(failure.error.retryAfter.value_or(std::chrono::milliseconds(0)));
        if (!failure.unknown && failure.mayRetry() && wait.count() >= 3)
            complain(tr("%1 What waits goes out by itself in %n second(s).", nullptr, int(wait.count())).arg(failure.error.message));
    });
    connect(&core.outbox, &Outbox::changeRefused, this, [this](const OutboxEntry &, const Error &error) { complain(error.message); });
    connect(&core.sync, &SyncEngine::caughtUp, this, [this] {
        tellOpenChat();
        refreshMembers();
        refreshPins();
    });
    connect(&core.cache, &Cache::messageArrived, this, &ChatApp::announce);
    connect(&core.cache, &Cache::chatRemoved, this, [this](ChatId chat, const Chat &was) {
        QString words = tr("You are no longer in %1.").arg(shownTitle(was));
        if (const int dropped = std::exchange(m_dropped, 0))
            words += u' ' + tr("%n message(s) of yours could not be sent there any more.", nullptr, dropped);
        Q_EMIT chatGone(chat.toString(), words);
        if (chat == m_current)
            setCurrentChatId({});
    });
    connect(&m_chats, &ChatListModel::totalsChanged, this, &ChatApp::totalsChanged);
    connect(&m_chats, &ChatListModel::summaryChanged, this, [this](ChatId chat) {
        if (chat == m_current)
            Q_EMIT currentChatChanged();
    });
}

ChatApp::~ChatApp()
{
    theApp = nullptr;
}

ChatApp *ChatApp::create(QQmlEngine *, QJSEngine *)
{
    return theApp;
}

QJSValue ChatApp::registerFunction() const
{
    QJSEngine *engine = qjsEngine(this);
    return engine ? engine->newQObject(const_cast<ChatApp *>(this)).property(QStringLiteral("registerAccount")) : QJSValue();
}

void ChatApp::succeed(int request, const QVariant &result)
{
    QMetaObject::invokeMethod(this, [=, this] { Q_EMIT requestFinished(request, true, result, QVariant()); }, Qt::QueuedConnection);
}

void ChatApp::refuse(int request, const Failure &failure)
{
    const Error &error = failure.error;
    const std::string_view code = errorEntry(error.code).name;
    QVariantMap map{{QStringLiteral("code"), QString::fromLatin1(code.data(), qsizetype(code.size()))},
                    {QStringLiteral("message"), error.message},
                    {QStringLiteral("field"), error.field},
                    {QStringLiteral("retryAfter"), 0}};
    if (error.retryAfter)
        map[QStringLiteral("retryAfter")] = int(std::chrono::ceil<std::chrono::seconds>(*error.retryAfter).count());
    QMetaObject::invokeMethod(this, [=, this] { Q_EMIT requestFinished(request, false, QVariant(), map); }, Qt::QueuedConnection);
}

int ChatApp::refused(const Error &error)
{
    const int request = begin();
    refuse(request, Failure::refused(error));
    return request;
}

QString ChatApp::state() const
{
    if (!m_core.server().isValid() || m_core.server().isEmpty())
        return QStringLiteral("noServer");
    return m_core.isSignedIn() ? QStringLiteral("ready") : QStringLiteral("signedOut");
}

QString ChatApp::connectionState() const
{
    switch (m_core.connection.state()) {
    case Connection::State::Online: return QStringLiteral("online");
    case Connection::State::Connecting: return QStringLiteral("connecting");
    case Connection::State::WaitingForNetwork: return QStringLiteral("waitingForNetwork");
    case Connection::State::Stopped:
        if (m_core.isSignedIn())
            return QStringLiteral("connecting"); // about to
        break;
    case Connection::State::Waiting: break;
    }
    return QStringLiteral("offline");
}

int ChatApp::retryIn() const
{
    return int(std::chrono::ceil<std::chrono::seconds>(m_core.connection.untilRetry()).count());
}

int ChatApp::pendingCount() const
{
    return int(std::ranges::count_if(m_core.outbox.items(), [](const Outbox::Item &item) { return item.phase == Outbox::Phase::Waiting; }));
}

void ChatApp::setLastError(const QString &error)
{
    if (m_lastError == error)
        return;
    m_lastError = error;
    Q_EMIT lastErrorChanged();
}

void ChatApp::setStorageProblem(const QString &problem)
{
    if (m_storageProblem == problem)
        return;
    m_storageProblem = problem;
    Q_EMIT storageProblemChanged();
}

// Said anew even where it is what was said last.
void ChatApp::complain(const QString &error)
{
    setLastError({});
    setLastError(error);
}

void ChatApp::connectionTurned()
{
    if (m_core.connection.untilRetry().count() > 0)
        m_second.start();
    else
        m_second.stop();
    if (m_core.connection.isOnline())
        setLastError({});
    Q_EMIT connectionChanged();
    Q_EMIT retryInChanged();
    Q_EMIT diagnosticsChanged();
}

QString ChatApp::serverUrl() const
{
    return m_core.server().toString(QUrl::StripTrailingSlash);
}

QString ChatApp::serverName() const
{
    return nameOfServer(m_core.server());
}

QVariantMap ChatApp::me() const
{
    const Account &account = m_core.account();
    const QString name = shownName(account);
    return {{QStringLiteral("id"), m_core.cache.me().isNull() ? QString() : m_core.cache.me().toString()},
            {QStringLiteral("username"), account.username},
            {QStringLiteral("displayName"), name},
            {QStringLiteral("email"), account.email},
            {QStringLiteral("avatarUrl"), account.avatarUrl.value.value_or(QString())},
            {QStringLiteral("statusText"), account.statusText},
            {QStringLiteral("presence"), account.status ? textOf(*account.status) : QStringLiteral("online")},
            {QStringLiteral("initials"), initialsOf(name)},
            {QStringLiteral("colorIndex"), colorIndexOf(m_core.cache.me().uuid())}};
}

QString ChatApp::secretState() const
{
    return QString::fromLatin1(SecretStore::stateName(m_core.secrets.state()));
}

QString ChatApp::secretStateText() const
{
    return m_core.secrets.stateText();
}

QString ChatApp::currentChatId() const
{
    return m_current.isNull() ? QString() : m_current.toString();
}

void ChatApp::setCurrentChatId(const QString &chatId)
{
    const ChatId id = ChatId::parse(chatId).value_or(ChatId());
    if (id == m_current)
        return;
    if (!m_current.isNull() && m_core.connection.isOnline())
        m_core.api.notify<ops::CloseChat>({m_current});
    m_current = id;
    m_chats.setOpen(id);
    m_timeline.open(id);
    m_participants.open(id);
    m_staged.open(id);
    m_pins.open(id);
    m_shared.open(id);
    tellOpenChat();
    refreshMembers();
    refreshPins();
    Q_EMIT currentChatIdChanged();
    Q_EMIT currentChatChanged();
}

void ChatApp::tellOpenChat()
{
    if (m_current.isNull() || !m_core.connection.isOnline())
        return;
    m_core.api.call<ops::OpenChat>({m_current}, this, [this](const Reply<OnlineUsers> &reply) {
        if (!reply)
            return;
        for (const User &user : reply->users)
            m_core.cache.putPerson(user);
    });
}

void ChatApp::refreshMembers()
{
    if (!m_current.isNull() && m_core.connection.isOnline())
        m_core.history.fetchMembers(m_current, this, [](const Reply<bool> &) {});
}

void ChatApp::refreshPins()
{
    if (!m_current.isNull() && m_core.connection.isOnline())
        m_core.history.fetchPins(m_current);
}

QVariant ChatApp::currentChat() const
{
    return m_chats.summary(m_current) ? QVariant(m_chats.rolesOf(m_current)) : QVariant::fromValue(nullptr);
}

void ChatApp::setTrayThere(bool there)
{
    if (std::exchange(m_trayThere, there) != there)
        Q_EMIT trayThereChanged();
}

void ChatApp::setWindowActive(bool active)
{
    if (m_windowActive == active)
        return;
    m_windowActive = active;
    Q_EMIT windowActiveChanged();
}

void ChatApp::announce(const Message &message)
{
    if (message.sender.id == m_core.cache.me() || message.chatId != m_current || !m_windowActive || !m_core.sync.isCaughtUp())
        return;
    QStringList words = filesInWords(message);
    if (!message.content.isEmpty())
        words.append(previewOf(message.content));
    Q_EMIT announcement(tr("%1: %2").arg(shownName(message.sender), words.join(u' ')));
}

QVariantMap ChatApp::diagnostics() const
{
    const QDateTime since = m_core.connection.onlineSince();
    return {{QStringLiteral("clientVersion"), QStringLiteral(CONFAB_VERSION)},
            {QStringLiteral("serverVersion"), m_core.serverVersion()},
            {QStringLiteral("qtVersion"), QString::fromLatin1(qVersion())},
            {QStringLiteral("transport"), m_core.connection.transportName()},
            {QStringLiteral("connectedSince"), since.isValid() ? QLocale().toString(since, QLocale::ShortFormat) : QString()},
            {QStringLiteral("lastErrors"), m_core.connection.lastErrors()},
            {QStringLiteral("secretStore"), secretState()}};
}

QString ChatApp::diagnosticsText() const
{
    QStringList lines;
    QVariantMap all = diagnostics();
    all[QStringLiteral("connectedSince")] = m_core.connection.onlineSince().toString(Qt::ISODate); // whoever reads it may live elsewhere
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        if (it->typeId() == QMetaType::QStringList)
            lines += it.key() + QStringLiteral(":\n  ") + it->toStringList().join(QStringLiteral("\n  "));
        else
            lines += it.key() + QStringLiteral(": ") + it->toString();
    }
    return lines.join(u'\n') + u'\n';
}

void ChatApp::retranslate()
{
    m_chats.refreshTexts();
    m_timeline.refreshTexts();
    m_pins.refresh();
    m_emoji.retranslate();
    m_participants.open(m_current);
    Q_EMIT secretStateChanged();
}

void ChatApp::openDeepLink(const QString &url)
{
    const auto link = DeepLink::parse(url);
    if (!link)
        return url.isEmpty() ? void() : complain(tr("This link opens nothing here."));
    Q_EMIT windowWanted();
    if (state() != u"ready") {
        m_pendingLink = url;
        return;
    }
    if (link->kind == DeepLink::Kind::Join)
        return joinConfirmationNeeded(url.trimmed());
    setCurrentChatId(link->id);
    Q_EMIT notificationActivated(link->id, link->messageId);
}

} // namespace confab
