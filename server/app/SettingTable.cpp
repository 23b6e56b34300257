#include "server/app/SettingTable.h"

#include "server/features/files/FileRules.h"

#include <QHostAddress>
#include <QUrl>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

template<class T>
struct IsList : std::false_type {};
template<class T>
struct IsList<QList<T>> : std::true_type {
    using Item = T;
};

class TableMaker
{
public:
    // `where` is a pointer to a member of Config or a function that answers a reference into one.
    template<class Where>
    void add(const char *key, Where where, SettingRule rule)
    {
        using Value = std::remove_cvref_t<std::invoke_result_t<Where, Config &>>;
        rule.section = m_section;
        Setting setting{.key = QString::fromLatin1(key), .rule = rule, .isList = IsList<Value>::value, .placeholder = {}, .set = {}, .written = {}, .copy = {}};
        setting.set = [where, rule](Config &config, const QStringList &texts) { return read(texts, std::invoke(where, config), rule); };
        setting.written = [where](Config config) { return write(std::invoke(where, config)); };
        setting.copy = [where](Config &to, Config from) { std::invoke(where, to) = std::invoke(where, from); };
        setting.placeholder = rule.placeholder ? QString::fromLatin1(rule.placeholder) : placeholder<Value>();
        table.push_back(std::move(setting));
    }

    void section(const char *name) { m_section = name; }

    std::vector<Setting> table;

private:
    template<class T>
    static ReadSetting read(const QStringList &texts, T &value, const SettingRule &rule)
    {
        if constexpr (IsList<T>::value) {
            T list;
            for (const QString &text : texts) {
                typename IsList<T>::Item item{};
                if (auto done = readSetting(text, item, rule); !done)
                    return done;
                list.append(item);
            }
            value = list;
            return {};
        } else {
            return readSetting(texts.isEmpty() ? QString() : texts.last(), value, rule);
        }
    }

    template<class T>
    static QStringList write(const T &value)
    {
        if constexpr (IsList<T>::value) {
            QStringList texts;
            for (const auto &item : value)
                texts += writtenSetting(item);
            return texts;
        } else {
            return {writtenSetting(value)};
        }
    }

    template<class T>
    static QString placeholder()
    {
        if constexpr (IsList<T>::value)
            return placeholderOf(static_cast<const typename IsList<T>::Item *>(nullptr));
        else
            return placeholderOf(static_cast<const T *>(nullptr));
    }

    const char *m_section = "";
};

bool isOrigin(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty()
        && url.userInfo().isEmpty() && url.path().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

bool isPublicUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty()
        && url.userInfo().isEmpty() && !text.endsWith(u'/') && !url.hasQuery() && !url.hasFragment();
}

bool isNetwork(const QString &text)
{
    return !QHostAddress(text).isNull() || QHostAddress::parseSubnet(text).second >= 0;
}

bool isSecret(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded && (*decoded).size() >= 32;
}

constexpr qint64 second = 1'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 KiB = 1 << 10;
constexpr qint64 MiB = 1 << 20;

