#pragma once

#include "server/app/Metrics.h"
#include "server/bus/EventBus.h"
#include "server/net/NetObserver.h"

namespace confab {

// Feeds Metrics with what the net layer and the bus tell. Any thread.
class NetMetrics final : public NetObserver, public BusListener
{
public:
    explicit NetMetrics(Metrics &metrics) : m_metrics(metrics) {}

    void connectionRefused() override { m_metrics.connectionRefused(); }
    void slowReceiverCut() override { m_metrics.slowReceiverCut(); }
    void opened(Line line) override { m_metrics.connectionOpened(transport(line)); }
    void closed(Line line) override { m_metrics.connectionClosed(transport(line)); }
    void upgraded() override;
    void eventReceived(std::string_view name) override { m_metrics.eventReceived(name); }
    void delivered(std::string_view event, int receivers) override { m_metrics.eventDelivered(event, receivers); }
    void operationDone(std::string_view name, std::chrono::nanoseconds took, std::optional<ErrorCode> failure) override;
    void rateLimited(protocol::RateKind kind) override { m_metrics.rateLimited(kind); }
    void tokenRefused(ErrorCode code) override;
    void published(const Publication &publication) override;

private:
    static Metrics::Transport transport(Line line);

    Metrics &m_metrics;
};

} // namespace confab
