#pragma once

#include "server/transport/ConnectionGate.h"
#include "server/transport/HttpParser.h"

#include <QSslConfiguration>

#include <chrono>
#include <optional>

namespace confab::transport {

class HttpHandler;
class IoThreadPool;
class TransportObserver;

struct ListenerConfig {
    HttpLimits http;
    std::chrono::milliseconds tlsHandshake{5'000};
    std::chrono::milliseconds header{5'000};       // from its first byte, or from the connect
    std::chrono::milliseconds body{15'000};        // a buffered one whole; a streamed one must have moved
    std::chrono::milliseconds idle{60'000};        // between requests
    std::chrono::milliseconds unsent{30'000};      // an answer that does not move
    std::chrono::milliseconds webSocketUnsent{10'000};
    qint64 webSocketUnsentBytes = 256 * 1024;
    int maxConnections = 20'000;                   // 0: no limit
    int maxPerAddress = 1'000;                     // 0: no limit
    int backlog = 4096;
    QList<AddressRange> trustedProxies;            // whose X-Forwarded-For is believed
    TransportObserver *observer = nullptr;         // outlives the connections; may be null
    std::optional<QSslConfiguration> tls;          // as tlsConfiguration() makes it
};

// What all connections of a listener share; immutable.
struct ConnectionContext {
    ListenerConfig config;
    HttpHandler *handler = nullptr;
    IoThreadPool *threads = nullptr;
    std::shared_ptr<ConnectionGate> gate;
};

} // namespace confab::transport