void addPlaces(TableMaker &t)
{
    t.section("Where it runs");
    t.add("data-dir", &Config::dataDir, {.doc = "Folder for the database, keys and files. Without it, the service's state folder, else ~/.local/share/confab", .placeholder = "FOLDER"});
    t.add("listen", &Config::listen, {.doc = "Addresses to serve on. Port 0 takes a free one, which the log names", .initial = "127.0.0.1:7480"});
    t.add("metrics-listen", &Config::metricsListen, {.doc = "Addresses to serve /metrics on, or `none`", .initial = "127.0.0.1:7481"});
    t.add("public-url", &Config::publicUrl, {.doc = "How people reach this server, for links in invitations, as https://chat.example.org", .placeholder = "URL", .accepts = isPublicUrl, .expected = "an http or https address without a slash at its end"});
    t.add("allow-origin", &Config::allowOrigin, {.doc = "Web origins whose pages may connect, as https://chat.example.org; the server's own always may", .reloadable = true, .placeholder = "ORIGIN", .accepts = isOrigin, .expected = "origins, as https://chat.example.org; there is no wildcard"});
    t.add("trusted-proxy", &Config::trustedProxy, {.doc = "Proxies whose X-Forwarded-For is believed, as 127.0.0.1 or 10.0.0.0/8", .reloadable = true, .placeholder = "NETWORK", .accepts = isNetwork, .expected = "IP addresses or networks, as 10.0.0.0/8"});
    t.add("tls.cert", &Config::tlsCert, {.doc = "Certificate chain (PEM); with it, all listening addresses speak TLS 1.2 or newer", .reloadable = true, .placeholder = "FILE"});
    t.add("tls.key", &Config::tlsKey, {.doc = "The certificate's private key (PEM)", .reloadable = true, .placeholder = "FILE"});
    t.add("io-threads", &Config::ioThreads, {.doc = "Threads that serve connections; 0 for as many as there are cores", .initial = "0", .maximum = 256});
    t.add("drain-timeout", &Config::drainTimeout, {.doc = "How long stopping waits for what is under way", .initial = "5s", .maximum = 10 * minute});
}

void addRules(TableMaker &t)
{
    t.section("What people may do");
    t.add("registration", &Config::registration, {.doc = "Who may make an account: anybody, holders of an invitation, nobody", .initial = "open", .reloadable = true});
    t.add("edit-window", &Config::editWindow, {.doc = "How long a message can be edited; 0 for ever", .initial = "15min", .maximum = 3650 * day, .reloadable = true});
    t.add("token.access-lifetime", &Config::accessTokenLifetime, {.doc = "How long an access token is good for", .initial = "15min", .minimum = 10 * second, .maximum = 15 * minute});
    t.add("token.refresh-lifetime", &Config::refreshTokenLifetime, {.doc = "How long a device stays signed in without being used", .initial = "30d", .minimum = minute, .maximum = 3650 * day});
    t.add("token.secret", &Config::tokenSecret, {.doc = "Key that signs access tokens: base64 of 32 bytes or more. Without it, one is made and kept in the data folder", .secret = true, .placeholder = "BASE64", .accepts = isSecret, .expected = "base64 of 32 bytes or more"});
}

void addFiles(TableMaker &t)
{
    t.section("Files");
    t.add("files.folder", &Config::filesFolder, {.doc = "Where uploads and files are kept. Without it, in the data folder", .placeholder = "FOLDER"});
    t.add("files.max-size", &Config::filesMaxSize, {.doc = "Largest file", .initial = "1GiB", .minimum = KiB, .maximum = 1024 * 1024 * MiB, .reloadable = true});
    t.add("files.quota-per-user", &Config::filesQuotaPerUser, {.doc = "What one person's files may take together, uploads on their way included; 0 for no limit", .initial = "10GiB", .maximum = 1024 * 1024 * MiB, .reloadable = true});
    t.add("files.quota-total", &Config::filesQuotaTotal, {.doc = "What all files may take together, the same content counted once; 0 for no limit", .initial = "0", .maximum = 1024 * 1024 * 1024 * MiB, .reloadable = true});
    t.add("files.keep-free", &Config::filesKeepFree, {.doc = "No upload begins that would leave less of the disk", .initial = "512MiB", .maximum = 1024 * 1024 * MiB, .reloadable = true});
    t.add("files.blocked-types", &Config::filesBlockedTypes, {.doc = "What is not taken: media types, as video/* or text/html, and endings of names, as .exe", .reloadable = true, .placeholder = "TYPE", .accepts = FileRules::isPattern, .expected = "media types, as video/*, or endings of names, as .exe, in lower case"});
    t.add("files.expiry", &Config::filesExpiry, {.doc = "How long an upload may rest, and a file wait for a message that carries it", .initial = "1d", .minimum = second, .maximum = 365 * day});
}

