#pragma once

#include "common/base/Error.h"
#include "common/protocol/Catalog.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace confab {

// What the server counts, for Prometheus. Labels come from fixed lists only, never from what people send: an unknown event
// counts as "other". Safe from any thread, and cheap: counting takes no lock.
class Metrics
{
public:
    enum class Transport { Polling, WebSocket, Rest };
    enum class AuthFailure { WrongPassword, BadToken, ExpiredToken, ReusedToken };

    Metrics();
    ~Metrics();
    Metrics(const Metrics &) = delete;
    Metrics &operator=(const Metrics &) = delete;

    void connectionOpened(Transport transport);
    void connectionClosed(Transport transport);
    void connectionRefused();                                     // over a cap
    void eventReceived(std::string_view event);
    void eventDelivered(std::string_view event, int receivers);   // queued to so many connections
    // `operation` is an event's name or "GET /path/{id}". Success has no code.
    void operationDone(std::string_view operation, std::chrono::nanoseconds took, std::optional<ErrorCode> failure);
    void published();
    void slowReceiverCut();
    void rateLimited(protocol::RateKind kind);
    void authFailed(AuthFailure why);

    // What others count themselves, asked for at each scrape, in the scraper's thread.
    struct Sample {
        std::string name; // confab_…
        std::string help;
        bool counter = false; // else a gauge
        double value = 0;
        std::vector<std::pair<std::string, std::string>> labels = {};
    };
    using Source = std::function<std::vector<Sample>()>;
    void addSource(Source source); // before the first scrape

    QByteArray text() const; // the exposition format, version 0.0.4
    static const char *contentType() { return "text/plain; version=0.0.4; charset=utf-8"; }

private:
    struct Counters;
    std::unique_ptr<Counters> m_counters;
    std::vector<Source> m_sources;
};

// Memory, processor time, descriptors and start of this process.
std::vector<Metrics::Sample> processSamples();

} // namespace confab
