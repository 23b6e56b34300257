#pragma once

#include "common/base/Result.h"
#include "server/net/NetObserver.h"

#include <chrono>

namespace confab {

// Tells the observer of one request: that it is there, and when it is done how long that took and how it ended.
class Measured
{
public:
    explicit Measured(NetObserver &observer) : m_observer(observer) { m_observer.opened(NetObserver::Line::Rest); }
    ~Measured() { m_observer.closed(NetObserver::Line::Rest); }
    Measured(const Measured &) = delete;
    Measured &operator=(const Measured &) = delete;

    template<class T>
    void done(std::string_view operation, const Result<T> &answered)
    {
        const auto took = std::chrono::steady_clock::now() - m_since;
        m_observer.operationDone(operation, took, answered ? std::nullopt : std::optional(answered.error().code));
    }

private:
    NetObserver &m_observer;
    const std::chrono::steady_clock::time_point m_since = std::chrono::steady_clock::now();
};

} // namespace confab