void addLog(TableMaker &t)
{
    t.section("Log");
    t.add("log.format", &Config::logFormat, {.doc = "A line of text or a line of JSON an entry", .initial = "text"});
    t.add("log.level", &Config::logLevel, {.doc = "The least important entries to keep", .initial = "info", .reloadable = true});
    t.add("history-file", &Config::historyFile, {.doc = "For tests: a file to note in which change of which chat is told when, without texts, for confab-check to judge", .placeholder = "FILE"});
}

void addConnections(TableMaker &t)
{
    t.section("Connections");
    t.add("max-connections", &Config::maxConnections, {.doc = "Connections in total", .initial = "20000", .minimum = 1, .maximum = 10'000'000, .reloadable = true});
    t.add("max-connections-per-address", &Config::maxConnectionsPerAddress, {.doc = "Connections from one address", .initial = "200", .minimum = 1, .maximum = 10'000'000, .reloadable = true});
    t.add("listen-backlog", &Config::listenBacklog, {.doc = "Connections waiting to be accepted", .initial = "4096", .minimum = 1, .maximum = 65'535});
    t.add("message-size", &Config::messageSize, {.doc = "Largest event a client may send", .initial = "64KiB", .minimum = KiB, .maximum = 16 * MiB});
    t.add("send-queue", &Config::sendQueue, {.doc = "Unsent bytes at which a receiver is cut off", .initial = "256KiB", .minimum = 64 * KiB, .maximum = 64 * MiB});
    t.add("send-timeout", &Config::sendTimeout, {.doc = "How long a receiver may take nothing before it is cut off", .initial = "10s", .minimum = second, .maximum = 5 * minute});
    t.add("ping-interval", &Config::pingInterval, {.doc = "Time between heartbeats", .initial = "20s", .minimum = 100, .maximum = 5 * minute});
    t.add("ping-timeout", &Config::pingTimeout, {.doc = "How long the answer to a heartbeat may take", .initial = "20s", .minimum = 100, .maximum = 5 * minute});
    t.add("connect-timeout", &Config::connectTimeout, {.doc = "How long a connection may take to say who it is", .initial = "15s", .minimum = 100, .maximum = 5 * minute});
    t.add("http.header-size", &Config::httpHeaderSize, {.doc = "Largest request header", .initial = "16KiB", .minimum = KiB, .maximum = MiB});
    t.add("http.header-timeout", &Config::httpHeaderTimeout, {.doc = "How long a request header may take", .initial = "5s", .minimum = 100, .maximum = 5 * minute});
    t.add("http.body-size", &Config::httpBodySize, {.doc = "Largest request body, uploads apart", .initial = "256KiB", .minimum = KiB, .maximum = 64 * MiB});
    t.add("http.body-timeout", &Config::httpBodyTimeout, {.doc = "How long a request body may take, uploads apart", .initial = "15s", .minimum = 100, .maximum = hour});
    t.add("http.idle-timeout", &Config::httpIdleTimeout, {.doc = "How long an idle connection is kept for the next request", .initial = "60s", .minimum = 100, .maximum = hour});
    t.add("tls.handshake-timeout", &Config::tlsHandshakeTimeout, {.doc = "How long a TLS handshake may take", .initial = "5s", .minimum = 100, .maximum = minute});
}

void addLimits(TableMaker &t)
{
    using enum protocol::RateKind;
    t.section("Limits");
    t.add("limits", &Config::limits, {.doc = "`off` lifts the rates and the connection limits of this section and the last, for load tests", .initial = "on", .reloadable = true});
    const auto rate = [&t](const char *key, protocol::RateKind kind, const char *initial, const char *doc) {
        t.add(key, [kind](Config &config) -> Rate & { return config.rates[size_t(kind)]; }, {.doc = doc, .initial = initial, .reloadable = true});
    };
    // What a busy person needs several times over, and a script run wild soon meets.
    rate("rate.read", Read, "20/s:200", "Reads a person may make");
    rate("rate.auth", Auth, "20/min:20", "Registrations, log-ins and refreshes, from one address");
    rate("rate.authenticate", Authenticate, "6/min:10", "Renewals of the token of a live connection");
    rate("rate.message", Message, "5/s:40", "Messages a person may send");
    rate("rate.change", Change, "5/s:60", "Edits, deletions, reactions, pins, changes of chats and accounts");
    rate("rate.create", Create, "12/min:20", "Chats a person may make");
    rate("rate.join", Join, "60/min:40", "Chats a person may join or leave");
    rate("rate.invite", Invite, "20/min:20", "Invite codes, and people added");
    rate("rate.search", Search, "2/s:30", "Searches");
    rate("rate.receipt", Receipt, "50/s:400", "Delivered and read marks");
    rate("rate.typing", Typing, "5/s:30", "Typing notices");
    rate("rate.presence", Presence, "30/min:20", "Changes of presence");
    rate("rate.sync", protocol::RateKind::Sync, "20/s:100", "Calls to catch up");
    rate("rate.upload", Upload, "60/min:100", "Uploads a person may begin");
    rate("rate.transfer", Transfer, "50/s:400", "Requests that carry on with uploads, and downloads");
    t.add("guess.per-account", &Config::guessPerAccount, {.doc = "Wrong passwords a minute for one account from one address", .initial = "5", .minimum = 1, .maximum = 6'000, .reloadable = true});
    t.add("guess.per-address", &Config::guessPerAddress, {.doc = "Wrong passwords a minute from one address", .initial = "20", .minimum = 1, .maximum = 6'000, .reloadable = true});
    t.add("guess.longest-wait", &Config::guessLongestWait, {.doc = "The wait doubles with each wrong password beyond these, up to this", .initial = "5min", .minimum = second, .maximum = day, .reloadable = true});
}

void addMachinery(TableMaker &t)
{
    t.section("Passwords and database");
    t.add("password.memory", &Config::passwordMemory, {.doc = "Memory of one Argon2id hash", .initial = "46MiB", .minimum = 8 * KiB, .maximum = 1024 * MiB});
    t.add("password.passes", &Config::passwordPasses, {.doc = "Passes of one Argon2id hash", .initial = "1", .minimum = 1, .maximum = 100});
    t.add("password.threads", &Config::passwordThreads, {.doc = "Passwords hashed at once", .initial = "2", .minimum = 1, .maximum = 64});
    t.add("password.queue", &Config::passwordQueue, {.doc = "Passwords that may wait to be hashed; beyond, the answer is `busy`", .initial = "64", .minimum = 1, .maximum = 100'000});
    t.add("database.readers", &Config::databaseReaders, {.doc = "Threads that read", .initial = "3", .minimum = 1, .maximum = 64});
    t.add("database.write-queue", &Config::databaseWriteQueue, {.doc = "Writes that may wait; beyond, the answer is `busy`", .initial = "1000", .minimum = 1, .maximum = 1'000'000});
    t.add("database.read-queue", &Config::databaseReadQueue, {.doc = "Reads that may wait; beyond, the answer is `busy`", .initial = "10000", .minimum = 1, .maximum = 1'000'000});
    t.add("database.batch", &Config::databaseBatch, {.doc = "Writes that may share one commit", .initial = "256", .minimum = 1, .maximum = 10'000});
    t.add("database.busy-timeout", &Config::databaseBusyTimeout, {.doc = "How long a lock of another process is waited for", .initial = "5s", .minimum = 1, .maximum = minute});
}

} // namespace

QString Setting::flag() const
{
    return QString(key).replace(u'.', u'-');
}

QString Setting::variable() const
{
    return "CONFAB_"_L1 + flag().replace(u'-', u'_').toUpper();
}

QStringList splitList(const QString &text)
{
    QStringList items = text.split(u',', Qt::SkipEmptyParts);
    for (QString &item : items)
        item = item.trimmed();
    items.removeAll(QString());
    return items == QStringList(u"none"_s) ? QStringList() : items;
}

const std::vector<Setting> &settingTable()
{
    static const std::vector<Setting> table = [] {
        TableMaker maker;
        addPlaces(maker);
        addRules(maker);
        addFiles(maker);
        addLog(maker);
        addConnections(maker);
        addLimits(maker);
        addMachinery(maker);
        return std::move(maker.table);
    }();
    return table;
}

} // namespace confab
