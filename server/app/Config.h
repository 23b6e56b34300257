#pragma once

#include "common/protocol/Catalog.h"
#include "server/features/accounts/RegistrationMode.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <chrono>

namespace confab {

enum class LogFormat { Text, Json };
enum class LogLevel { Debug, Info, Warning, Error };

struct ListenAddress {
    QString host; // an IP address, "localhost" or "*"
    quint16 port = 0;

    bool operator==(const ListenAddress &) const = default;
};

// So many in a period, and so many at once after a rest.
struct Rate {
    int count = 0;
    std::chrono::milliseconds per = std::chrono::seconds(1);
    int burst = 0;

    bool operator==(const Rate &) const = default;
};

// Bytes.
struct Size {
    qint64 bytes = 0;

    bool operator==(const Size &) const = default;
};

constexpr size_t rateKinds = size_t(protocol::RateKind::Authenticate) + 1;

// All that can be set, with its defaults. What each is called, means and may be is in settingTable(). Immutable once loaded.
struct Config {
    using Duration = std::chrono::milliseconds;

    QString dataDir;
    QList<ListenAddress> listen;
    QList<ListenAddress> metricsListen; // none: no metrics
    QString publicUrl;                  // without a slash at its end; empty: as the request says
    QStringList allowOrigin;
    QStringList trustedProxy;           // addresses or networks
    QString tlsCert;
    QString tlsKey;

    RegistrationMode registration = RegistrationMode::Open;
    Duration editWindow{};              // 0: always

    QString filesFolder;                // empty: in the data folder
    Size filesMaxSize;
    Size filesQuotaPerUser;             // 0: no limit
    Size filesQuotaTotal;               // likewise
    Size filesKeepFree;
    QStringList filesBlockedTypes;
    Duration filesExpiry{};

    LogFormat logFormat = LogFormat::Text;
    LogLevel logLevel = LogLevel::Info;
    QString historyFile;                // empty: none

    int ioThreads = 0;                  // 0: as many as there are cores
    int maxConnections = 0;
    int maxConnectionsPerAddress = 0;
    int listenBacklog = 0;

    bool limits = true;
    std::array<Rate, rateKinds> rates;  // per user and kind; per address where nobody is signed in
    int guessPerAccount = 0;            // a minute
    int guessPerAddress = 0;
    Duration guessLongestWait{};

    Size httpHeaderSize;
    Duration httpHeaderTimeout{};
    Size httpBodySize;
    Duration httpBodyTimeout{};
    Duration httpIdleTimeout{};
    Duration tlsHandshakeTimeout{};

    Size messageSize;                   // of one event, as it travels
    Size sendQueue;                     // unsent bytes at which a receiver is cut
    Duration sendTimeout{};
    Duration pingInterval{};
    Duration pingTimeout{};
    Duration connectTimeout{};

    Duration accessTokenLifetime{};
    Duration refreshTokenLifetime{};
    QString tokenSecret;                // base64; empty: made at first start and kept in the data folder

    Size passwordMemory;
    int passwordPasses = 0;
    int passwordThreads = 0;
    int passwordQueue = 0;

    int databaseReaders = 0;
    int databaseWriteQueue = 0;
    int databaseReadQueue = 0;
    int databaseBatch = 0;
    Duration databaseBusyTimeout{};

    Duration drainTimeout{};

    const Rate &rate(protocol::RateKind kind) const { return rates[size_t(kind)]; }

    bool operator==(const Config &) const = default;
};

} // namespace confab

namespace confab::protocol {

template<>
struct EnumNames<LogFormat> {
    static constexpr std::array<std::string_view, 2> names{"text", "json"};
};

template<>
struct EnumNames<LogLevel> {
    static constexpr std::array<std::string_view, 4> names{"debug", "info", "warning", "error"};
};

template<>
struct EnumNames<RegistrationMode> {
    static constexpr std::array<std::string_view, 3> names{"open", "invite", "closed"};
};

} // namespace confab::protocol
