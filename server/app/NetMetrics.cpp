#include "server/app/NetMetrics.h"

namespace confab {

Metrics::Transport NetMetrics::transport(Line line)
{
    switch (line) {
    case Line::Polling: return Metrics::Transport::Polling;
    case Line::WebSocket: return Metrics::Transport::WebSocket;
    case Line::Rest: break;
    }
    return Metrics::Transport::Rest;
}

void NetMetrics::upgraded()
{
    m_metrics.connectionClosed(Metrics::Transport::Polling);
    m_metrics.connectionOpened(Metrics::Transport::WebSocket);
}

void NetMetrics::operationDone(std::string_view name, std::chrono::nanoseconds took, std::optional<ErrorCode> failure)
{
    m_metrics.operationDone(name, took, failure);
    if (failure == ErrorCode::Unauthenticated && name == "POST /auth/login")
        m_metrics.authFailed(Metrics::AuthFailure::WrongPassword);
}

void NetMetrics::tokenRefused(ErrorCode code)
{
    if (code == ErrorCode::TokenExpired)
        m_metrics.authFailed(Metrics::AuthFailure::ExpiredToken);
    else if (code == ErrorCode::Unauthenticated)
        m_metrics.authFailed(Metrics::AuthFailure::BadToken);
}

void NetMetrics::published(const Publication &publication)
{
    m_metrics.published();
    const auto *ended = std::get_if<SessionEnded>(&publication);
    if (ended && ended->reason == "token_reused")
        m_metrics.authFailed(Metrics::AuthFailure::ReusedToken);
}

} // namespace confab
